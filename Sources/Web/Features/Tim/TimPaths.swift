extension Paths {
    static let tim = Path(fixed: "/tim")
    package static func tim(tahun: Int? = nil) -> Path { tim.with([("tahun", tahun.map(String.init))]) }
    package static let timSepakati = Path(fixed: "/tim/sepakati")
    package static let timIngatkan = Path(fixed: "/tim/ingatkan")

    static let apiTim = Path(fixed: "/api/v1/tim/skp")
    static let apiTimSepakati = Path(fixed: "/api/v1/tim/skp/sepakati")
    static let apiTimIngatkan = Path(fixed: "/api/v1/tim/skp/ingatkan")
}
