/// A sealed result of an agency rulebook for one person: with everything that is needed to explain it and to compute it again.
package struct HasilAturan: Sendable, Equatable {
    package let id: HasilAturanID
    package let pegawai: PegawaiID
    package let aturan: AturanID
    /// The person's facts on this day.
    package let tanggal: LocalDate
    package let keputusan: KeputusanAturan
    /// The result that this one takes the place of; both stay.
    package let menggantikan: HasilAturanID?
    package let dibuat: AturanInstansi.Tindakan

    package init(
        id: HasilAturanID, pegawai: PegawaiID, aturan: AturanID, tanggal: LocalDate, keputusan: KeputusanAturan,
        menggantikan: HasilAturanID?, dibuat: AturanInstansi.Tindakan
    ) {
        (self.id, self.pegawai, self.aturan, self.tanggal) = (id, pegawai, aturan, tanggal)
        (self.keputusan, self.menggantikan, self.dibuat) = (keputusan, menggantikan, dibuat)
    }
}

/// An answer of a model with what went in: enough to ask the same bytes again.
package struct KeputusanAturan: Sendable, Equatable, Codable {
    package let rulebook: String
    package let rulebookHash: String
    /// The decision of the model that was asked.
    package let keputusan: String
    package let masukan: [String: NilaiMasukan]
    /// The value as FEEL writes it.
    package let nilai: String
    package let alasan: [LangkahKeputusan]

    package init(
        rulebook: String, rulebookHash: String, keputusan: String, masukan: [String: NilaiMasukan], nilai: String,
        alasan: [LangkahKeputusan]
    ) {
        (self.rulebook, self.rulebookHash, self.keputusan) = (rulebook, rulebookHash, keputusan)
        (self.masukan, self.nilai, self.alasan) = (masukan, nilai, alasan)
    }
}

/// One input of a model, exactly: numbers as decimal text, dates as `2026-01-31`.
package struct NilaiMasukan: Sendable, Hashable, Codable {
    package enum Jenis: String, CaseIterable, Sendable, Codable {
        case kosong, teks, angka, benar, tanggal

        package var label: String {
            switch self {
            case .kosong: "Tidak ditentukan"
            case .teks: "Teks"
            case .angka: "Angka"
            case .benar: "Ya atau tidak"
            case .tanggal: "Tanggal"
            }
        }
    }

    package let jenis: Jenis
    package let nilai: String

    package init(_ jenis: Jenis, _ nilai: String) { (self.jenis, self.nilai) = (jenis, nilai) }

    package static let kosong = NilaiMasukan(.kosong, "")
    package static func teks(_ text: String) -> NilaiMasukan { NilaiMasukan(.teks, text) }
}
