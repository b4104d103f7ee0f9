package import Kinerja

extension Paths {
    package static let kelola = Path("kelola")
    package static let kelolaInstansi = Path("kelola", "instansi")
    package static let kelolaTahun = Path("kelola", "tahun")
    package static let kelolaLibur = Path("kelola", "libur")
    package static func kelolaLibur(tahun: Int) -> Path { Path("kelola", "libur", query: [("tahun", String(tahun))]) }
    package static let hapusLibur = Path("kelola", "libur", "hapus")
    package static let imporLibur = Path("kelola", "libur", "impor")
    package static let kelolaUnit = Path("kelola", "unit")
    package static func kelolaUnit(_ id: UnitKerjaID) -> Path { Path("kelola", "unit", query: [("unit", id.rawValue)]) }
    package static let kemajuan = Path("kelola", "kemajuan")
    package static func kemajuan(_ unit: UnitKerjaID?, tahun: Int, periode: PeriodeID?) -> Path {
        Path("kelola", "kemajuan", query: [("unit", unit?.rawValue), ("tahun", String(tahun)), ("periode", periode?.rawValue)])
    }
    package static let kelolaKoreksi = Path("kelola", "koreksi-atasan")
    package static func kelolaKoreksi(_ id: PermintaanID) -> Path { Path("kelola", "koreksi-atasan", id.rawValue) }
    package static let instansiJSON = Path("api", "v1", "instansi")
    package static let unitJSON = Path("api", "v1", "unit")
    package static let kemajuanJSON = Path("api", "v1", "kemajuan")
    package static let liburJSON = Path("api", "v1", "libur")
    package static let tahunJSON = Path("api", "v1", "tahun")
    package static let koreksiJSON = Path("api", "v1", "koreksi-atasan")
    package static func koreksiJSON(_ id: PermintaanID) -> Path { Path("api", "v1", "koreksi-atasan", id.rawValue) }

    static let organisasiExamples: [Path] = {
        let id = "01hf7yat00e0080000000000zz"
        let (job, impor) = (PekerjaanID(rawValue: id), ImporID(rawValue: id))
        let (orang, minta) = (PegawaiID(rawValue: id), PermintaanID(rawValue: id))
        return [
            pekerjaan(job), berhentiPekerjaan(job), berkasPekerjaan(job), pekerjaanJSON(job), direktori, pegawai(orang),
            koreksiAtasan(orang),
            pegawaiJSON, pegawaiJSON(orang), koreksiAtasanJSON(orang), kelola, kelolaInstansi, kelolaTahun, kelolaLibur, hapusLibur,
            imporLibur,
            kelolaUnit, kemajuan, kelolaKoreksi, kelolaKoreksi(minta), instansiJSON, unitJSON, kemajuanJSON, liburJSON, tahunJSON,
            koreksiJSON,
            koreksiJSON(minta), kelolaImpor, Paths.impor(impor), kolomImpor(impor), periksaImpor(impor), terapkanImpor(impor),
            ditolakImpor(impor),
            imporJSON, imporJSON(impor), terapkanImporJSON(impor),
        ]
    }()
}
