import Kinerja

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
