package import Kinerja

/// Addresses of the record of work and evidence.
extension Paths {
    /// "Kinerja saya": leads to the running SKP and period.
    package static let kinerjaSaya = Path(fixed: "/kinerja")
    /// The record of an SKP in the period that runs.
    package static let kinerja = Address<SKPID>("/skp/{skp}/kinerja")
    package static let kinerjaPeriode = Address<SKPID, PeriodeID>("/skp/{skp}/kinerja/{periode}")
    package static func kinerja(_ skp: SKPID, _ periode: PeriodeID, hasil: RencanaHasilKerjaID? = nil) -> Path {
        kinerjaPeriode(skp, periode).with(fragment: hasil.map { "hasil-\($0.rawValue)" })
    }
    static let realisasi = Address<SKPID, PeriodeID>("/skp/{skp}/kinerja/{periode}/realisasi")
    static let realisasiOtomatis = Address<SKPID, PeriodeID>("/skp/{skp}/kinerja/{periode}/realisasi/otomatis")
    static let rencanaAksi = Address<SKPID, PeriodeID, RencanaHasilKerjaID>("/skp/{skp}/kinerja/{periode}/rencana/{rhk}")
    static let tandaiRencanaAksi = Address<SKPID, PeriodeID, RencanaHasilKerjaID>("/skp/{skp}/kinerja/{periode}/rencana/{rhk}/tandai")
    static let buktiBaru = Address<SKPID, PeriodeID, RencanaHasilKerjaID>("/skp/{skp}/kinerja/{periode}/bukti/{rhk}")
    package static let bukti = Address<BuktiDukungID>("/bukti/{id}")
    static let tarikBukti = Address<BuktiDukungID>("/bukti/{id}/tarik")

    static let apiKinerja = Address<SKPID, PeriodeID>("/api/v1/skp/{skp}/kinerja/{periode}")
    static let apiRealisasi = Address<SKPID, PeriodeID>("/api/v1/skp/{skp}/kinerja/{periode}/realisasi")
    static let apiRencanaAksi = Address<SKPID, PeriodeID, RencanaHasilKerjaID>("/api/v1/skp/{skp}/kinerja/{periode}/rencana-aksi/{rhk}")
    static let apiBuktiBaru = Address<SKPID, PeriodeID, RencanaHasilKerjaID>("/api/v1/skp/{skp}/kinerja/{periode}/bukti/{rhk}")
    static let apiBukti = Address<BuktiDukungID>("/api/v1/bukti/{id}")
}
