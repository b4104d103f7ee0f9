import Kinerja

extension Paths {
    static let isianSementara = Path(fixed: "/isian-sementara")
    package static func isianSementara(of page: Path) -> Path { isianSementara.with([("tempat", page.string)]) }
    package static let buangIsian = Path(fixed: "/isian-sementara/buang")
}

/// What was typed and not yet sent.
extension Routes {
    static let isian: [Route] = [
        .post(Paths.isianSementara, .signedIn, IsianHandlers.keep),
        .post(Paths.buangIsian, .signedIn, IsianHandlers.drop),
    ]
}
