import Kinerja

/// Every route: method, pattern, requirement, handler. One screen, one line each; slices are grouped, not nested.
package enum Routes {
    package static func all(_ configuration: SiteConfiguration) -> [Route] {
        always + organisasi + akun + penilaian + (configuration.showsStyleguide ? styleguide : [])
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

    /// People, imports, jobs, and what the admin runs.
    static let organisasi: [Route] = [
        .get("/pekerjaan/{id}", .signedIn, PekerjaanHandlers.show),
        .post("/pekerjaan/{id}/berhenti", .signedIn, PekerjaanHandlers.cancel),
        .get("/pekerjaan/{id}/berkas", .signedIn, PekerjaanHandlers.file),
        .get("/api/v1/pekerjaan/{id}", .token(.bacaKelola), PekerjaanHandlers.json),
        .get("/kelola/impor", .may(.kelolaPegawai), ImporHandlers.list),
        .post("/kelola/impor", .may(.kelolaPegawai), body: .upload(maximumBytes: 30 * 1_048_576), ImporHandlers.upload),
        .get("/kelola/impor/{id}", .may(.kelolaPegawai), ImporHandlers.show),
        .get("/kelola/impor/{id}/kolom", .may(.kelolaPegawai), KolomHandlers.show),
        .post("/kelola/impor/{id}/kolom", .may(.kelolaPegawai), KolomHandlers.save),
        .post("/kelola/impor/{id}/periksa", .may(.kelolaPegawai), ImporHandlers.check),
        .post("/kelola/impor/{id}/terapkan", .may(.kelolaPegawai), ImporHandlers.apply),
        .get("/kelola/impor/{id}/ditolak.csv", .may(.kelolaPegawai), ImporHandlers.refusedCSV),
        .get("/api/v1/impor", .token(.bacaKelola), ImporJSON.list),
        .get("/api/v1/impor/{id}", .token(.bacaKelola), ImporJSON.show),
        .post("/api/v1/impor/{id}/terapkan", .token(.tulisKelola), body: .json, ImporJSON.apply),
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
