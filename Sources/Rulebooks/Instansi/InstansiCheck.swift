internal import DMN
package import Kinerja

/// The checks of an uploaded rulebook. They never throw: whatever is wrong is a finding with its place and a remedy.
package enum InstansiCheck {
    /// More examples than this are refused: an upload must not keep the server busy.
    static let mostContoh = 2_000
    /// Findings that are kept; whoever has more mends these first.
    static let mostTemuan = 300

    package struct Result: Sendable {
        package let report: AturanCheck
        /// `nil` when the model or its examples cannot be read.
        package let rulebook: OpenRulebook?
    }

    package static func run(model: String, examples: String) -> Result {
        let book: OpenRulebook
        do throws(RulebookError) {
            book = try OpenRulebook(name: "aturan", text: model, examples: examples, origin: .uploaded)
        } catch {
            return Result(report: AturanCheck(temuan: [unreadable(error)], contohLulus: 0, contohGagal: 0), rulebook: nil)
        }
        let trial = ContohTrial(book)
        // The lint runs the examples without this limit, so it only looks at models whose examples kept to it.
        let findings = trial.isBounded ? shape(book) + lint(book) : trial.findings
        return Result(
            report: AturanCheck(
                temuan: Array(findings.prefix(mostTemuan)), contohLulus: trial.passed, contohGagal: trial.failed), rulebook: book)
    }

    private static func unreadable(_ error: RulebookError) -> TemuanAturan {
        let words = if case .malformed(_, let text) = error { text } else { "\(error)" }
        let isContoh = words.hasPrefix(OpenRulebook.contohFile("aturan"))
        let parts = words.split(separator: ":", maxSplits: 3).map(String.init)
        let place = parts.count == 4 ? (Int(parts[1]) ?? 0, Int(parts[2]) ?? 0) : (0, 0)
        return TemuanAturan(
            kode: "tak-terbaca", bobot: .berat, berkas: isContoh ? "contoh" : "model", baris: place.0, kolom: place.1,
            pesan: "Berkas tidak dapat dibaca:\(parts.count == 4 ? parts[3] : " " + words)",
            saran: isContoh
                ? "Buat contoh sebagai kasus uji DMN TCK (XML), lalu unggah lagi." : "Simpan ulang dari penyunting DMN sebagai DMN 1.3–1.5."
        )
    }

    private static func shape(_ book: OpenRulebook) -> [TemuanAturan] {
        guard book.decisions.isEmpty else { return [] }
        return [
            TemuanAturan(
                kode: "tanpa-keputusan", bobot: .berat, berkas: "model", pesan: "Model ini tidak berisi keputusan (decision).",
                saran: "Tambahkan sekurangnya satu keputusan.")
        ]
    }

    private static func lint(_ book: OpenRulebook) -> [TemuanAturan] {
        RulebookLint.check(book.model, book.examples, file: "model", contohFile: "contoh").map { finding in
            TemuanAturan(
                kode: finding.code, bobot: bobot(finding.severity), berkas: finding.file, baris: finding.position.line,
                kolom: finding.position.column, pesan: finding.message, saran: finding.remedy)
        }
    }

    private static func bobot(_ severity: LintTemuan.Severity) -> TemuanAturan.Bobot {
        switch severity {
        case .error: .berat
        case .warning: .ringan
        case .note: .catatan
        }
    }
}

/// The examples run under the limits of an upload.
private struct ContohTrial {
    private(set) var passed = 0
    private(set) var failed = 0
    /// Only what breaks a limit; failing examples are named by the lint.
    private(set) var findings: [TemuanAturan] = []

    var isBounded: Bool { findings.isEmpty }

    init(_ book: OpenRulebook) {
        let cases = book.examples?.cases ?? []
        guard cases.count <= InstansiCheck.mostContoh else {
            findings = [
                TemuanAturan(
                    kode: "contoh-terlalu-banyak", bobot: .berat, berkas: "contoh",
                    pesan: "Ada \(cases.count) contoh; paling banyak \(InstansiCheck.mostContoh).", saran: "Hapus contoh yang berulang.")
            ]
            return
        }
        for test in cases where isBounded {
            for expected in test.results { run(expected, test, book) }
        }
    }

    private mutating func run(_ expected: TCKResult, _ test: TCKCase, _ book: OpenRulebook) {
        do {
            let got = try book.model.evaluate(decision: expected.name, inputs: test.inputs, fuel: book.origin.limits.fuel).value
            if TCKComparison.matches(got, expected.expected) { passed += 1 } else { failed += 1 }
        } catch is FEELHalt {
            failed += 1
            findings.append(
                TemuanAturan(
                    kode: "langkah-terlalu-banyak", bobot: .berat, berkas: "contoh", baris: test.position.line,
                    kolom: test.position.column,
                    pesan: "Contoh \(test.id), \(expected.name): perhitungan dihentikan karena langkahnya terlalu banyak.",
                    saran: "Sederhanakan rumusnya; aturan biasa selesai dalam beberapa ribu langkah."))
        } catch {
            failed += 1
        }
    }
}
