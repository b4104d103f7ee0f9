package import Kinerja

extension Paths {
    package static let kelola = Path(fixed: "/kelola")
    package static let kelolaInstansi = Path(fixed: "/kelola/instansi")
    package static let kelolaTahun = Path(fixed: "/kelola/tahun")
    package static let kelolaLibur = Path(fixed: "/kelola/libur")
    package static func kelolaLibur(tahun: Int) -> Path { kelolaLibur.with([("tahun", String(tahun))]) }
    package static let hapusLibur = Path(fixed: "/kelola/libur/hapus")
    package static let imporLibur = Path(fixed: "/kelola/libur/impor")
    package static let kelolaKoreksi = Path(fixed: "/kelola/koreksi-atasan")
    package static let putuskanKoreksi = Address<PermintaanID>("/kelola/koreksi-atasan/{id}")
    package static let kelolaUnit = Path(fixed: "/kelola/unit")
    package static func kelolaUnit(_ id: UnitKerjaID) -> Path { kelolaUnit.with([("unit", id.rawValue)]) }
    package static let kemajuan = Path(fixed: "/kelola/kemajuan")
    package static func kemajuan(_ unit: UnitKerjaID?, tahun: Int, periode: PeriodeID?) -> Path {
        kemajuan.with([("unit", unit?.rawValue), ("tahun", String(tahun)), ("periode", periode?.rawValue)])
    }

    package static let apiInstansi = Path(fixed: "/api/v1/instansi")
    package static let apiUnit = Path(fixed: "/api/v1/unit")
    package static let apiKemajuan = Path(fixed: "/api/v1/kemajuan")
    package static let apiLibur = Path(fixed: "/api/v1/libur")
    package static let apiTahun = Path(fixed: "/api/v1/tahun")
    package static let apiKoreksi = Path(fixed: "/api/v1/koreksi-atasan")
    package static let apiPutuskanKoreksi = Address<PermintaanID>("/api/v1/koreksi-atasan/{id}")
}
