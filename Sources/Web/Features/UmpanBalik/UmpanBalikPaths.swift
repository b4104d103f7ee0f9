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
