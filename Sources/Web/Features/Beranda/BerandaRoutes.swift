import Kinerja

extension Paths {
    package static let beranda = Path(fixed: "/")
    static let bacaPengingat = Address<PermintaanID>("/pengingat/{id}/baca")

    static let apiBeranda = Path(fixed: "/api/v1/beranda")
    static let apiPengingat = Address<PermintaanID>("/api/v1/pengingat/{id}")
}

/// The first page and what it reminds of.
extension Routes {
    static let beranda: [Route] = [
        .get(Paths.beranda, .public, BerandaHandlers.show),
        .post(Paths.bacaPengingat, .signedIn, BerandaHandlers.dismiss),

        .get(Paths.apiBeranda, .token(.bacaSaya), BerandaAPI.show)
            .api(.akun, "beranda", "Tugas saya dan keadaan setahun", answer: .json(BerandaAPI.Isi.self)),
        .delete(Paths.apiPengingat, .token(.tulisPelaksanaan), BerandaAPI.dismiss)
            .api(.akun, "tutupPengingat", "Menutup satu pengingat"),
    ]
}
