import Hummingbird
import Kinerja
import UseCases

/// `/api/v1/evaluasi/{id}/keberatan`: the employee objects, the assessor explains. The decision stays in the browser, because it seals.
enum KeberatanAPI {
    static func object(_ call: Call) async throws -> Response {
        try EvaluasiAPI.answer(try await call.run(call.command(SubmitKeberatan.self, path: ["evaluasi": "id"], isVersioned: true)), call)
    }

    /// `If-Match` is the objection's version, which stands in the evaluation's `keberatan`.
    static func explain(_ call: Call) async throws -> Response {
        try EvaluasiAPI.answer(try await call.run(call.command(ExplainKeberatan.self, path: ["evaluasi": "id"], isVersioned: true)), call)
    }
}
