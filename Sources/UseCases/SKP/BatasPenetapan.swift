import Kinerja
import Rulebooks

/// SKP are set no later than a day of the performance year (PermenPANRB 6/2022 Pasal 14; Lampiran II.C.4; rulebook `tenggat`).
enum BatasPenetapan {
    static func tanggal(tahun: Int, in tx: some Transaction) throws(RulebookError) -> LocalDate {
        try tx.rules.tanggalBatas(.skpDitetapkan, tahun: tahun, on: tx.today).value
    }

    /// The day by which this SKP is to be set. `nil` where the law gives none: a change during the year (Pasal 20), a post that began
    /// after the limit, and an agency that began to work with this program when the limit had passed.
    ///
    /// - Parameter diajukan: when it was submitted, while it waits for the assessor: of what came to him after the limit nobody can say
    ///   that he is late.
    static func tanggal(
        tahun: Int, mulai: LocalDate, versi: Int, diajukan: Instant?, in tx: some Transaction
    ) throws(RulebookError) -> LocalDate? {
        let day = try tanggal(tahun: tahun, in: tx)
        let isLater = tx.instansi.mulai.map { $0 > day } ?? false
        let isSubmittedLater = diajukan.map { tx.tanggal($0) > day } ?? false
        return versi > 1 || mulai > day || isLater || isSubmittedLater ? nil : day
    }

    /// The same with the working days left.
    static func tenggat(
        tahun: Int, mulai: LocalDate, versi: Int = 1, diajukan: Instant? = nil, in tx: some Transaction
    ) throws -> Tenggat? {
        try tanggal(tahun: tahun, mulai: mulai, versi: versi, diajukan: diajukan, in: tx).map { try tx.tenggat($0) }
    }

    /// Of several SKP that wait, the limit of the first that has one.
    static func tenggat(of skp: [SKPSummary], in tx: some Transaction) throws -> Tenggat? {
        for one in skp {
            let diajukan = [.diajukan, .disepakati].contains(one.status) ? one.diajukan : nil
            if let due = try tenggat(tahun: one.tahun, mulai: one.mulai, versi: one.versi, diajukan: diajukan, in: tx) { return due }
        }
        return nil
    }
}
