/// There only where the site's configuration shows it.
extension Routes {
    static let styleguide: [Route] = [
        .get(Paths.styleguide, .public, StyleguideHandlers.list),
        .get(Paths.contohHalaman, .public, StyleguideHandlers.page),
    ]
}
