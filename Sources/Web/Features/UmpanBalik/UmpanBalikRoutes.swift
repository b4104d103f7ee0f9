package import Kinerja

extension Paths {
    package static let umpanBalik = Path(fixed: "/umpan-balik")
    static func umpanBalik(before: UmpanBalikID?) -> Path { umpanBalik.with([("sebelum", before?.rawValue)]) }
    package static let beriUmpanBalik = Address<SKPID, PeriodeID>("/umpan-balik/{skp}/{periode}")
    package static let mintaUmpanBalik = Address<SKPID, PeriodeID>("/umpan-balik/{skp}/{periode}/minta")
    static let tolakPermintaan = Address<PermintaanID>("/umpan-balik/permintaan/{id}/tolak")

    static let apiUmpanBalik = Path(fixed: "/api/v1/umpan-balik")
    static let apiBeriUmpanBalik = Address<SKPID, PeriodeID>("/api/v1/umpan-balik/{skp}/{periode}")
    static let apiMintaUmpanBalik = Address<SKPID, PeriodeID>("/api/v1/umpan-balik/{skp}/{periode}/permintaan")
    static let apiTolakPermintaan = Address<PermintaanID>("/api/v1/permintaan-umpan-balik/{id}")
}

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
