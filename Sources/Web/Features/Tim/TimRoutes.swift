import Kinerja

extension Paths {
    static let tim = Path(fixed: "/tim")
    package static func tim(tahun: Int? = nil) -> Path { tim.with([("tahun", tahun.map(String.init))]) }
    package static let timSepakati = Path(fixed: "/tim/sepakati")
    package static let timIngatkan = Path(fixed: "/tim/ingatkan")

    static let apiTim = Path(fixed: "/api/v1/tim/skp")
    static let apiTimSepakati = Path(fixed: "/api/v1/tim/skp/sepakati")
    static let apiTimIngatkan = Path(fixed: "/api/v1/tim/skp/ingatkan")
}

/// The leader's team.
extension Routes {
    static let tim: [Route] = [
        .get(Paths.tim, .signedIn, TimHandlers.board),
        .get(Paths.timSepakati, .may(.setujuiSKP), TimHandlers.agreeForm),
        .post(Paths.timSepakati, .may(.setujuiSKP), TimHandlers.agree),
        .post(Paths.timIngatkan, .may(.ingatkan), TimHandlers.remind),

        .get(Paths.apiTim, .token(.bacaSKP), TimAPI.team),
        .post(Paths.apiTimSepakati, .token(.tulisSKP, .setujuiSKP), body: .json, TimAPI.agreeMany),
        .post(Paths.apiTimIngatkan, .token(.tulisSKP, .ingatkan), body: .json, TimAPI.remind),
    ]
}
