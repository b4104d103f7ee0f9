/// Every route: method, pattern, requirement, handler. One screen, one line each; slices are grouped, not nested.
package enum Routes {
    package static func all(_ configuration: SiteConfiguration) -> [Route] {
        always + pelaksanaan + (configuration.showsStyleguide ? styleguide : [])
    }

    static let always: [Route] = [
        .get("/", .public, BerandaHandlers.show),
        .get("/aset/{nama}", .public, AssetHandlers.show),
        .get("/sehat", .public, HealthHandlers.show),
        .post("/bahasa", .public, LanguageHandlers.choose),
    ]

    static let styleguide: [Route] = [
        .get("/styleguide", .public, StyleguideHandlers.list),
        .get("/styleguide/{halaman}", .public, StyleguideHandlers.page),
    ]
}
