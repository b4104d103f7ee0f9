/// What belongs to no feature.
extension Routes {
    static let site: [Route] = [
        .get(Paths.aset, .public, AssetHandlers.show),
        .get(Paths.sehat, .public, HealthHandlers.show),
        .post(Paths.bahasa, .public, LanguageHandlers.choose),
    ]
}
