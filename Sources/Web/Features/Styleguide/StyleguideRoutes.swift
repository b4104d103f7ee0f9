extension Paths {
    package static let styleguide = Path(fixed: "/styleguide")
    static let contohHalaman = Address<String>("/styleguide/{halaman}", example: "beranda")
}

/// There only where the site's configuration shows it.
extension Routes {
    static let styleguide: [Route] = [
        .get(Paths.styleguide, .public, StyleguideHandlers.list),
        .get(Paths.contohHalaman, .public, StyleguideHandlers.page),
    ]
}
