extension Paths {
    static let aset = Address<String>("/aset/{nama}")
    static func aset(_ asset: Asset) -> Path { aset(asset.versionedName) }
    package static let bahasa = Path(fixed: "/bahasa")
    package static let sehat = Path(fixed: "/sehat")
}

/// What belongs to no feature.
extension Routes {
    static let site: [Route] = [
        .get(Paths.aset, .public, AssetHandlers.show),
        .get(Paths.sehat, .public, HealthHandlers.show),
        .post(Paths.bahasa, .public, LanguageHandlers.choose),
    ]
}
