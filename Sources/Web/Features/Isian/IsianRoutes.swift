import Kinerja

/// What was typed and not yet sent.
extension Routes {
    static let isian: [Route] = [
        .post(Paths.isianSementara, .signedIn, IsianHandlers.keep),
        .post(Paths.buangIsian, .signedIn, IsianHandlers.drop),
    ]
}
