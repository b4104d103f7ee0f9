extension Paths {
    static let isianSementara = Path(fixed: "/isian-sementara")
    package static func isianSementara(of page: Path) -> Path { isianSementara.with([("tempat", page.string)]) }
    package static let buangIsian = Path(fixed: "/isian-sementara/buang")
}
