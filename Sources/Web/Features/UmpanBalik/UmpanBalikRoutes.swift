import Kinerja

/// Feedback and requests for it.
extension Routes {
    static let umpanBalik: [Route] = [
        .get(Paths.umpanBalik, .signedIn, UmpanBalikHandlers.mine),
        .get(Paths.beriUmpanBalik, .may(.beriUmpanBalik), UmpanBalikHandlers.form),
        .post(Paths.beriUmpanBalik, .may(.beriUmpanBalik), UmpanBalikHandlers.give),
        .get(Paths.mintaUmpanBalik, .may(.mintaUmpanBalik), MintaHandlers.form),
        .post(Paths.mintaUmpanBalik, .may(.mintaUmpanBalik), MintaHandlers.ask),
        .post(Paths.tolakPermintaan, .signedIn, MintaHandlers.decline),

        .get(Paths.apiUmpanBalik, .token(.bacaPelaksanaan), UmpanBalikAPI.mine),
        .post(Paths.apiBeriUmpanBalik, .token(.tulisPelaksanaan, .beriUmpanBalik), body: .json, UmpanBalikAPI.give),
        .get(Paths.apiMintaUmpanBalik, .token(.bacaPelaksanaan, .mintaUmpanBalik), UmpanBalikAPI.candidates),
        .post(Paths.apiMintaUmpanBalik, .token(.tulisPelaksanaan, .mintaUmpanBalik), body: .json, UmpanBalikAPI.ask),
        .delete(Paths.apiTolakPermintaan, .token(.tulisPelaksanaan), UmpanBalikAPI.decline),
    ]
}
