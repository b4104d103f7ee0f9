import Kinerja

/// Long work in the background.
extension Routes {
    static let pekerjaan: [Route] = [
        .get(Paths.pekerjaan, .signedIn, PekerjaanHandlers.show),
        .post(Paths.berhentiPekerjaan, .signedIn, PekerjaanHandlers.cancel),
        .get(Paths.berkasPekerjaan, .signedIn, PekerjaanHandlers.file),

        .get(Paths.apiPekerjaan, .token(.bacaKelola), PekerjaanAPI.show),
    ]
}
