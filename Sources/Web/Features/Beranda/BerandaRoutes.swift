import Kinerja

/// The first page and what it reminds of.
extension Routes {
    static let beranda: [Route] = [
        .get(Paths.beranda, .public, BerandaHandlers.show),
        .post(Paths.bacaPengingat, .signedIn, BerandaHandlers.dismiss),

        .get(Paths.apiBeranda, .token(.bacaSaya), BerandaAPI.show),
        .delete(Paths.apiPengingat, .token(.tulisPelaksanaan), BerandaAPI.dismiss),
    ]
}
