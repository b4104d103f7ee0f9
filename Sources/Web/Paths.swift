/// Every address a page links to. Slices extend this; nothing else builds an address. A test asks the route table for each.
package enum Paths {
    package static let beranda = Path()
    package static let bahasa = Path("bahasa")
    package static let styleguide = Path("styleguide")
    package static func styleguide(halaman: String) -> Path { Path("styleguide", halaman) }
    package static let sehat = Path("sehat")
    static func aset(_ asset: Asset) -> Path { Path("aset", asset.versionedName) }

    /// One value of each, for the test that every address has a route and every GET route an address.
    static let examples: [Path] =
        [
            beranda, bahasa, styleguide, styleguide(halaman: "beranda"), sehat, aset(Assets.embedded.css),
        ] + akunExamples + skpExamples + evaluasiExamples + pelaksanaanExamples + organisasiExamples
        + aturanExamples
        + aturanInstansiExamples
}
