import Kinerja

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

        .get(Paths.apiKinerja, .token(.bacaPelaksanaan, .lihatSKP), KinerjaAPI.show),
        .put(Paths.apiRealisasi, .token(.tulisPelaksanaan, .catatHasil), KinerjaAPI.save),
        .put(Paths.apiRencanaAksi, .token(.tulisPelaksanaan, .catatHasil), KinerjaAPI.plan),
        .post(Paths.apiBuktiBaru, .token(.tulisPelaksanaan, .catatHasil), body: BuktiHandlers.body, KinerjaAPI.addEvidence),
        .get(Paths.apiBukti, .token(.bacaPelaksanaan, .lihatBukti), KinerjaAPI.evidence),
        .delete(Paths.apiBukti, .token(.tulisPelaksanaan, .catatHasil), KinerjaAPI.withdraw),
    ]
}
