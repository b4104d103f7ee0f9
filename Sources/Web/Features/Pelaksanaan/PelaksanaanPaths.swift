package import Kinerja

/// Addresses of the record of work, evidence and feedback.
extension Paths {
    /// "Kinerja saya": leads to the running SKP and period.
    package static let kinerjaSaya = Path("kinerja")
    /// The record of an SKP in the period that runs.
    package static func kinerja(_ skp: SKPID) -> Path { Path("skp", skp.rawValue, "kinerja") }
    package static func kinerja(_ skp: SKPID, _ periode: PeriodeID, hasil: RencanaHasilKerjaID? = nil) -> Path {
        Path("skp", skp.rawValue, "kinerja", periode.rawValue, fragment: hasil.map { "hasil-\($0.rawValue)" })
    }
    static func realisasi(_ skp: SKPID, _ periode: PeriodeID) -> Path {
        Path("skp", skp.rawValue, "kinerja", periode.rawValue, "realisasi")
    }
    static func realisasiOtomatis(_ skp: SKPID, _ periode: PeriodeID) -> Path {
        Path("skp", skp.rawValue, "kinerja", periode.rawValue, "realisasi", "otomatis")
    }
    static func rencanaAksi(_ skp: SKPID, _ periode: PeriodeID, _ rhk: RencanaHasilKerjaID) -> Path {
        Path("skp", skp.rawValue, "kinerja", periode.rawValue, "rencana", rhk.rawValue)
    }
    static func tandaiRencanaAksi(_ skp: SKPID, _ periode: PeriodeID, _ rhk: RencanaHasilKerjaID) -> Path {
        Path("skp", skp.rawValue, "kinerja", periode.rawValue, "rencana", rhk.rawValue, "tandai")
    }
    static func buktiBaru(_ skp: SKPID, _ periode: PeriodeID, _ rhk: RencanaHasilKerjaID) -> Path {
        Path("skp", skp.rawValue, "kinerja", periode.rawValue, "bukti", rhk.rawValue)
    }
    package static func bukti(_ id: BuktiDukungID) -> Path { Path("bukti", id.rawValue) }
    static func tarikBukti(_ id: BuktiDukungID) -> Path { Path("bukti", id.rawValue, "tarik") }

    package static let umpanBalik = Path("umpan-balik")
    static func umpanBalik(before: UmpanBalikID?) -> Path { Path("umpan-balik", query: [("sebelum", before?.rawValue)]) }
    package static func beriUmpanBalik(_ skp: SKPID, _ periode: PeriodeID) -> Path { Path("umpan-balik", skp.rawValue, periode.rawValue) }
    package static func mintaUmpanBalik(_ skp: SKPID, _ periode: PeriodeID) -> Path {
        Path("umpan-balik", skp.rawValue, periode.rawValue, "minta")
    }
    static func tolakPermintaan(_ id: PermintaanID) -> Path { Path("umpan-balik", "permintaan", id.rawValue, "tolak") }
    static func bacaPengingat(_ id: PermintaanID) -> Path { Path("pengingat", id.rawValue, "baca") }

    static let apiBeranda = Path("api", "v1", "beranda")
    static func apiPengingat(_ id: PermintaanID) -> Path { Path("api", "v1", "pengingat", id.rawValue) }
    static func apiKinerja(_ skp: SKPID, _ periode: PeriodeID) -> Path {
        Path("api", "v1", "skp", skp.rawValue, "kinerja", periode.rawValue)
    }
    static func apiRealisasi(_ skp: SKPID, _ periode: PeriodeID) -> Path {
        Path("api", "v1", "skp", skp.rawValue, "kinerja", periode.rawValue, "realisasi")
    }
    static func apiRencanaAksi(_ skp: SKPID, _ periode: PeriodeID, _ rhk: RencanaHasilKerjaID) -> Path {
        Path("api", "v1", "skp", skp.rawValue, "kinerja", periode.rawValue, "rencana-aksi", rhk.rawValue)
    }
    static func apiBuktiBaru(_ skp: SKPID, _ periode: PeriodeID, _ rhk: RencanaHasilKerjaID) -> Path {
        Path("api", "v1", "skp", skp.rawValue, "kinerja", periode.rawValue, "bukti", rhk.rawValue)
    }
    static func apiBukti(_ id: BuktiDukungID) -> Path { Path("api", "v1", "bukti", id.rawValue) }
    static let apiUmpanBalik = Path("api", "v1", "umpan-balik")
    static func apiUmpanBalik(_ skp: SKPID, _ periode: PeriodeID) -> Path {
        Path("api", "v1", "umpan-balik", skp.rawValue, periode.rawValue)
    }
    static func apiPermintaan(_ skp: SKPID, _ periode: PeriodeID) -> Path {
        Path("api", "v1", "umpan-balik", skp.rawValue, periode.rawValue, "permintaan")
    }
    static func apiPermintaan(_ id: PermintaanID) -> Path { Path("api", "v1", "permintaan-umpan-balik", id.rawValue) }

    static let pelaksanaanExamples: [Path] = {
        let text = "01hf7yat000000000000000001"
        let (skp, periode, rhk) = (SKPID(rawValue: text), PeriodeID(rawValue: text), RencanaHasilKerjaID(rawValue: text))
        let (bukti, permintaan) = (BuktiDukungID(rawValue: text), PermintaanID(rawValue: text))
        return [
            kinerjaSaya, kinerja(skp), kinerja(skp, periode), realisasi(skp, periode), realisasiOtomatis(skp, periode),
            rencanaAksi(skp, periode, rhk), tandaiRencanaAksi(skp, periode, rhk), buktiBaru(skp, periode, rhk), Paths.bukti(bukti),
            tarikBukti(bukti), umpanBalik, beriUmpanBalik(skp, periode), mintaUmpanBalik(skp, periode), tolakPermintaan(permintaan),
            bacaPengingat(permintaan), apiBeranda, apiPengingat(permintaan), apiKinerja(skp, periode), apiRealisasi(skp, periode),
            apiRencanaAksi(skp, periode, rhk), apiBuktiBaru(skp, periode, rhk), apiBukti(bukti), apiUmpanBalik,
            apiUmpanBalik(skp, periode), apiPermintaan(skp, periode), apiPermintaan(permintaan),
        ]
    }()
}
