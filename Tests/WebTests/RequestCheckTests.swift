import HTTPTypes
import Kinerja
import TestSupport
import Testing
import UseCases

@testable import Web

/// What a program sends and nobody knows is refused and named: ignored in silence it would be answered wrongly.
@Suite("Requests of programs against what their rows say")
struct RequestCheckTests {
    private func answer(_ stage: MatrixStage, _ target: String, as who: MatrixColumn = .admin) async throws -> TestResponse {
        let person = try #require(who.person(at: stage.agency.clock.now, token: true))
        return try await stage.client.send(.get(target).with(.authorization, "Bearer \(MatrixSesi.bearer(person))"))
    }

    @Test("a filter, limit or cursor that is wrong is 422 with its name, on every route that has one, and never answered with everything")
    func filters() async throws {
        let stage = try await MatrixStage.make()
        for route in MatrixRun.routes {
            guard let operation = route.operation, route.method == .get, let target = try stage.target(route) else { continue }
            for field in operation.query {
                let wrong: [String] =
                    switch field.kind {
                    case .text: []
                    case .id: ["zzz", ""]
                    case .number(let range):
                        ["abc", "-1", "\(range.lowerBound)x", range.upperBound == .max ? "9\(Int.max)" : "\(range.upperBound + 1)"]
                    }
                for value in wrong {
                    let found = try await answer(stage, "\(target)?\(field.name)=\(value)", as: .admin)
                    #expect([422, 404].contains(found.status), "\(target)?\(field.name)=\(value): \(found.status)")
                    if found.status == 422 { #expect(found.body.contains("\"field\":\"\(field.name)\""), "\(found.body)") }
                }
            }
            if !operation.takesOtherQuery {
                let found = try await answer(stage, target + "?limit=5", as: .admin)
                #expect([422, 404].contains(found.status), "\(target)?limit=5: \(found.status)")
            }
        }
    }

    @Test(
        "API 4 what was answered with everything",
        arguments: [
            ("/api/v1/pegawai?unit=zzz", "unit"), ("/api/v1/pegawai?unit=01hf7yat000000000000000009", "unit"),
            ("/api/v1/pegawai?batas=500", "batas"), ("/api/v1/pegawai?sesudah=rusak", "sesudah"),
            ("/api/v1/pegawai?sesudah=01hf7yat000000000000000009", "sesudah"), ("/api/v1/skp?tahun=1999", "tahun"),
            ("/api/v1/skp?tahun=2101", "tahun"), ("/api/v1/skp?tahun=abc", "tahun"), ("/api/v1/kemajuan?periode=zzz", "periode"),
            ("/api/v1/kemajuan?periode=01hf7yat000000000000000009", "periode"), ("/api/v1/tim/evaluasi?periode=zzz", "periode"),
            ("/api/v1/pegawai?batas=5&batas=6", "batas"),
        ])
    func answeredWithEverything(_ target: String, _ field: String) async throws {
        let stage = try await MatrixStage.make()
        let found = try await answer(stage, target)
        #expect(found.status == 422 && found.body.contains("\"field\":\"\(field)\""), "\(found.status) \(found.body)")
    }

    @Test("F18 a JSON key that nobody knows is 422 with its name, on every route that takes JSON")
    func unknownKeys() async throws {
        let stage = try await MatrixStage.make()
        var asked = 0
        for route in MatrixRun.routes {
            guard let operation = route.operation, case .json = operation.body, let target = try stage.target(route) else { continue }
            let person = try #require(MatrixColumn.admin.person(at: stage.agency.clock.now, token: true))
            var body = try ContohAPI.body(route)
            let isEmpty = body.count <= 2
            body = Array("{\"warna\":\"biru\"\(isEmpty ? "" : ",")".utf8) + (isEmpty ? Array("}".utf8) : Array(body.dropFirst()))
            var request = TestRequest(method: route.method, target: target, headers: [.contentType: "application/json"], body: body)
                .with(.authorization, "Bearer \(MatrixSesi.bearer(person))")
            if operation.ifMatch != nil { request = request.with(.ifMatch, "\"1\"") }
            let found = try await stage.client.send(request)
            guard found.status != 404 else { continue }
            asked += 1
            #expect(
                found.status == 422 && found.body.contains("\"field\":\"warna\""),
                "\(route.method) \(target): \(found.status) \(found.body)")
        }
        #expect(asked >= 20, "\(asked)")
    }

    @Test("a key sent twice is 422 with its name, what is no object 400, on every route that takes JSON, also where the body is not read")
    func doubled() async throws {
        let stage = try await MatrixStage.make()
        var asked = 0
        for route in MatrixRun.routes {
            guard let operation = route.operation, route.body == .json, let target = try stage.target(route) else { continue }
            let person = try #require(MatrixColumn.admin.person(at: stage.agency.clock.now, token: true))
            for (body, status) in [(#"{"warna":1,"war\u006ea":2}"#, 422), ("[]", 400), (#"{"warna":1,}"#, 400)] {
                var request = TestRequest(
                    method: route.method, target: target, headers: [.contentType: "application/json"], body: Array(body.utf8)
                )
                .with(.authorization, "Bearer \(MatrixSesi.bearer(person))")
                if operation.ifMatch != nil { request = request.with(.ifMatch, "\"1\"") }
                let found = try await stage.client.send(request)
                guard found.status != 404 else { continue }
                asked += 1
                #expect(found.status == status, "\(route.method) \(target) \(body): \(found.status) \(found.body)")
                if status == 422 { #expect(found.body.contains("lebih dari sekali"), "\(found.body)") }
            }
        }
        #expect(asked >= 60, "\(asked)")
    }

    @Test("API 2 a token does not sign: receiving an evaluation is refused as every sealing act is, and nothing is left behind")
    func signing() async throws {
        let stage = try await MatrixStage.make()
        let route = try #require(MatrixRun.routes.first { $0.operation?.id == "terimaEvaluasi" })
        let target = try #require(try stage.target(route))
        let sri = try #require(MatrixColumn.diri.person(at: stage.agency.clock.now, token: true))
        let before = try await stage.events()
        let version = try await stage.stage.view(EvaluasiID(rawValue: String(target.split(separator: "/")[3])), as: Cast.sri).evaluasi
            .version
        let answer = try await stage.client.send(
            TestRequest(
                method: .post, target: target, headers: [.contentType: "application/json", .ifMatch: "\"\(version)\""],
                body: Array("{}".utf8)
            )
            .with(.authorization, "Bearer \(MatrixSesi.bearer(sri))"))
        #expect(answer.status == 403 && answer.body.contains("session.step_up"), "\(answer.status) \(answer.body)")
        #expect(try await stage.events() == before)
    }

    @Test("F18 a key within a list is named by its place")
    func nested() throws {
        let route = try #require(MatrixRun.routes.first { $0.operation?.id == "sepakatiSKP" })
        let operation = try #require(route.operation)
        var call = Call(
            site: .test(), head: HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/"),
            context: WebContext(peer: "", logger: Site.test().logger))
        call.bodyBytes = Array(#"{"skp":[{"id":"x","version":1},{"id":"x","version":1,"versi":2}]}"#.utf8)
        let error = #expect(throws: Refusal.self) { try RequestCheck(operation: operation).check(call) }
        guard case .invalid(let fields)? = error else { return }
        #expect(fields.map(\.field) == ["skp.2.versi"])
    }
}
