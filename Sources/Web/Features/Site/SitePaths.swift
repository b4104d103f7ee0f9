extension Paths {
    static let aset = Address<String>("/aset/{nama}")
    static func aset(_ asset: Asset) -> Path { aset(asset.versionedName) }
    package static let bahasa = Path(fixed: "/bahasa")
    package static let sehat = Path(fixed: "/sehat")
}
