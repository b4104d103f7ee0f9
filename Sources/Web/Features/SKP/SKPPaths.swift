package import Kinerja

extension Paths {
    package static let skpSaya = Path("skp")
    package static func mulaiSKP(_ penugasan: PenugasanID? = nil, tahun: Int? = nil) -> Path {
        Path("skp", "mulai", query: [("penugasan", penugasan?.rawValue), ("tahun", tahun.map(String.init))])
    }
    package static func skp(_ id: SKPID, fragment: String? = nil) -> Path { Path("skp", id.rawValue, fragment: fragment) }
    package static func riwayatSKP(_ id: SKPID, before: Int64? = nil) -> Path {
        Path("skp", id.rawValue, "riwayat", query: [("sebelum", before.map { String($0) })])
    }
    package static func hasilKerjaBaru(_ id: SKPID) -> Path { Path("skp", id.rawValue, "hasil", "baru") }
    package static func hasilKerja(_ id: SKPID, _ rhk: RencanaHasilKerjaID) -> Path { Path("skp", id.rawValue, "hasil", rhk.rawValue) }
    package static func hapusHasilKerja(_ id: SKPID, _ rhk: RencanaHasilKerjaID) -> Path {
        Path("skp", id.rawValue, "hasil", rhk.rawValue, "hapus")
    }
    package static func pindahHasilKerja(_ id: SKPID, _ rhk: RencanaHasilKerjaID) -> Path {
        Path("skp", id.rawValue, "hasil", rhk.rawValue, "pindah")
    }
    package static func tautkanHasilKerja(_ id: SKPID, _ rhk: RencanaHasilKerjaID) -> Path {
        Path("skp", id.rawValue, "hasil", rhk.rawValue, "tautkan")
    }
    package static func indikatorBaru(_ id: SKPID, _ rhk: RencanaHasilKerjaID) -> Path {
        Path("skp", id.rawValue, "hasil", rhk.rawValue, "indikator")
    }
    package static func perilakuSKP(_ id: SKPID) -> Path { Path("skp", id.rawValue, "perilaku") }
    package static func lampiranSKP(_ id: SKPID) -> Path { Path("skp", id.rawValue, "lampiran") }
    package static func pendekatanSKP(_ id: SKPID) -> Path { Path("skp", id.rawValue, "pendekatan") }
    package static func salinSKP(_ id: SKPID) -> Path { Path("skp", id.rawValue, "salin") }
    package static func ajukanSKP(_ id: SKPID) -> Path { Path("skp", id.rawValue, "ajukan") }
    package static func tarikSKP(_ id: SKPID) -> Path { Path("skp", id.rawValue, "tarik") }
    package static func tinjauSKP(_ id: SKPID, fragment: String? = nil) -> Path {
        Path("skp", id.rawValue, "tinjau", fragment: fragment)
    }
    package static func tetapkanSKP(_ id: SKPID) -> Path { Path("skp", id.rawValue, "tetapkan") }
    package static func ubahSKP(_ id: SKPID) -> Path { Path("skp", id.rawValue, "ubah") }
    package static func tutupSKP(_ id: SKPID) -> Path { Path("skp", id.rawValue, "tutup") }
    package static func dialogSKP(_ id: SKPID) -> Path { Path("skp", id.rawValue, "dialog") }
    package static func bagikanSKP(_ id: SKPID) -> Path { Path("skp", id.rawValue, "bagikan") }

    package static func apiSKP(_ id: SKPID) -> Path { Path("api", "v1", "skp", id.rawValue) }
    package static func tim(tahun: Int? = nil) -> Path { Path("tim", query: [("tahun", tahun.map(String.init))]) }
    package static let timSepakati = Path("tim", "sepakati")
    package static let timIngatkan = Path("tim", "ingatkan")

    static let skpExamples: [Path] = {
        let (id, rhk) = (SKPID(rawValue: "01hf7yat000000000000000001"), RencanaHasilKerjaID(rawValue: "01hf7yat000000000000000002"))
        let pages = [
            skpSaya, mulaiSKP(), skp(id), riwayatSKP(id), hasilKerjaBaru(id), hasilKerja(id, rhk), hapusHasilKerja(id, rhk),
            pindahHasilKerja(id, rhk), indikatorBaru(id, rhk), tautkanHasilKerja(id, rhk), perilakuSKP(id), lampiranSKP(id),
            pendekatanSKP(id), salinSKP(id),
            ajukanSKP(id), tarikSKP(id), tinjauSKP(id), tetapkanSKP(id), ubahSKP(id), tutupSKP(id), dialogSKP(id), bagikanSKP(id),
            tim(), timSepakati, timIngatkan, isianSementara(of: skpSaya), buangIsian,
        ]
        let (api, x, y) = ("api", id.rawValue, rhk.rawValue)
        return pages + [
            apiSKP(id), Path(api, "v1", "skp"), Path(api, "v1", "skp", x, "hasil"), Path(api, "v1", "skp", x, "hasil", y),
            Path(api, "v1", "skp", x, "hasil", y, "pindah"), Path(api, "v1", "skp", x, "hasil", y, "tautan"),
            Path(api, "v1", "skp", x, "perilaku"), Path(api, "v1", "skp", x, "lampiran"),
            Path(api, "v1", "skp", x, "pendekatan"), Path(api, "v1", "skp", x, "langkah"), Path(api, "v1", "skp", x, "dialog"),
            Path(api, "v1", "skp", x, "riwayat"), Path(api, "v1", "skp", x, "salin"), Path(api, "v1", "skp", x, "bagikan"),
            Path(api, "v1", "tim", "skp"), Path(api, "v1", "tim", "skp", "sepakati"), Path(api, "v1", "tim", "skp", "ingatkan"),
        ]
    }()
}
