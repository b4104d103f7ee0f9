package import Kinerja

extension Paths {
    package static let pekerjaan = Address<PekerjaanID>("/pekerjaan/{id}")
    package static let berhentiPekerjaan = Address<PekerjaanID>("/pekerjaan/{id}/berhenti")
    package static let berkasPekerjaan = Address<PekerjaanID>("/pekerjaan/{id}/berkas")

    package static let apiPekerjaan = Address<PekerjaanID>("/api/v1/pekerjaan/{id}")
}

/// Long work in the background.
extension Routes {
    static let pekerjaan: [Route] = [
        .get(Paths.pekerjaan, .signedIn, PekerjaanHandlers.show),
        .post(Paths.berhentiPekerjaan, .signedIn, PekerjaanHandlers.cancel),
        .get(Paths.berkasPekerjaan, .signedIn, PekerjaanHandlers.file),

        .get(Paths.apiPekerjaan, .token(.bacaKelola), PekerjaanAPI.show)
            .api(.kelola, "lihatPekerjaan", "Keadaan pekerjaan latar", answer: .json(PekerjaanJSON.self)),
    ]
}
