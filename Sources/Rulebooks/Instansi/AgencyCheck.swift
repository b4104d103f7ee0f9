internal import DMN
package import Kinerja

/// The checks of an uploaded rulebook. They never throw: whatever is wrong is a finding with its place and a remedy.
package enum AgencyCheck {
    /// More examples than this are not run: an upload must not keep the server busy.
    static let mostExamples = 2_000
    /// So many examples out of fuel end the check.
    static let mostStopped = 5

    package struct Result: Sendable {
        package let report: PemeriksaanAturan
        /// `nil` when the model cannot be read.
        package let rulebook: AgencyRulebook?
    }

    package static func run(model: String, examples: String) -> Result {
        let book: AgencyRulebook
        do throws(RulebookError) {
            _ = try AgencyRulebook(model: model, examples: nil)
            book = try AgencyRulebook(model: model, examples: examples)
        } catch {
            return Result(report: PemeriksaanAturan(temuan: [unreadable(error, model)], contohLulus: 0, contohGagal: 0), rulebook: nil)
        }
        var findings = diagnostics(book) + shape(book)
        let (passed, failed) = runExamples(book, &findings)
        findings += citations(book)
        return Result(report: PemeriksaanAturan(temuan: findings, contohLulus: passed, contohGagal: failed), rulebook: book)
    }

    private static func unreadable(_ error: RulebookError, _ model: String) -> TemuanAturan {
        let words = if case .malformed(_, let text) = error { text } else { "\(error)" }
        let isExamples = (try? AgencyRulebook(model: model, examples: nil)) != nil
        let place = words.split(separator: ":").dropFirst().prefix(2).compactMap { Int($0) }
        return TemuanAturan(
            kode: "tak-terbaca", bobot: .berat, berkas: isExamples ? "contoh" : "model", baris: place.first ?? 0,
            kolom: place.count > 1 ? place[1] : 0, pesan: "Berkas tidak dapat dibaca: \(Self.afterPlace(words))",
            saran: isExamples
                ? "Buat contoh sebagai XML test case DMN TCK, lalu unggah lagi." : "Simpan ulang dari penyunting DMN sebagai DMN 1.3–1.5.")
    }

    private static func afterPlace(_ words: String) -> String {
        let parts = words.split(separator: ":", maxSplits: 3)
        return parts.count == 4 && Int(parts[1]) != nil ? parts[3].drop { $0 == " " }.description : words
    }

    private static func diagnostics(_ book: AgencyRulebook) -> [TemuanAturan] {
        book.book.model.diagnostics.map { fault in
            TemuanAturan(
                kode: "diagnostik", bobot: .berat, berkas: "model", baris: fault.position.line, kolom: fault.position.column,
                pesan: "\(fault.element): \(fault.message)", saran: "Perbaiki rumus atau nama ini di model.")
        }
    }

    private static func shape(_ book: AgencyRulebook) -> [TemuanAturan] {
        var out: [TemuanAturan] = []
        if book.decisions.isEmpty {
            out.append(
                TemuanAturan(
                    kode: "tanpa-keputusan", bobot: .berat, berkas: "model", pesan: "Model ini tidak berisi keputusan (decision).",
                    saran: "Tambahkan sekurangnya satu keputusan."))
        }
        if book.book.examples?.cases.isEmpty ?? true {
            out.append(
                TemuanAturan(
                    kode: "tanpa-contoh", bobot: .berat, berkas: "contoh", pesan: "Tidak ada satu pun contoh.",
                    saran: "Tulis contoh untuk tiap baris tabel dan tiap batas angka: di bawah, tepat, dan di atasnya."))
        }
        return out
    }

    private static func citations(_ book: AgencyRulebook) -> [TemuanAturan] {
        book.book.source.decisions.filter(\.authorities.isEmpty).map { decision in
            TemuanAturan(
                kode: "tanpa-dasar", bobot: .ringan, berkas: "model", baris: decision.position.line, kolom: decision.position.column,
                pesan: "Keputusan “\(decision.name)” tidak menyebut dasar hukumnya.",
                saran: "Tambahkan knowledgeSource dan authorityRequirement yang menyebut pasalnya.")
        }
    }

    private static func runExamples(_ book: AgencyRulebook, _ findings: inout [TemuanAturan]) -> (passed: Int, failed: Int) {
        guard let suite = book.book.examples else { return (0, 0) }
        var (passed, failed, stopped) = (0, 0, 0)
        for test in suite.cases.prefix(mostExamples) {
            for expected in test.results {
                let fault = outcome(of: expected, in: test, book)
                guard let fault else { passed += 1; continue }
                failed += 1
                if failed <= 200 { findings.append(finding(fault.words, test, expected)) }
                if fault.isStop { stopped += 1 }
            }
            if stopped >= mostStopped { break }
        }
        if suite.cases.count > mostExamples {
            findings.append(
                TemuanAturan(
                    kode: "contoh-terlalu-banyak", bobot: .ringan, berkas: "contoh",
                    pesan: "Hanya \(mostExamples) contoh pertama yang dijalankan.", saran: "Hapus contoh yang berulang."))
        }
        return (passed, failed)
    }

    /// What is wrong with an example, or nil.
    private static func outcome(of expected: TCKResult, in test: TCKCase, _ book: AgencyRulebook) -> (words: String, isStop: Bool)? {
        do {
            let got = try book.book.model.evaluate(decision: expected.name, inputs: test.inputs, fuel: AgencyRulebook.fuel).value
            if TCKComparison.matches(got, expected.expected) { return nil }
            return ("seharusnya \(expected.expected.literal), aturan memberi \(got.literal)", false)
        } catch is FEELHalt {
            return ("perhitungan dihentikan: langkahnya terlalu banyak", true)
        } catch {
            return ("tidak ada keputusan bernama “\(expected.name)”", false)
        }
    }

    private static func finding(_ words: String, _ test: TCKCase, _ expected: TCKResult) -> TemuanAturan {
        TemuanAturan(
            kode: "contoh-gagal", bobot: .berat, berkas: "contoh", baris: test.position.line, kolom: test.position.column,
            pesan: "Contoh \(test.id), \(expected.name): \(words).", saran: "Samakan contoh dengan peraturannya, atau perbaiki modelnya.")
    }
}
