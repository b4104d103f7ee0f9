/// What-if: what a draft would change, before anybody approves it (design.md 5).
package struct SimulasiAturan: Sendable, Equatable {
    package let id: SimulasiAturanID
    package let aturan: AturanID
    /// The version that is in force on the day, or `nil` when there is none.
    package let pembanding: AturanID?
    package let tanggal: LocalDate
    /// Values that the database does not know, the same for everybody, as they were typed.
    package let tetapan: [String: String]
    package let ringkasan: SimulasiSummary
    package let dibuat: AturanInstansi.Tindakan

    package init(
        id: SimulasiAturanID, aturan: AturanID, pembanding: AturanID?, tanggal: LocalDate, tetapan: [String: String],
        ringkasan: SimulasiSummary, dibuat: AturanInstansi.Tindakan
    ) {
        (self.id, self.aturan, self.pembanding, self.tanggal) = (id, aturan, pembanding, tanggal)
        (self.tetapan, self.ringkasan, self.dibuat) = (tetapan, ringkasan, dibuat)
    }
}

/// The figures of a what-if. Sums are exact decimal texts; they are there only when every value of that side is a number.
package struct SimulasiSummary: Sendable, Equatable, Codable {
    /// How many people go from one value to another; the commonest first.
    package struct Perpindahan: Sendable, Equatable, Codable {
        package let dari: String
        package let ke: String
        package let orang: Int

        package init(dari: String, ke: String, orang: Int) { (self.dari, self.ke, self.orang) = (dari, ke, orang) }
    }

    package let orang: Int
    package let berubah: Int
    package let galat: Int
    package let perpindahan: [Perpindahan]
    package let jumlahLama: String?
    package let jumlahBaru: String?
    package let selisih: String?

    package init(
        orang: Int, berubah: Int, galat: Int, perpindahan: [Perpindahan], jumlahLama: String?, jumlahBaru: String?, selisih: String?
    ) {
        (self.orang, self.berubah, self.galat, self.perpindahan) = (orang, berubah, galat, perpindahan)
        (self.jumlahLama, self.jumlahBaru, self.selisih) = (jumlahLama, jumlahBaru, selisih)
    }
}
