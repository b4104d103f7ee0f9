import Kinerja

/// Every route: method, pattern, requirement, handler. One screen, one line each; slices are grouped, not nested.
package enum Routes {
    package static func all(_ configuration: SiteConfiguration) -> [Route] {
        always + organisasi + (configuration.showsStyleguide ? styleguide : [])
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
