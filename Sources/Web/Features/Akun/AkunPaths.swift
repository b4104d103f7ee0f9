package import Kinerja

extension Paths {
    package static let masuk = Path(fixed: "/masuk")
    package static func masuk(kembali: String?) -> Path { masuk.with([("kembali", kembali)]) }
    static let masukKode = Path(fixed: "/masuk/kode")
    static func masukKode(kembali: String?) -> Path { masukKode.with([("kembali", kembali)]) }
    package static let masukUlang = Path(fixed: "/masuk/ulang")
    package static let keluar = Path(fixed: "/keluar")
    package static let aktivasi = Path(fixed: "/aktivasi")

    package static let akun = Path(fixed: "/akun")
    static let kataSandi = Path(fixed: "/akun/kata-sandi")
    package static let kodeTambahan = Path(fixed: "/akun/kode-tambahan")
    static let lepasKodeTambahan = Path(fixed: "/akun/kode-tambahan/lepas")
    static let akhiriSesi = Address<SesiID>("/akun/sesi/{nomor}/akhiri")
    static let akhiriSesiLain = Path(fixed: "/akun/sesi-lain/akhiri")
    static let tokenBaru = Path(fixed: "/akun/token")
    static let cabutToken = Address<TokenAPIID>("/akun/token/{nomor}/cabut")

    package static let delegasi = Path(fixed: "/delegasi")
    static let cabutDelegasi = Address<DelegasiID>("/delegasi/{id}/cabut")
    static let bertindak = Address<DelegasiID>("/delegasi/{id}/bertindak")
    static let berhentiBertindak = Path(fixed: "/delegasi/berhenti")

    package static let kelolaAkun = Path(fixed: "/kelola/akun")
    static func kelolaAkun(sesudah: String?) -> Path { kelolaAkun.with([("sesudah", sesudah)]) }
    static let cariAkun = Path(fixed: "/kelola/akun/cari")
    static let akunUnit = Address<UnitKerjaID>("/kelola/akun/unit/{id}")
    package static func kelolaAkun(unit: UnitKerjaID, sesudah: PegawaiID? = nil) -> Path {
        akunUnit(unit).with([("sesudah", sesudah?.rawValue)])
    }
    static let cetakKode = Address<UnitKerjaID>("/kelola/akun/unit/{id}/kode")
    static let cetakan = Address<CetakanKodeID>("/kelola/akun/cetakan/{id}")
    static let lembarKode = Address<CetakanKodeID>("/kelola/akun/cetakan/{id}/lembar.pdf")
    package static let akunOrang = Address<PegawaiID>("/kelola/akun/orang/{id}")
    static let kodeOrang = Address<PegawaiID>("/kelola/akun/orang/{id}/kode")
    static let kunciAkun = Address<PegawaiID>("/kelola/akun/orang/{id}/kunci")
    static let peranOrang = Address<PegawaiID>("/kelola/akun/orang/{id}/peran")
    static let permintaanPeran = Address<PermintaanID>("/kelola/akun/permintaan/{id}")

    static let apiSaya = Path(fixed: "/api/v1/saya")
}
