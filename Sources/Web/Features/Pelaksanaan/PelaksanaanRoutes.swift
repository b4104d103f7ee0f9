import Kinerja

/// The record of work, evidence, feedback, reminders.
extension Routes {
    static let pelaksanaan: [Route] = [
        .get("/kinerja", .signedIn, KinerjaHandlers.mine),
        .get("/skp/{skp}/kinerja", .may(.lihatSKP), KinerjaHandlers.current),
        .get("/skp/{skp}/kinerja/{periode}", .may(.lihatSKP), KinerjaHandlers.show),
        .post("/skp/{skp}/kinerja/{periode}/realisasi", .may(.catatHasil), KinerjaHandlers.save),
        .post("/skp/{skp}/kinerja/{periode}/realisasi/otomatis", .may(.catatHasil), KinerjaHandlers.autosave),
        .get("/skp/{skp}/kinerja/{periode}/rencana/{rhk}", .may(.catatHasil), RencanaAksiHandlers.form),
        .post("/skp/{skp}/kinerja/{periode}/rencana/{rhk}", .may(.catatHasil), RencanaAksiHandlers.save),
        .post("/skp/{skp}/kinerja/{periode}/rencana/{rhk}/tandai", .may(.catatHasil), RencanaAksiHandlers.tick),
        .get("/skp/{skp}/kinerja/{periode}/bukti/{rhk}", .may(.catatHasil), BuktiHandlers.form),
        .post("/skp/{skp}/kinerja/{periode}/bukti/{rhk}", .may(.catatHasil), body: BuktiHandlers.body, BuktiHandlers.add),
        .get("/bukti/{id}", .may(.lihatBukti), BuktiHandlers.download),
        .post("/bukti/{id}/tarik", .may(.catatHasil), BuktiHandlers.withdraw),

        .get("/umpan-balik", .signedIn, UmpanBalikHandlers.mine),
        .get("/umpan-balik/{skp}/{periode}", .may(.beriUmpanBalik), UmpanBalikHandlers.form),
        .post("/umpan-balik/{skp}/{periode}", .may(.beriUmpanBalik), UmpanBalikHandlers.give),
        .get("/umpan-balik/{skp}/{periode}/minta", .may(.mintaUmpanBalik), MintaHandlers.form),
        .post("/umpan-balik/{skp}/{periode}/minta", .may(.mintaUmpanBalik), MintaHandlers.ask),
        .post("/umpan-balik/permintaan/{id}/tolak", .signedIn, MintaHandlers.decline),
        .post("/pengingat/{id}/baca", .signedIn, BerandaHandlers.dismiss),

        .get("/api/v1/beranda", .token(.bacaSaya), BerandaJSON.show),
        .delete("/api/v1/pengingat/{id}", .token(.tulisPelaksanaan), BerandaJSON.dismiss),
        .get("/api/v1/skp/{skp}/kinerja/{periode}", .token(.bacaPelaksanaan), KinerjaJSON.show),
        .put("/api/v1/skp/{skp}/kinerja/{periode}/realisasi", .token(.tulisPelaksanaan), KinerjaJSON.save),
        .put("/api/v1/skp/{skp}/kinerja/{periode}/rencana-aksi/{rhk}", .token(.tulisPelaksanaan), KinerjaJSON.plan),
        .post(
            "/api/v1/skp/{skp}/kinerja/{periode}/bukti/{rhk}", .token(.tulisPelaksanaan), body: BuktiHandlers.body, KinerjaJSON.addEvidence),
        .get("/api/v1/bukti/{id}", .token(.bacaPelaksanaan), BuktiHandlers.download),
        .delete("/api/v1/bukti/{id}", .token(.tulisPelaksanaan), KinerjaJSON.withdraw),
        .get("/api/v1/umpan-balik", .token(.bacaPelaksanaan), UmpanBalikJSON.mine),
        .post("/api/v1/umpan-balik/{skp}/{periode}", .token(.tulisPelaksanaan), body: .json, UmpanBalikJSON.give),
        .get("/api/v1/umpan-balik/{skp}/{periode}/permintaan", .token(.bacaPelaksanaan), UmpanBalikJSON.candidates),
        .post("/api/v1/umpan-balik/{skp}/{periode}/permintaan", .token(.tulisPelaksanaan), body: .json, UmpanBalikJSON.ask),
        .delete("/api/v1/permintaan-umpan-balik/{id}", .token(.tulisPelaksanaan), UmpanBalikJSON.decline),
    ]
}
