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

/// What the admin runs: the agency, its years, holidays, corrections, progress.
extension Routes {
    static let kelola: [Route] = [
        .get(Paths.kelola, .may(.kelolaPeriode), KelolaHandlers.index),
        .get(Paths.kelolaInstansi, .may(.kelolaPeriode), KelolaHandlers.showAgency),
        .post(Paths.kelolaInstansi, .may(.kelolaPeriode), KelolaHandlers.saveAgency),
        .get(Paths.kelolaTahun, .may(.kelolaPeriode), KelolaHandlers.showYears),
        .post(Paths.kelolaTahun, .may(.kelolaPeriode), KelolaHandlers.openYear),
        .get(Paths.kelolaLibur, .may(.kelolaPeriode), LiburHandlers.show),
        .post(Paths.kelolaLibur, .may(.kelolaPeriode), LiburHandlers.add),
        .post(Paths.hapusLibur, .may(.kelolaPeriode), LiburHandlers.remove),
        .post(Paths.imporLibur, .may(.kelolaPeriode), body: .upload(), LiburHandlers.upload),
        .get(Paths.kelolaKoreksi, .may(.setujuiKoreksiAtasan), KelolaHandlers.corrections),
        .post(Paths.putuskanKoreksi, .may(.setujuiKoreksiAtasan), KelolaHandlers.decide),
        .get(Paths.kelolaUnit, .may(.lihatKemajuan), KemajuanHandlers.units),
        .get(Paths.kemajuan, .may(.lihatKemajuan), KemajuanHandlers.show),

        .get(Paths.apiInstansi, .token(.bacaKelola, .kelolaPeriode), KelolaAPI.agency),
        .put(Paths.apiInstansi, .token(.tulisKelola, .kelolaPeriode), KelolaAPI.saveAgency),
        .get(Paths.apiUnit, .token(.bacaKelola, .lihatKemajuan), KelolaAPI.units),
        .get(Paths.apiKemajuan, .token(.bacaKelola, .lihatKemajuan), KelolaAPI.progress),
        .get(Paths.apiLibur, .token(.bacaKelola, .kelolaPeriode), KelolaAPI.holidays),
        .post(Paths.apiLibur, .token(.tulisKelola, .kelolaPeriode), body: .json, KelolaAPI.setHoliday),
        .post(Paths.apiTahun, .token(.tulisKelola, .kelolaPeriode), body: .json, KelolaAPI.openYear),
        .get(Paths.apiKoreksi, .token(.bacaKelola, .setujuiKoreksiAtasan), KelolaAPI.corrections),
        .post(Paths.apiPutuskanKoreksi, .token(.tulisKelola, .setujuiKoreksiAtasan), body: .json, KelolaAPI.decide),
    ]
}
