import HTTPTypes
import Kinerja
import Storage
import TestSupport
import Testing

@testable import Web

/// A double click, a re-send after a lost answer: every way to change something, twice under one key.
@Suite("Twice the same")
struct RepeatTests {
    @Test("a request of the API that went through has no second effect under its key, and is answered alike")
    func api() async throws {
        let stage = try await MatrixStage.make()
        var through = 0
        for route in MatrixRun.routes where route.requirement.isToken && route.body == .json && route.method != .get {
            guard let target = try stage.target(route) else { continue }
            for who in [MatrixColumn.diri, .atasan, .atasan2, .rekan, .admin] {
                let key = "kunci-\(route.method)-\(who)-\(target.count)"
                guard let first = try await effect(stage, { try await send(route, target, who, key, stage) }) else { continue }
                through += 1
                let second = try await send(route, target, who, key, stage)
                #expect(second.status == first.status, "\(route.method) \(target) as \(who)")
                #expect(try await stage.events() == first.events, "\(route.method) \(target) as \(who) had a second effect")
            }
        }
        #expect(through >= 8, "hardly a request went through: is the stage still right?")
    }

    @Test("a form that went through has no second effect under its key, and leads to the same place")
    func forms() async throws {
        let stage = try await MatrixStage.make()
        var through = 0
        for field in try await FormField.all(stage) {
            let form = { (key: String) in
                try await stage.client.send(
                    .post(field.action, field.rest + [(field.name, "Isian uji"), ("_kunci", key)]),
                    as: field.kolom.person(at: stage.agency.clock.now))
            }
            guard !field.isUpload, let first = try await effect(stage, { try await form("kunci-ganda-\(field.place.count)-\(field.name)") })
            else { continue }
            through += 1
            let second = try await form("kunci-ganda-\(field.place.count)-\(field.name)")
            #expect(second.status == first.status, "\(field.place)")
            #expect(try await stage.events() == first.events, "\(field.place) had a second effect")
        }
        #expect(through >= 3, "hardly a form went through: is the stage still right?")
    }

    @Test("a key that is too short or too long to be one is told, on the API and in a form, and nothing is done")
    func malformedKeys() async throws {
        let stage = try await MatrixStage.make()
        let before = try await stage.events()
        for key in ["pendek", String(repeating: "x", count: 101)] {
            let route = try #require(MatrixRun.routes.first { $0.requirement.isToken && $0.method == .post && $0.body == .json })
            let target = try #require(try stage.target(route))
            let answer = try await send(route, target, .admin, key, stage)
            #expect(answer.status == 400 && answer.body.contains("request.key"), "\(target)")
            let note = try #require(MatrixRun.routes.first { $0.method == .post && "\($0.pattern)" == "\(Paths.dialogSKP.pattern)" })
            let noteTarget = try #require(try stage.target(note))
            let page = try await stage.client.send(
                .post(noteTarget, [("teks", "Isian uji"), ("_kunci", key)]),
                as: MatrixColumn.diri.person(at: stage.agency.clock.now))
            #expect(page.status == 400)
        }
        #expect(try await stage.events() == before)
    }

    /// The status and the number of events after it; `nil` for a request that changed nothing.
    private func effect(_ stage: MatrixStage, _ act: () async throws -> TestResponse) async throws -> (status: Int, events: Int)? {
        let before = try await stage.events()
        let response = try await act()
        let after = try await stage.events()
        return after > before && response.status < 400 ? (response.status, after) : nil
    }

    private func send(_ route: Route, _ target: String, _ who: MatrixColumn, _ key: String, _ stage: MatrixStage) async throws
        -> TestResponse
    {
        let person = who.person(at: stage.agency.clock.now, token: true)
        var headers: HTTPFields = [.contentType: "application/json", .ifMatch: "\"1\""]
        headers[.authorization] = "Bearer \(person.map(MatrixSesi.bearer) ?? "")"
        if let name = HTTPField.Name("Idempotency-Key") { headers[name] = key }
        return try await stage.client.send(
            TestRequest(method: route.method, target: target, headers: headers, body: try ContohAPI.body(route)))
    }
}
