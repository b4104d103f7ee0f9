import Documents
import Impor
package import Kinerja
import Rulebooks
import Secrets
import Storage

/// Takes in a new version of an agency's rulebook: checked at once, kept byte for byte as a draft. Nothing is in force by it.
package struct UploadAturan: PreparedCommand, Equatable {
    package static let aksi = Aksi.aturanUnggah
    package static let authority = Authority.role(.kelolaAturan, seenWith: .lihatAturanInstansi)

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

    package struct Receipt: Codable, Sendable, Equatable {
        package let id: AturanID
        package let versi: Int
    }

    package func run(_ draft: Ordered, in act: Act) throws -> Receipt {
        let (model, contoh) = (Fingerprint.of(draft.model), Fingerprint.of(draft.contoh))
        try act.aturan.keep(draft.model, sha256: model, at: act.now)
        try act.aturan.keep(draft.contoh, sha256: contoh, at: act.now)
        let aturan = AturanInstansi(
            id: act.id(), topik: draft.topik, versi: try act.aturan.nextVersi(of: draft.topik), judul: draft.judul, dasar: draft.dasar,
            keputusan: draft.keputusan, satuan: draft.satuan, mulai: draft.mulai, sha256: model, sha256Contoh: contoh,
            pemeriksaan: draft.pemeriksaan, diunggah: .init(oleh: try act.actor.pegawai, pada: act.now))
        try act.aturan.insert(aturan)
        try act.record(
            .aturanUnggah, aturan.id,
            sesudah: ["topik": draft.topik, "versi": String(aturan.versi), "sha256": model, "sha256_contoh": contoh])
        return Receipt(id: aturan.id, versi: aturan.versi)
    }

    /// The upload with every field in order, its model checked.
    package struct Ordered: Sendable {
        let topik, judul, dasar, satuan, keputusan, model, contoh: String
        let mulai: LocalDate
        let pemeriksaan: AturanCheck
    }

    package func prepare(by _: Actor, at _: Installation) throws -> Ordered {
        var faults: [FieldError] = []
        let topik = self.topik.lowercased().filter { !$0.isWhitespace }
        if !AturanTopic.isName(topik) {
            faults.append(
                FieldError(
                    "topik", "Nama singkat belum sesuai", remedy: "Pakai 2–60 huruf kecil, angka, atau tanda hubung, misalnya tpp."))
        }
        let judul = TextLimit.line.required(
            self.judul, "judul", "Judul belum diisi", remedy: "Tulis isi aturan ini dalam satu kalimat.", &faults)
        let dasar = TextLimit.line.required(
            self.dasar, "dasar", "Dasar hukum belum diisi", remedy: "Tulis peraturannya, misalnya Perbup 12 Tahun 2026.", &faults)
        let satuan = TextLimit(characters: 40).clean(self.satuan, "satuan", &faults)
        let mulai = Self.date(self.mulai, &faults)
        let (model, contoh) = (Self.text(self.model, "model", &faults), Self.text(self.contoh, "contoh", &faults))
        guard faults.isEmpty, let mulai, let model, let contoh else { throw Invalid(faults) }
        let result = InstansiCheck.run(model: model, examples: contoh)
        guard let rulebook = result.rulebook else { throw Self.unreadable(result.report) }
        let keputusan = try Self.goal(self.keputusan, rulebook)
        return Ordered(
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
        let what: Kalimat = field == "model" ? "Berkas model DMN" : "Berkas contoh"
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

    private static func unreadable(_ report: AturanCheck) -> Invalid {
        let finding = report.temuan.first
        let place: Kalimat = finding.map { $0.baris > 0 ? "Baris \($0.baris): " : "" } ?? ""
        return Invalid(
            finding?.berkas ?? "model", "\(place)\(finding.map { Kalimat(verbatim: $0.pesan) } ?? "Berkas tidak dapat dibaca")",
            remedy: finding.map { Kalimat(verbatim: $0.saran) } ?? "Unggah berkas lain.")
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
