import Kinerja

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
