import Kinerja

extension Paths {
    package static let beranda = Path(fixed: "/")
    static let bacaPengingat = Address<PermintaanID>("/pengingat/{id}/baca")

    static let apiBeranda = Path(fixed: "/api/v1/beranda")
    static let apiPengingat = Address<PermintaanID>("/api/v1/pengingat/{id}")
}
