import Documents
import Impor
package import Kinerja
import Rulebooks
import Secrets
import Storage

/// Takes in a new version of an agency's rulebook: checked at once, kept byte for byte as a draft. Nothing is in force by it.
package enum UploadAturan {
    package struct Input: Sendable, Equatable {
        package var topik: String
        package var judul: String
        package var dasar: String
        package var satuan: String
        /// As typed.
        package var mulai: String
        /// The decision whose value is the result; empty takes the model's only goal.
        package var keputusan: String
        package var model: [UInt8]
        package var contoh: [UInt8]

        package init(
            topik: String, judul: String, dasar: String, satuan: String = "", mulai: String, keputusan: String = "", model: [UInt8],
            contoh: [UInt8]
        ) {
            (self.topik, self.judul, self.dasar, self.satuan) = (topik, judul, dasar, satuan)
            (self.mulai, self.keputusan, self.model, self.contoh) = (mulai, keputusan, model, contoh)
        }
    }

    package struct Receipt: Codable, Sendable, Equatable {
        package let id: AturanID
        package let versi: Int
    }

    package static func run(_ input: Input, by actor: Actor, key: String?, in site: Installation) async throws -> Receipt {
        try Policy.require(.kelolaAturan, Policy.byRole(actor.peran), seenWith: .lihatAturanInstansi)
        let draft = try checked(input)
        return try await site.perform(by: actor, key: key, input: draft.fingerprint) { act in
            let repository = AturanRepository(act.db, actor.instansi)
            let (model, contoh) = (Fingerprint.of(draft.model), Fingerprint.of(draft.contoh))
            try repository.keep(draft.model, sha256: model, at: act.now)
            try repository.keep(draft.contoh, sha256: contoh, at: act.now)
            let aturan = AturanInstansi(
                id: act.id(), topik: draft.topik, versi: try repository.nextVersi(of: draft.topik), judul: draft.judul, dasar: draft.dasar,
                keputusan: draft.keputusan, satuan: draft.satuan, mulai: draft.mulai, sha256: model, sha256Contoh: contoh,
                pemeriksaan: draft.pemeriksaan, diunggah: .init(oleh: try actor.pegawai, pada: act.now))
            try repository.insert(aturan)
            try act.record(
                .aturanUnggah, aturan.id.rawValue,
                sesudah: ["topik": draft.topik, "versi": String(aturan.versi), "sha256": model, "sha256_contoh": contoh])
            return Receipt(id: aturan.id, versi: aturan.versi)
        }
    }

    /// An input with every field in order.
    private struct Draft: Sendable {
        let topik, judul, dasar, satuan, keputusan, model, contoh: String
        let mulai: LocalDate
        let pemeriksaan: PemeriksaanAturan

        var fingerprint: String { "\(topik)\n\(judul)\n\(dasar)\n\(satuan)\n\(keputusan)\n\(mulai)\n\(model)\n\(contoh)" }
    }

    private static func checked(_ input: Input) throws -> Draft {
        var faults: [FieldError] = []
        let topik = input.topik.lowercased().filter { !$0.isWhitespace }
        if !AturanTopik.isName(topik) {
            faults.append(
                FieldError(
                    "topik", "Nama singkat belum sesuai", remedy: "Pakai 2–60 huruf kecil, angka, atau tanda hubung, misalnya tpp."))
        }
        let judul = TextLimit.line.required(
            input.judul, "judul", "Judul belum diisi", remedy: "Tulis isi aturan ini dalam satu kalimat.", &faults)
        let dasar = TextLimit.line.required(
            input.dasar, "dasar", "Dasar hukum belum diisi", remedy: "Tulis peraturannya, misalnya Perbup 12 Tahun 2026.", &faults)
        let satuan = TextLimit(characters: 40).clean(input.satuan, "satuan", &faults)
        let mulai = date(input.mulai, &faults)
        let (model, contoh) = (text(input.model, "model", &faults), text(input.contoh, "contoh", &faults))
        guard faults.isEmpty, let mulai, let model, let contoh else { throw Invalid(faults) }
        let result = AgencyCheck.run(model: model, examples: contoh)
        guard let rulebook = result.rulebook else { throw unreadable(result.report) }
        let keputusan = try goal(input.keputusan, rulebook)
        return Draft(
            topik: topik, judul: judul, dasar: dasar, satuan: satuan, keputusan: keputusan, model: model, contoh: contoh, mulai: mulai,
            pemeriksaan: result.report)
    }

    private static func date(_ typed: String, _ faults: inout [FieldError]) -> LocalDate? {
        if case .date(let date) = CellDate.read(.text(CellText.clean(typed))) { return date }
        faults.append(FieldError("mulai", "Tanggal mulai berlaku tidak dikenali", remedy: "Tulis seperti 2027-01-01."))
        return nil
    }

    /// The bytes as text: byte for byte, because their hash is recorded.
    private static func text(_ bytes: [UInt8], _ field: String, _ faults: inout [FieldError]) -> String? {
        let limit = RulebookOrigin.uploaded.limits.bytes
        let what = field == "model" ? "Berkas model DMN" : "Berkas contoh"
        if bytes.isEmpty {
            faults.append(FieldError(field, "\(what) belum dipilih", remedy: "Pilih berkasnya."))
        } else if bytes.count > limit {
            faults.append(
                FieldError(
                    field, "\(what) lebih dari \(limit / 1_048_576) MB", remedy: "Bagi menjadi beberapa aturan."))
        } else if !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) {
            return text
        } else {
            faults.append(FieldError(field, "\(what) bukan teks XML", remedy: "Simpan sebagai XML dengan pengodean UTF-8."))
        }
        return nil
    }

    private static func unreadable(_ report: PemeriksaanAturan) -> Invalid {
        let finding = report.temuan.first
        let place = finding.map { $0.baris > 0 ? "Baris \($0.baris): " : "" } ?? ""
        return Invalid(
            finding?.berkas ?? "model", "\(place)\(finding?.pesan ?? "Berkas tidak dapat dibaca")",
            remedy: finding?.saran ?? "Unggah berkas lain.")
    }

    private static func goal(_ typed: String, _ rulebook: OpenRulebook) throws -> String {
        let name = CellText.clean(typed)
        if let found = name.isEmpty ? rulebook.decisions.first : rulebook.decisions.first(where: { $0 == name }) { return found }
        throw Invalid(
            "keputusan", rulebook.decisions.isEmpty ? "Model ini tidak berisi keputusan" : "Model ini tidak berisi keputusan “\(name)”",
            remedy: rulebook.decisions.isEmpty
                ? "Tambahkan decision pada model." : "Pilih salah satu: \(rulebook.decisions.prefix(20).joined(separator: "; ")).")
    }
}
