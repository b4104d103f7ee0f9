import HTTPTypes
package import Kinerja
import UseCases

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
    package static let tanpaAtasan = Path(fixed: "/kelola/tanpa-atasan")
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
        .get(Paths.kelolaInstansi, .may(.kelolaPeriode), KelolaHandlers.showInstansi),
        .post(Paths.kelolaInstansi, .may(.kelolaPeriode), KelolaHandlers.saveInstansi),
        .get(Paths.kelolaTahun, .may(.kelolaPeriode), KelolaHandlers.showTahun),
        .post(Paths.kelolaTahun, .may(.kelolaPeriode), KelolaHandlers.openTahun),
        .get(Paths.kelolaLibur, .may(.kelolaPeriode), LiburHandlers.show),
        .post(Paths.kelolaLibur, .may(.kelolaPeriode), LiburHandlers.add),
        .post(Paths.hapusLibur, .may(.kelolaPeriode), LiburHandlers.remove),
        .post(Paths.imporLibur, .may(.kelolaPeriode), body: .upload(), LiburHandlers.upload),
        .get(Paths.kelolaKoreksi, .may(.setujuiKoreksiAtasan), KelolaHandlers.koreksi),
        .post(Paths.putuskanKoreksi, .may(.setujuiKoreksiAtasan), KelolaHandlers.decide),
        .get(Paths.tanpaAtasan, .may(.kelolaPegawai), KelolaHandlers.tanpaAtasan),
        .get(Paths.kelolaUnit, .may(.lihatKemajuan), KemajuanHandlers.units),
        .get(Paths.kemajuan, .may(.lihatKemajuan), KemajuanHandlers.show),

        .get(Paths.apiInstansi, .token(.bacaKelola, .kelolaPeriode), KelolaAPI.instansi)
            .api(.kelola, "lihatInstansi", "Data instansi", answer: .json(KelolaAPI.InstansiJSON.self), tag: .sent),
        .put(Paths.apiInstansi, .token(.tulisKelola, .kelolaPeriode), KelolaAPI.saveInstansi)
            .api(
                .kelola, "ubahInstansi", "Mengubah data instansi", note: "Versi dikirim dalam isi (`version`), bukan dalam `If-Match`.",
                body: .json(KelolaAPI.InstansiJSON.self), answer: .json(KelolaAPI.InstansiJSON.self)),
        .get(Paths.apiUnit, .token(.bacaKelola, .lihatKemajuan), KelolaAPI.units)
            .api(
                .kelola, "daftarUnit", "Unit kerja pada satu tingkat", query: [.unit, .tahun(2000...2100), .periode],
                answer: .json(KelolaAPI.Units.self)),
        .get(Paths.apiKemajuan, .token(.bacaKelola, .lihatKemajuan), KelolaAPI.kemajuan)
            .api(
                .kelola, "kemajuan", "Kemajuan SKP dan evaluasi menurut unit", query: [.unit, .tahun(2000...2100), .periode],
                answer: .json(KelolaAPI.KemajuanList.self)),
        .get(Paths.apiLibur, .token(.bacaKelola, .kelolaPeriode), KelolaAPI.libur)
            .api(.kelola, "daftarLibur", "Hari libur setahun", query: [.tahun(2000...2100)], answer: .json(KelolaAPI.LiburListJSON.self)),
        .post(Paths.apiLibur, .token(.tulisKelola, .kelolaPeriode), body: .json, KelolaAPI.setHariLibur)
            .api(.kelola, "tetapkanLibur", "Menetapkan satu hari libur", body: .json(HariLibur.self), answer: .json(HariLibur.self)),
        .post(Paths.apiTahun, .token(.tulisKelola, .kelolaPeriode), body: .json, KelolaAPI.openTahun)
            .api(
                .kelola, "bukaTahun", "Membuka tahun kinerja beserta periodenya", note: "PermenPANRB 6/2022 Pasal 24–25.",
                body: .json(OpenTahun.self), answer: .json(OpenTahun.Receipt.self), status: .created),
        .get(Paths.apiKoreksi, .token(.bacaKelola, .setujuiKoreksiAtasan), KelolaAPI.koreksi)
            .api(.kelola, "daftarKoreksiAtasan", "Permintaan koreksi atasan yang menunggu", answer: .json(KelolaAPI.KoreksiListJSON.self)),
        .post(Paths.apiPutuskanKoreksi, .token(.tulisKelola, .setujuiKoreksiAtasan), body: .json, KelolaAPI.decide)
            .api(
                .kelola, "putuskanKoreksiAtasan", "Memutuskan permintaan koreksi atasan", body: .json(KelolaAPI.PutusanBody.self),
                answer: .json(KelolaAPI.KoreksiJSON.self)),
    ]
}
