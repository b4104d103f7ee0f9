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
    static let cabutToken = Address<APITokenID>("/akun/token/{nomor}/cabut")

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

/// Signing in, the account, delegation, and the admin's accounts.
extension Routes {
    static let akun: [Route] = [
        .get(Paths.masuk, .public, SignInHandlers.show),
        .post(Paths.masuk, .public, SignInHandlers.submit),
        .get(Paths.masukKode, .public, SignInHandlers.showCode),
        .post(Paths.masukKode, .public, SignInHandlers.submitCode),
        .get(Paths.masukUlang, .signedIn, StepUpHandlers.show),
        .post(Paths.masukUlang, .signedIn, StepUpHandlers.submit),
        .post(Paths.keluar, .signedIn, SignInHandlers.signOut),
        .get(Paths.aktivasi, .public, AktivasiHandlers.show),
        .post(Paths.aktivasi, .public, AktivasiHandlers.submit),
        .get(Paths.akun, .signedIn, KeamananAkunHandlers.show),
        .get(Paths.kataSandi, .signedIn, KeamananAkunHandlers.showPassword),
        .post(Paths.kataSandi, .signedIn, KeamananAkunHandlers.changePassword),
        .get(Paths.kodeTambahan, .signedIn, KeamananAkunHandlers.showTOTP),
        .post(Paths.kodeTambahan, .signedIn, KeamananAkunHandlers.setUpTOTP),
        .post(Paths.lepasKodeTambahan, .signedIn, KeamananAkunHandlers.removeTOTP),
        .post(Paths.akhiriSesi, .signedIn, KeamananAkunHandlers.endSesi),
        .post(Paths.akhiriSesiLain, .signedIn, KeamananAkunHandlers.endOthers),
        .get(Paths.tokenBaru, .signedIn, KeamananAkunHandlers.showToken),
        .post(Paths.tokenBaru, .signedIn, KeamananAkunHandlers.createToken),
        .post(Paths.cabutToken, .signedIn, KeamananAkunHandlers.revokeToken),
        .get(Paths.delegasi, .signedIn, DelegasiHandlers.show),
        .post(Paths.delegasi, .signedIn, DelegasiHandlers.give),
        .post(Paths.cabutDelegasi, .signedIn, DelegasiHandlers.revoke),
        .post(Paths.bertindak, .signedIn, DelegasiHandlers.act),
        .post(Paths.berhentiBertindak, .signedIn, DelegasiHandlers.stop),
        .get(Paths.kelolaAkun, .may(.kelolaAkun), KelolaAkunHandlers.list),
        .get(Paths.cariAkun, .may(.kelolaAkun), KelolaAkunHandlers.found),
        .post(Paths.cariAkun, .may(.kelolaAkun), KelolaAkunHandlers.search),
        .get(Paths.akunUnit, .may(.kelolaAkun), KelolaAkunHandlers.unit),
        .post(Paths.cetakKode, .may(.kelolaAkun), KelolaAkunHandlers.printUnit),
        .get(Paths.cetakan, .may(.kelolaAkun), KelolaAkunHandlers.sheet),
        .get(Paths.lembarKode, .may(.kelolaAkun), KelolaAkunHandlers.sheetPDF),
        .get(Paths.akunOrang, .may(.kelolaAkun), KelolaAkunHandlers.pegawai),
        .post(Paths.kodeOrang, .may(.kelolaAkun), KelolaAkunHandlers.printPerson),
        .post(Paths.kunciAkun, .may(.kelolaAkun), KelolaAkunHandlers.lock),
        .post(Paths.peranOrang, .may(.kelolaAkun), KelolaAkunHandlers.setPeran),
        .post(Paths.permintaanPeran, .may(.kelolaAkun), KelolaAkunHandlers.decide),

        .get(Paths.apiSaya, .token(.bacaSaya), AkunAPI.me)
            .api(.akun, "saya", "Untuk siapa token ini", answer: .json(AkunAPI.Saya.self)),
    ]
}
