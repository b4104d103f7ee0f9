import Kinerja

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
