import Kinerja
import Rulebooks

/// SKP are set no later than a day of the performance year (PermenPANRB 6/2022 Pasal 14; Lampiran II.C.4; rulebook `tenggat`).
enum BatasPenetapan {
    static func tanggal(tahun: Int, in tx: some Transaction) throws(RulebookError) -> LocalDate {
        try tx.rules.tanggalBatas(.skpDitetapkan, tahun: tahun, on: tx.today).value
    }

    /// The day by which this SKP is to be set. `nil` where the law gives none: a change during the year (Pasal 20), a post that began
    /// after the limit, and an agency that began to work with this program when the limit had passed.
    static func tanggal(tahun: Int, mulai: LocalDate, versi: Int, in tx: some Transaction) throws(RulebookError) -> LocalDate? {
        let day = try tanggal(tahun: tahun, in: tx)
        let isLater = tx.instansi.mulai.map { $0 > day } ?? false
        return versi > 1 || mulai > day || isLater ? nil : day
    }

    /// The same with the working days left.
    static func tenggat(tahun: Int, mulai: LocalDate, versi: Int = 1, in tx: some Transaction) throws -> Tenggat? {
        try tanggal(tahun: tahun, mulai: mulai, versi: versi, in: tx).map { try tx.tenggat($0) }
    }

    /// Of several SKP that wait, the limit of the first that has one.
    static func tenggat(of skp: [SKPSummary], in tx: some Transaction) throws -> Tenggat? {
        for one in skp {
            if let due = try tenggat(tahun: one.tahun, mulai: one.mulai, versi: one.versi, in: tx) { return due }
        }
        return nil
    }
}
