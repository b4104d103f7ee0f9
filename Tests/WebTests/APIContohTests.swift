import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import Web

/// The examples of openapi.yaml: requests that were sent to the stage of the matrix, with what the server answered. A request (`kirim`) is
/// written by people; `GOLDEN=record` writes the answers (`jawab`).
@Suite("Recorded examples of the API")
struct APIContohTests {
    private static let folder = OpenAPITests.folder.appending(path: "contoh")
    /// Where the address alone asks for nothing.
    private static let query = ["hitungAturan": "?rating-hasil-kerja=diatas_ekspektasi&rating-perilaku-kerja=diatas_ekspektasi"]

    /// The operations that answer one type, those that only read first: one of them is recorded for all.
    private static let byAnswer: [String: [Route]] = Dictionary(grouping: Routes.api) { $0.operation?.answer.typeName ?? "" }
        .filter { !$0.key.isEmpty }.mapValues { $0.sorted { $0.method == .get && $1.method != .get } }

    @Test("every answer is what the server says on the stage", arguments: byAnswer.keys.sorted())
    func recorded(type: String) async throws {
        let routes = try #require(Self.byAnswer[type])
        let known = try routes.first { try $0.operation.flatMap { try Self.kept($0.id)?["jawab"] } != nil }
        for route in known.map({ [$0] }) ?? routes {
            let id = try #require(route.operation?.id)
            let kept = try Self.kept(id)
            guard let answer = try await Self.answer(route, kept?["kirim"]) else { continue }
            if Golden.isRecording { return try Self.write(["kirim": kept?["kirim"], "jawab": answer], id) }
            let (now, before) = try (Self.text(answer), Self.text(kept?["jawab"] ?? [String: Any]()))
            #expect(now == before, "\(id): run with GOLDEN=record and look at the difference")
            return
        }
        #expect(known == nil, "no operation answers a \(type) any more")
    }

    /// Ten answers come from acts that this stage is past, or that need a file: a plan to agree, an import to apply.
    @Test("hardly an answer has no example")
    func most() throws {
        let bare = try Self.byAnswer.filter { try !$0.value.contains { try Self.kept($0.operation?.id ?? "")?["jawab"] != nil } }
        #expect(bare.count <= 10, "\(bare.keys.sorted())")
    }

    /// An example as it stands in its file: `kirim`, `jawab`.
    static func kept(_ id: String) throws -> [String: Any]? {
        let file = folder.appending(path: "\(id).json")
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        return try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    }

    private static func write(_ example: [String: Any?], _ id: String) throws {
        try Data((text(example.compactMapValues(\.self)) + "\n").utf8).write(to: folder.appending(path: "\(id).json"))
    }

    private static func text(_ value: Any) throws -> String {
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes, .fragmentsAllowed]
        return String(decoding: try JSONSerialization.data(withJSONObject: value, options: options), as: UTF8.self)
    }

    /// What the first person is told who can do it. A refusal leaves nothing behind, so that the next one may try on the same stage.
    private static func answer(_ route: Route, _ sent: Any?) async throws -> Any? {
        let stage = try await MatrixStage.make()
        guard let target = try stage.target(route) else { return nil }
        for kolom in [MatrixColumn.diri, .atasan, .admin, .atasan2, .rekan] {
            guard let person = kolom.person(at: stage.agency.clock.now, token: true) else { continue }
            for version in route.operation?.ifMatch == nil ? 1...1 : 0...8 {
                var request = TestRequest(method: route.method, target: target + (query[route.operation?.id ?? ""] ?? ""))
                request.headers = [.authorization: "Bearer \(MatrixSesi.bearer(person))", .ifMatch: "\"\(version)\""]
                if let sent { (request.headers[.contentType], request.body) = try body(route, sent) }
                let response = try await stage.client.send(request)
                if (200...299).contains(response.status) { return try JSONSerialization.jsonObject(with: Data(response.body.utf8)) }
            }
        }
        return nil
    }

    private static func body(_ route: Route, _ sent: Any) throws -> (type: String, bytes: [UInt8]) {
        if route.body == .json { return ("application/json", Array(try JSONSerialization.data(withJSONObject: sent))) }
        let fields = (sent as? [String: String] ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\(Percent.encode($0.value))" }
        return ("application/x-www-form-urlencoded", Array(fields.joined(separator: "&").utf8))
    }
}
