import Kinerja

/// Every route: method, pattern, requirement, handler. One screen, one line each; slices are grouped, not nested.
package enum Routes {
    package static func all(_ configuration: SiteConfiguration) -> [Route] {
        always + organisasi + skp + skpAPI + (configuration.showsStyleguide ? styleguide : [])
    }

    static let always: [Route] = [
        .get("/", .public, WelcomeHandlers.show),
        .get("/aset/{nama}", .public, AssetHandlers.show),
        .get("/sehat", .public, HealthHandlers.show),
        .post("/bahasa", .public, LanguageHandlers.choose),
    ]

    static let styleguide: [Route] = [
        .get("/styleguide", .public, StyleguideHandlers.list),
        .get("/styleguide/{halaman}", .public, StyleguideHandlers.page),
    ]

    static let skp: [Route] = [
        .get("/skp", .signedIn, SKPHandlers.mine),
        .get("/skp/mulai", .may(.susunSKP), SKPHandlers.startForm),
        .post("/skp/mulai", .may(.susunSKP), SKPHandlers.start),
        .get("/skp/{id}", .may(.lihatSKP), SKPHandlers.show),
        .get("/skp/{id}/riwayat", .may(.lihatRiwayat), SKPHandlers.history),
        .post("/skp/{id}/dialog", .may(.lihatSKP), SKPHandlers.addNote),
        .get("/skp/{id}/hasil/baru", .may(.susunSKP), HasilKerjaHandlers.form),
        .post("/skp/{id}/hasil/baru", .may(.susunSKP), HasilKerjaHandlers.save),
        .get("/skp/{id}/hasil/{rhk}", .may(.susunSKP), HasilKerjaHandlers.form),
        .post("/skp/{id}/hasil/{rhk}", .may(.susunSKP), HasilKerjaHandlers.save),
        .post("/skp/{id}/hasil/{rhk}/hapus", .may(.susunSKP), HasilKerjaHandlers.delete),
        .post("/skp/{id}/hasil/{rhk}/pindah", .may(.susunSKP), HasilKerjaHandlers.move),
        .get("/skp/{id}/hasil/{rhk}/indikator", .may(.susunSKP), HasilKerjaHandlers.indicatorForm),
        .post("/skp/{id}/hasil/{rhk}/indikator", .may(.susunSKP), HasilKerjaHandlers.addIndicator),
        .get("/skp/{id}/perilaku", .may(.lihatSKP), IsiSKPHandlers.perilakuForm),
        .post("/skp/{id}/perilaku", .may(.lihatSKP), IsiSKPHandlers.perilaku),
        .get("/skp/{id}/lampiran", .may(.susunSKP), IsiSKPHandlers.lampiranForm),
        .post("/skp/{id}/lampiran", .may(.susunSKP), IsiSKPHandlers.lampiran),
        .get("/skp/{id}/pendekatan", .may(.susunSKP), IsiSKPHandlers.pendekatanForm),
        .post("/skp/{id}/pendekatan", .may(.susunSKP), IsiSKPHandlers.pendekatan),
        .get("/skp/{id}/salin", .may(.susunSKP), IsiSKPHandlers.copyForm),
        .post("/skp/{id}/salin", .may(.susunSKP), IsiSKPHandlers.copy),
        .get("/skp/{id}/ajukan", .may(.susunSKP), LangkahHandlers.submitForm),
        .post("/skp/{id}/ajukan", .may(.susunSKP), LangkahHandlers.submit),
        .get("/skp/{id}/tarik", .may(.susunSKP), LangkahHandlers.withdrawForm),
        .post("/skp/{id}/tarik", .may(.susunSKP), LangkahHandlers.withdraw),
        .get("/skp/{id}/tinjau", .may(.setujuiSKP), LangkahHandlers.reviewForm),
        .post("/skp/{id}/tinjau", .may(.setujuiSKP), LangkahHandlers.review),
        .get("/skp/{id}/tetapkan", .may(.setujuiSKP), LangkahHandlers.setForm),
        .post("/skp/{id}/tetapkan", .may(.setujuiSKP), LangkahHandlers.set),
        .get("/skp/{id}/ubah", .may(.lihatSKP), LangkahHandlers.changeForm),
        .post("/skp/{id}/ubah", .may(.lihatSKP), LangkahHandlers.change),
        .get("/skp/{id}/tutup", .may(.tutupSKP), LangkahHandlers.closeForm),
        .post("/skp/{id}/tutup", .may(.tutupSKP), LangkahHandlers.close),
        .get("/skp/{id}/bagikan", .may(.bagikanHasilKerja), BagikanHandlers.form),
        .post("/skp/{id}/bagikan", .may(.bagikanHasilKerja), BagikanHandlers.share),
        .get("/tim", .signedIn, TimHandlers.board),
        .get("/tim/sepakati", .may(.setujuiSKP), TimHandlers.agreeForm),
        .post("/tim/sepakati", .may(.setujuiSKP), TimHandlers.agree),
        .post("/tim/ingatkan", .may(.ingatkan), TimHandlers.remind),
        .post("/isian-sementara", .signedIn, IsianHandlers.keep),
        .post("/isian-sementara/buang", .signedIn, IsianHandlers.drop),
    ]

    static let skpAPI: [Route] = [
        .get("/api/v1/skp", .token(.bacaSKP), SKPAPI.list),
        .post("/api/v1/skp", .token(.tulisSKP), body: .json, SKPAPI.start),
        .get("/api/v1/skp/{id}", .token(.bacaSKP), SKPAPI.show),
        .post("/api/v1/skp/{id}/hasil", .token(.tulisSKP), body: .json, SKPAPI.addResult),
        .put("/api/v1/skp/{id}/hasil/{rhk}", .token(.tulisSKP), SKPAPI.putResult),
        .delete("/api/v1/skp/{id}/hasil/{rhk}", .token(.tulisSKP), SKPAPI.deleteResult),
        .post("/api/v1/skp/{id}/hasil/{rhk}/pindah", .token(.tulisSKP), body: .json, SKPAPI.moveResult),
        .put("/api/v1/skp/{id}/perilaku", .token(.tulisSKP), SKPAPI.putValues),
        .put("/api/v1/skp/{id}/lampiran", .token(.tulisSKP), SKPAPI.putAnnex),
        .put("/api/v1/skp/{id}/pendekatan", .token(.tulisSKP), SKPAPI.putApproach),
        .post("/api/v1/skp/{id}/langkah", .token(.tulisSKP), body: .json, LangkahAPI.take),
        .post("/api/v1/skp/{id}/dialog", .token(.tulisSKP), body: .json, LangkahAPI.addNote),
        .get("/api/v1/skp/{id}/riwayat", .token(.bacaSKP), LangkahAPI.history),
        .post("/api/v1/skp/{id}/salin", .token(.tulisSKP), body: .json, LangkahAPI.copy),
        .post("/api/v1/skp/{id}/bagikan", .token(.tulisSKP), body: .json, LangkahAPI.share),
        .get("/api/v1/tim/skp", .token(.bacaSKP), LangkahAPI.team),
        .post("/api/v1/tim/skp/sepakati", .token(.tulisSKP), body: .json, LangkahAPI.agreeMany),
        .post("/api/v1/tim/skp/ingatkan", .token(.tulisSKP), body: .json, LangkahAPI.remind),
    ]

    /// People, imports, jobs, and what the admin runs.
    static let organisasi: [Route] = [
        .get("/pekerjaan/{id}", .signedIn, PekerjaanHandlers.show),
        .post("/pekerjaan/{id}/berhenti", .signedIn, PekerjaanHandlers.cancel),
        .get("/pekerjaan/{id}/berkas", .signedIn, PekerjaanHandlers.file),
        .get("/api/v1/pekerjaan/{id}", .token(.bacaKelola), PekerjaanHandlers.json),
        .get("/kelola/impor", .may(.kelolaPegawai), ImporHandlers.list),
        .post("/kelola/impor", .may(.kelolaPegawai), body: .upload(maximumBytes: 30 * 1_048_576), ImporHandlers.upload),
        .get("/kelola/impor/{id}", .may(.kelolaPegawai), ImporHandlers.show),
        .get("/kelola/impor/{id}/kolom", .may(.kelolaPegawai), KolomHandlers.show),
        .post("/kelola/impor/{id}/kolom", .may(.kelolaPegawai), KolomHandlers.save),
        .post("/kelola/impor/{id}/periksa", .may(.kelolaPegawai), ImporHandlers.check),
        .post("/kelola/impor/{id}/terapkan", .may(.kelolaPegawai), ImporHandlers.apply),
        .get("/kelola/impor/{id}/ditolak.csv", .may(.kelolaPegawai), ImporHandlers.refusedCSV),
        .get("/api/v1/impor", .token(.bacaKelola), ImporJSON.list),
        .get("/api/v1/impor/{id}", .token(.bacaKelola), ImporJSON.show),
        .post("/api/v1/impor/{id}/terapkan", .token(.tulisKelola), body: .json, ImporJSON.apply),
    ]
}
