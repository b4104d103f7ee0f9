package import Kinerja

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
        .get(Paths.putusan, .may(.putuskanKeberatan), KeberatanHandlers.showDecision),
        .post(Paths.putusan, .may(.putuskanKeberatan), KeberatanHandlers.decide),

        .post(Paths.apiKeberatan, .token(.tulisEvaluasi, .ajukanKeberatan), body: .json, KeberatanAPI.object),
        .put(Paths.apiPenjelasan, .token(.tulisEvaluasi, .jelaskanKeberatan), KeberatanAPI.explain),
    ]
}
