import Kinerja
import Storage

/// One SKP in one period as whoever evaluates it holds it: there may be an evaluation already, or none yet.
struct OpenPenilaian: Opened {
    let evaluasi: Evaluasi?
    let peserta: PesertaEvaluasi
    let kedudukan: KedudukanEvaluasi

    var skp: SKPSummary { peserta.skp }
    var periode: PeriodeEvaluasi { peserta.periode }

    static func open(_ id: (skp: SKPID, periode: PeriodeID), in tx: some Transaction) throws -> OpenPenilaian {
        let (skp, periode) = (try tx.skp.ringkas(id.skp).orHidden(), try tx.periode.find(id.periode).orHidden())
        let evaluasi = try tx.evaluasi.find(skp.id, periode.id)
        let peserta = try PesertaEvaluasi(skp, periode, evaluasi, in: tx)
        let kedudukan = try peserta.kedudukan(in: tx)
        try kedudukan.requireSight()
        return OpenPenilaian(evaluasi: evaluasi, peserta: peserta, kedudukan: kedudukan)
    }

    func allows(_ permission: Permission) -> Bool { kedudukan.allows(permission) }

    /// Ratings may be set: first the person, then the version (0 while there is no evaluation), then the state.
    func requireRating(version: Int64) throws(Refused) {
        try require(.nilai)
        guard evaluasi?.version ?? 0 == version else { throw .stale }
        _ = try EvaluasiLifecycle.table.next(from: evaluasi?.status ?? .dinilai, .nilai, by: kedudukan.pelaku)
    }
}
