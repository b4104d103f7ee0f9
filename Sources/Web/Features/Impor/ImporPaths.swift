package import Kinerja

extension Paths {
    package static let kelolaImpor = Path(fixed: "/kelola/impor")
    package static let impor = Address<ImporID>("/kelola/impor/{id}")
    package static let kolomImpor = Address<ImporID>("/kelola/impor/{id}/kolom")
    package static let periksaImpor = Address<ImporID>("/kelola/impor/{id}/periksa")
    package static let terapkanImpor = Address<ImporID>("/kelola/impor/{id}/terapkan")
    package static let ditolakImpor = Address<ImporID>("/kelola/impor/{id}/ditolak.csv")

    package static let apiDaftarImpor = Path(fixed: "/api/v1/impor")
    package static let apiImpor = Address<ImporID>("/api/v1/impor/{id}")
    package static let apiTerapkanImpor = Address<ImporID>("/api/v1/impor/{id}/terapkan")
}
