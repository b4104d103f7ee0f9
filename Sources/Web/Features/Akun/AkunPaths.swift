package import Kinerja

extension Paths {
    package static let masuk = Path("masuk")
    static func masuk(kembali: String?) -> Path { Path("masuk", query: [("kembali", kembali)]) }
    static let masukKode = Path("masuk", "kode")
    static func masukKode(kembali: String?) -> Path { Path("masuk", "kode", query: [("kembali", kembali)]) }
    static let masukUlang = Path("masuk", "ulang")
    package static let keluar = Path("keluar")
    package static let aktivasi = Path("aktivasi")

    package static let akun = Path("akun")
    static let kataSandi = Path("akun", "kata-sandi")
    package static let kodeTambahan = Path("akun", "kode-tambahan")
    static let lepasKodeTambahan = Path("akun", "kode-tambahan", "lepas")
    static let akhiriSesiLain = Path("akun", "sesi-lain", "akhiri")
    static func akhiriSesi(_ nomor: SesiID) -> Path { Path("akun", "sesi", nomor.rawValue, "akhiri") }
    static let tokenBaru = Path("akun", "token")
    static func cabutToken(_ nomor: TokenAPIID) -> Path { Path("akun", "token", nomor.rawValue, "cabut") }

    package static let delegasi = Path("delegasi")
    static func cabutDelegasi(_ id: DelegasiID) -> Path { Path("delegasi", id.rawValue, "cabut") }
    static func bertindak(_ id: DelegasiID) -> Path { Path("delegasi", id.rawValue, "bertindak") }
    static let berhentiBertindak = Path("delegasi", "berhenti")

    package static let kelolaAkun = Path("kelola", "akun")
    static func kelolaAkun(sesudah: String?) -> Path { Path("kelola", "akun", query: [("sesudah", sesudah)]) }
    static let cariAkun = Path("kelola", "akun", "cari")
    package static func kelolaAkun(unit: UnitKerjaID, sesudah: PegawaiID? = nil) -> Path {
        Path("kelola", "akun", "unit", unit.rawValue, query: [("sesudah", sesudah?.rawValue)])
    }
    static func cetakKode(unit: UnitKerjaID) -> Path { Path("kelola", "akun", "unit", unit.rawValue, "kode") }
    static func cetakan(_ id: CetakanKodeID) -> Path { Path("kelola", "akun", "cetakan", id.rawValue) }
    static func lembarKode(_ id: CetakanKodeID) -> Path { Path("kelola", "akun", "cetakan", id.rawValue, "lembar.pdf") }
    package static func kelolaAkun(orang: PegawaiID) -> Path { Path("kelola", "akun", "orang", orang.rawValue) }
    static func kodeOrang(_ id: PegawaiID) -> Path { Path("kelola", "akun", "orang", id.rawValue, "kode") }
    static func kunciAkun(_ id: PegawaiID) -> Path { Path("kelola", "akun", "orang", id.rawValue, "kunci") }
    static func peranOrang(_ id: PegawaiID) -> Path { Path("kelola", "akun", "orang", id.rawValue, "peran") }
    static func permintaanPeran(_ id: PermintaanID) -> Path { Path("kelola", "akun", "permintaan", id.rawValue) }

    static let apiSaya = Path("api", "v1", "saya")

    private static let contoh = "01hf7yat000000000000000001"

    /// One value of each address of the account slice.
    static let akunExamples: [Path] = [
        masuk, masukKode, masukUlang, keluar, aktivasi, akun, kataSandi, kodeTambahan, lepasKodeTambahan, akhiriSesiLain,
        akhiriSesi(SesiID(rawValue: contoh)), tokenBaru, cabutToken(TokenAPIID(rawValue: contoh)), delegasi,
        cabutDelegasi(DelegasiID(rawValue: contoh)), bertindak(DelegasiID(rawValue: contoh)), berhentiBertindak, kelolaAkun, cariAkun,
        kelolaAkun(unit: UnitKerjaID(rawValue: contoh)), cetakKode(unit: UnitKerjaID(rawValue: contoh)),
        cetakan(CetakanKodeID(rawValue: contoh)),
        lembarKode(CetakanKodeID(rawValue: contoh)), kelolaAkun(orang: PegawaiID(rawValue: contoh)), kodeOrang(PegawaiID(rawValue: contoh)),
        kunciAkun(PegawaiID(rawValue: contoh)), peranOrang(PegawaiID(rawValue: contoh)), permintaanPeran(PermintaanID(rawValue: contoh)),
        apiSaya,
    ]
}
