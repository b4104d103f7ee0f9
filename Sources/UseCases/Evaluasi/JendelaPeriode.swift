import Kinerja
import Rulebooks
import Storage

extension Transaction {
    /// When a period may be evaluated (rulebook `tenggat`).
    func jendela(_ periode: PeriodeEvaluasi) throws -> JendelaEvaluasi {
        if let known = memo.jendela[periode.id] { return known }
        let found = try rules.jendelaEvaluasi(periode, kalender: kalender(sejak: periode.selesai))
        memo.jendela[periode.id] = found
        return found
    }

    /// Who evaluates on a day of or after the window: the assessor, and once he has let it pass his superior (Lampiran IV.A.2, IV.A.11).
    ///
    /// What the employee is makes no difference to that: the takeover holds for everybody.
    func yangMengevaluasi(_ periode: PeriodeEvaluasi) throws -> YangMengevaluasi {
        let keadaan: KeadaanPenilai = today > (try jendela(periode).ditutup) ? .melampauiJangkaWaktu : .ada
        return try rules.yangMengevaluasi(.biasa, keadaan, on: periode.selesai).value
    }

    /// The periods of this year and the last that have begun, oldest first: those that evaluation pages offer.
    func periodeDimulai() throws -> [PeriodeEvaluasi] {
        // This year first: the last is read with it.
        let kini = try periode.of(tahun: today.year)
        return try (periode.of(tahun: today.year - 1) + kini).filter { $0.mulai <= today }
    }
}
