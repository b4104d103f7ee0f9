import HTTPTypes
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

/// The record of work and evidence.
extension Routes {
    static let pelaksanaan: [Route] = [
        .get(Paths.kinerjaSaya, .signedIn, KinerjaHandlers.mine),
        .get(Paths.kinerja, .may(.lihatSKP), KinerjaHandlers.current),
        .get(Paths.kinerjaPeriode, .may(.lihatSKP), KinerjaHandlers.show),
        .post(Paths.realisasi, .may(.catatHasil), KinerjaHandlers.save),
        .post(Paths.realisasiOtomatis, .may(.catatHasil), KinerjaHandlers.autosave),
        .get(Paths.rencanaAksi, .may(.catatHasil), RencanaAksiHandlers.form),
        .post(Paths.rencanaAksi, .may(.catatHasil), RencanaAksiHandlers.save),
        .post(Paths.tandaiRencanaAksi, .may(.catatHasil), RencanaAksiHandlers.tick),
        .get(Paths.buktiBaru, .may(.catatHasil), BuktiHandlers.form),
        .post(Paths.buktiBaru, .may(.catatHasil), body: BuktiHandlers.body, BuktiHandlers.add),
        .get(Paths.bukti, .may(.lihatBukti), BuktiHandlers.download),
        .post(Paths.tarikBukti, .may(.catatHasil), BuktiHandlers.withdraw),

        .get(Paths.apiKinerja, .token(.bacaPelaksanaan, .lihatSKP), KinerjaAPI.show)
            .api(
                .pelaksanaan, "lihatKinerja", "Catatan kinerja satu periode", answer: .json(KinerjaAPI.Isi.self), tag: .compared,
                refusals: [.conflict]),
        .put(Paths.apiRealisasi, .token(.tulisPelaksanaan, .catatHasil), KinerjaAPI.save)
            .api(
                .pelaksanaan, "simpanRealisasi", "Menyimpan realisasi", note: "Versi tiap indikator dikirim per baris.",
                body: .json(KinerjaAPI.RealisasiBody.self), answer: .json(KinerjaAPI.Tersimpan.self)),
        .put(Paths.apiRencanaAksi, .token(.tulisPelaksanaan, .catatHasil), KinerjaAPI.rencana)
            .api(
                .pelaksanaan, "simpanRencanaAksi", "Mengganti rencana aksi satu hasil kerja", body: .json(KinerjaAPI.RencanaBody.self),
                answer: .json(KinerjaAPI.RencanaTersimpan.self)),
        .post(Paths.apiBuktiBaru, .token(.tulisPelaksanaan, .catatHasil), body: BuktiHandlers.body, KinerjaAPI.addBukti)
            .api(
                .pelaksanaan, "tambahBukti", "Menambah bukti dukung",
                body: .form(multipart: KinerjaAPI.BuktiFileBody.self, urlencoded: KinerjaAPI.BuktiLinkBody.self),
                answer: .json(KinerjaAPI.BuktiTersimpan.self), status: .created),
        .get(Paths.apiBukti, .token(.bacaPelaksanaan, .lihatBukti), KinerjaAPI.bukti)
            .api(.pelaksanaan, "unduhBukti", "Mengunduh berkas bukti", answer: .file(type: "*/*"), refusals: [.conflict]),
        .delete(Paths.apiBukti, .token(.tulisPelaksanaan, .catatHasil), KinerjaAPI.withdraw)
            .api(.pelaksanaan, "tarikBukti", "Menarik bukti", note: "Catatannya tetap ada."),
    ]
}
