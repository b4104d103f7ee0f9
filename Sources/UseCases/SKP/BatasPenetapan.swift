import Kinerja
import Rulebooks

/// SKP are set no later than a day of the performance year (PermenPANRB 6/2022 Pasal 14; Lampiran II.C.4; rulebook `tenggat`).
enum BatasPenetapan {
    static func tanggal(tahun: Int, in tx: some Transaction) throws(RulebookError) -> LocalDate {
        try tx.rules.tanggalBatas(.skpDitetapkan, tahun: tahun, on: tx.today).value
    }

    /// The limit with the working days left; `nil` for an SKP that begins after it (a move during the year).
    static func tenggat(tahun: Int, mulai: LocalDate, in tx: some Transaction) throws -> Tenggat? {
        let day = try tanggal(tahun: tahun, in: tx)
        return mulai <= day ? try tx.tenggat(day) : nil
    }
}
