import Kinerja

/// Evaluation, objection and documents.
extension Routes {
    static let penilaian: [Route] = [
        .get("/nilai", .may(.nilai), NilaiHandlers.list),
        .get("/skp/{skp}/nilai/{periode}", .may(.nilai), NilaiHandlers.show),
        .post("/skp/{skp}/nilai/{periode}", .may(.nilai), NilaiHandlers.save),
        .get("/nilai/{periode}/sampaikan", .may(.nilai), SampaikanHandlers.list),
        .post("/nilai/{periode}/sampaikan", .may(.nilai), SampaikanHandlers.sign),
        .get("/evaluasi/{id}/sampaikan", .may(.nilai), SampaikanHandlers.show),
        .post("/evaluasi/{id}/sampaikan", .may(.nilai), SampaikanHandlers.signOne),

        .get("/evaluasi", .signedIn, EvaluasiHandlers.list),
        .get("/evaluasi/{id}", .may(.lihatEvaluasi), EvaluasiHandlers.show),
        .post("/evaluasi/{id}/buka", .may(.terimaEvaluasi), EvaluasiHandlers.open),
        .post("/evaluasi/{id}/terima", .may(.terimaEvaluasi), EvaluasiHandlers.accept),
        .post("/evaluasi/{id}/final", .role(.adminKepegawaian), EvaluasiHandlers.finalize),
        .post("/final-evaluasi", .role(.adminKepegawaian), EvaluasiHandlers.finalizeLapsed),

        .get("/evaluasi/{id}/keberatan", .may(.ajukanKeberatan), KeberatanHandlers.show),
        .post("/evaluasi/{id}/keberatan", .may(.ajukanKeberatan), KeberatanHandlers.submit),
        .get("/evaluasi/{id}/penjelasan", .may(.jelaskanKeberatan), KeberatanHandlers.showExplanation),
        .post("/evaluasi/{id}/penjelasan", .may(.jelaskanKeberatan), KeberatanHandlers.explain),
        .get("/evaluasi/{id}/putusan", .may(.putuskanKeberatan), KeberatanHandlers.showDecision),
        .post("/evaluasi/{id}/putusan", .may(.putuskanKeberatan), KeberatanHandlers.decide),

        .get("/capaian-unit", .signedIn, CapaianUnitHandlers.list),
        .get("/capaian-unit/{unit}/{periode}", .signedIn, CapaianUnitHandlers.show),
        .post("/capaian-unit/{unit}/{periode}", .signedIn, CapaianUnitHandlers.save),
        .post("/capaian-unit/{unit}/{periode}/dokumen", .signedIn, CapaianUnitHandlers.bundle),

        .post("/evaluasi/{id}/dokumen", .may(.unduhDokumen), DokumenHandlers.issueEvaluasi),
        .get("/skp/{id}/dokumen", .may(.unduhDokumen), DokumenHandlers.listSKP),
        .post("/skp/{id}/dokumen", .may(.unduhDokumen), DokumenHandlers.issueSKP),
        .get("/dokumen/{id}", .may(.unduhDokumen), DokumenHandlers.download),
        .get("/periksa/{id}", .public, PeriksaHandlers.show),
        .post("/periksa/{id}", .public, body: .upload(), PeriksaHandlers.check),
    ]

    static let penilaianAPI: [Route] = [
        .get("/api/v1/evaluasi", .token(.bacaEvaluasi), EvaluasiAPI.list),
        .get("/api/v1/evaluasi/{id}", .token(.bacaEvaluasi), EvaluasiAPI.show),
        .get("/api/v1/tim/evaluasi", .token(.bacaEvaluasi), EvaluasiAPI.team),
        .put("/api/v1/skp/{skp}/evaluasi/{periode}", .token(.tulisEvaluasi), EvaluasiAPI.rate),
        .post("/api/v1/evaluasi/{id}/buka", .token(.tulisEvaluasi), body: .json, EvaluasiAPI.open),
        .post("/api/v1/evaluasi/{id}/terima", .token(.tulisEvaluasi), body: .json, EvaluasiAPI.accept),
        .post("/api/v1/evaluasi/{id}/keberatan", .token(.tulisEvaluasi), body: .json, EvaluasiAPI.object),
        .put("/api/v1/evaluasi/{id}/penjelasan", .token(.tulisEvaluasi), EvaluasiAPI.explain),
        .put("/api/v1/unit/{unit}/capaian/{periode}", .token(.tulisEvaluasi), EvaluasiAPI.setAchievement),
        .get("/api/v1/dokumen/{id}", .token(.bacaEvaluasi), EvaluasiAPI.document),
    ]
}
