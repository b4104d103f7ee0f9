extension Paths {
    package static let styleguide = Path(fixed: "/styleguide")
    static let contohHalaman = Address<String>("/styleguide/{halaman}", example: "beranda")
}
