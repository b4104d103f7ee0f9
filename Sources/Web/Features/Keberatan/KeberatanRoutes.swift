package import Kinerja
import UseCases

extension Paths {
    package static let keberatan = Address<EvaluasiID>("/evaluasi/{id}/keberatan")
    package static let penjelasan = Address<EvaluasiID>("/evaluasi/{id}/penjelasan")
    package static let putusan = Address<EvaluasiID>("/evaluasi/{id}/putusan")

    static let apiKeberatan = Address<EvaluasiID>("/api/v1/evaluasi/{id}/keberatan")
    static let apiPenjelasan = Address<EvaluasiID>("/api/v1/evaluasi/{id}/penjelasan")
}

/// Objection, explanation, decision.
extension Routes {
    static let keberatan: [Route] = [
        .get(Paths.keberatan, .may(.ajukanKeberatan), KeberatanHandlers.show),
        .post(Paths.keberatan, .may(.ajukanKeberatan), KeberatanHandlers.submit),
        .get(Paths.penjelasan, .may(.jelaskanKeberatan), KeberatanHandlers.showExplanation),
        .post(Paths.penjelasan, .may(.jelaskanKeberatan), KeberatanHandlers.explain),
        .get(Paths.putusan, .may(.putuskanKeberatan), KeberatanHandlers.showPutusan),
        .post(Paths.putusan, .may(.putuskanKeberatan), KeberatanHandlers.decide),

        .post(Paths.apiKeberatan, .token(.tulisEvaluasi, .ajukanKeberatan), body: .json, KeberatanAPI.object)
            .api(
                .evaluasi, "ajukanKeberatan", "Mengajukan keberatan", body: .json(SubmitKeberatan.self, beside: ["evaluasi", "version"]),
                ifMatch: "Versi evaluasi.", answer: .json(EvaluasiReceipt.self), tag: .sent),
        .put(Paths.apiPenjelasan, .token(.tulisEvaluasi, .jelaskanKeberatan), KeberatanAPI.explain)
            .api(
                .evaluasi, "jelaskanKeberatan", "Menjelaskan penilaian atas keberatan",
                body: .json(ExplainKeberatan.self, beside: ["evaluasi", "version"]), ifMatch: "Versi keberatan (`keberatan.version`).",
                answer: .json(EvaluasiReceipt.self), tag: .sent),
    ]
}
