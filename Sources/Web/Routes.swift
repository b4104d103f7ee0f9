import Kinerja

/// Every route: method, pattern, requirement, handler. One screen, one line each; slices are grouped, not nested.
package enum Routes {
    package static func all(_ configuration: SiteConfiguration) -> [Route] {
        always + akun + (configuration.showsStyleguide ? styleguide : [])
    }

    static let always: [Route] = [
        .get("/", .public, WelcomeHandlers.show),
        .get("/aset/{nama}", .public, AssetHandlers.show),
        .get("/sehat", .public, HealthHandlers.show),
        .post("/bahasa", .public, LanguageHandlers.choose),
    ]

    static let styleguide: [Route] = [
        .get("/styleguide", .public, StyleguideHandlers.list),
        .get("/styleguide/{halaman}", .public, StyleguideHandlers.page),
    ]

    static let akun: [Route] = [
        .get("/masuk", .public, SignInHandlers.show),
        .post("/masuk", .public, SignInHandlers.submit),
        .get("/masuk/kode", .public, SignInHandlers.showCode),
        .post("/masuk/kode", .public, SignInHandlers.submitCode),
        .get("/masuk/ulang", .signedIn, StepUpHandlers.show),
        .post("/masuk/ulang", .signedIn, StepUpHandlers.submit),
        .post("/keluar", .signedIn, SignInHandlers.signOut),
        .get("/aktivasi", .public, ActivationHandlers.show),
        .post("/aktivasi", .public, ActivationHandlers.submit),
        .get("/akun", .signedIn, SecurityHandlers.show),
        .get("/akun/kata-sandi", .signedIn, SecurityHandlers.showPassword),
        .post("/akun/kata-sandi", .signedIn, SecurityHandlers.changePassword),
        .get("/akun/kode-tambahan", .signedIn, SecurityHandlers.showTOTP),
        .post("/akun/kode-tambahan", .signedIn, SecurityHandlers.setUpTOTP),
        .post("/akun/kode-tambahan/lepas", .signedIn, SecurityHandlers.removeTOTP),
        .post("/akun/sesi/{nomor}/akhiri", .signedIn, SecurityHandlers.endSession),
        .post("/akun/sesi-lain/akhiri", .signedIn, SecurityHandlers.endOthers),
        .get("/akun/token", .signedIn, SecurityHandlers.showToken),
        .post("/akun/token", .signedIn, SecurityHandlers.createToken),
        .post("/akun/token/{nomor}/cabut", .signedIn, SecurityHandlers.revokeToken),
        .get("/delegasi", .signedIn, DelegationHandlers.show),
        .post("/delegasi", .signedIn, DelegationHandlers.give),
        .post("/delegasi/{id}/cabut", .signedIn, DelegationHandlers.revoke),
        .post("/delegasi/{id}/bertindak", .signedIn, DelegationHandlers.act),
        .post("/delegasi/berhenti", .signedIn, DelegationHandlers.stop),
        .get("/kelola/akun", .may(.kelolaAkun), ManageAccountHandlers.list),
        .get("/kelola/akun/cari", .may(.kelolaAkun), ManageAccountHandlers.search),
        .get("/kelola/akun/unit/{id}", .may(.kelolaAkun), ManageAccountHandlers.unit),
        .post("/kelola/akun/unit/{id}/kode", .mayAfterStepUp(.kelolaAkun), ManageAccountHandlers.printUnit),
        .get("/kelola/akun/cetakan/{id}", .mayAfterStepUp(.kelolaAkun), ManageAccountHandlers.sheet),
        .get("/kelola/akun/cetakan/{id}/lembar.pdf", .mayAfterStepUp(.kelolaAkun), ManageAccountHandlers.sheetPDF),
        .get("/kelola/akun/orang/{id}", .may(.kelolaAkun), ManageAccountHandlers.person),
        .post("/kelola/akun/orang/{id}/kode", .mayAfterStepUp(.kelolaAkun), ManageAccountHandlers.printPerson),
        .post("/kelola/akun/orang/{id}/kunci", .mayAfterStepUp(.kelolaAkun), ManageAccountHandlers.lock),
        .post("/kelola/akun/orang/{id}/peran", .mayAfterStepUp(.kelolaAkun), ManageAccountHandlers.role),
        .post("/kelola/akun/permintaan/{id}", .mayAfterStepUp(.kelolaAkun), ManageAccountHandlers.decide),
        .get("/api/v1/saya", .token(.bacaSaya), AkunJSON.me),
    ]
}
