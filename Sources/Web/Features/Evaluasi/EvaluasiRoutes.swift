import Kinerja

/// Evaluation and unit achievement.
extension Routes {
    static let evaluasi: [Route] = [
        .get(Paths.nilai, .may(.nilai), NilaiHandlers.list),
        .get(Paths.nilaiSKP, .may(.nilai), NilaiHandlers.show),
        .post(Paths.nilaiSKP, .may(.nilai), NilaiHandlers.save),
        .get(Paths.sampaikanPeriode, .may(.nilai), SampaikanHandlers.list),
        .post(Paths.sampaikanPeriode, .may(.nilai), SampaikanHandlers.sign),
        .get(Paths.sampaikan, .may(.nilai), SampaikanHandlers.show),
        .post(Paths.sampaikan, .may(.nilai), SampaikanHandlers.signOne),
        .get(Paths.daftarEvaluasi, .signedIn, EvaluasiHandlers.list),
        .get(Paths.evaluasi, .may(.lihatEvaluasi), EvaluasiHandlers.show),
        .post(Paths.buka, .may(.terimaEvaluasi), EvaluasiHandlers.open),
        .post(Paths.terima, .may(.terimaEvaluasi), EvaluasiHandlers.accept),
        .post(Paths.finalkan, .role(.adminKepegawaian), EvaluasiHandlers.finalize),
        .post(Paths.finalkanLewatBatas, .role(.adminKepegawaian), EvaluasiHandlers.finalizeLapsed),
        .get(Paths.daftarCapaianUnit, .signedIn, CapaianUnitHandlers.list),
        .get(Paths.capaianUnit, .signedIn, CapaianUnitHandlers.show),
        .post(Paths.capaianUnit, .signedIn, CapaianUnitHandlers.save),
        .post(Paths.arsipDokumen, .signedIn, CapaianUnitHandlers.bundle),

        .get(Paths.apiDaftarEvaluasi, .token(.bacaEvaluasi), EvaluasiAPI.list),
        .get(Paths.apiEvaluasi, .token(.bacaEvaluasi, .lihatEvaluasi), EvaluasiAPI.show),
        .get(Paths.apiTimEvaluasi, .token(.bacaEvaluasi, .nilai), EvaluasiAPI.team),
        .put(Paths.apiNilaiSKP, .token(.tulisEvaluasi, .nilai), EvaluasiAPI.rate),
        .post(Paths.apiBuka, .token(.tulisEvaluasi, .terimaEvaluasi), body: .json, EvaluasiAPI.open),
        .post(Paths.apiTerima, .token(.tulisEvaluasi, .terimaEvaluasi), body: .json, EvaluasiAPI.accept),
        .put(Paths.apiCapaianUnit, .token(.tulisEvaluasi), EvaluasiAPI.setAchievement),
    ]
}
