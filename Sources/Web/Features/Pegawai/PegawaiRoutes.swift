import Kinerja

/// The people directory.
extension Routes {
    static let pegawai: [Route] = [
        .get(Paths.direktori, .signedIn, PegawaiHandlers.list),
        .get(Paths.pegawai, .may(.lihatProfil), PegawaiHandlers.show),
        .get(Paths.koreksiAtasan, .may(.lihatProfil), PegawaiHandlers.askCorrection),
        .post(Paths.koreksiAtasan, .may(.lihatProfil), PegawaiHandlers.requestCorrection),

        .get(Paths.apiDirektori, .token(.bacaPegawai), PegawaiAPI.list),
        .get(Paths.apiPegawai, .token(.bacaPegawai, .lihatProfil), PegawaiAPI.show),
        .post(Paths.apiKoreksiAtasan, .token(.tulisKelola, .lihatProfil), body: .json, PegawaiAPI.requestCorrection),
    ]
}
