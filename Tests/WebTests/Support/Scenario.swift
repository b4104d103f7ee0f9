import HTTPTypes
import Kinerja
import TestSupport
import Testing

@testable import Web

/// One situation as a value: who, what, and what must come of it.
///
///     Scenario(as: .budi, .get(Paths.skp(1)), expect: 200, contains: ["Sri Rahayu"], lacks: ["Ubah"])
struct Scenario: Sendable, CustomTestStringConvertible {
    var person: Person?
    var request: TestRequest
    var status: Int
    var contains: [String]
    var lacks: [String]
    var location: Path?

    init(
        as person: Person? = nil, _ request: TestRequest, expect status: Int, contains: [String] = [], lacks: [String] = [],
        location: Path? = nil
    ) {
        self.person = person
        self.request = request
        self.status = status
        self.contains = contains
        self.lacks = lacks
        self.location = location
    }

    var testDescription: String { "\(person?.actor.id.rawValue ?? "tanpa akun") \(request.method) \(request.target) → \(status)" }

    @discardableResult
    func check(_ client: TestClient, _ source: SourceLocation = #_sourceLocation) async throws -> TestResponse {
        let response = try await client.send(request, as: person)
        #expect(response.status == status, sourceLocation: source)
        for text in contains where !response.body.contains(text) { Issue.record("lacks “\(text)”", sourceLocation: source) }
        for text in lacks where response.body.contains(text) { Issue.record("contains “\(text)”", sourceLocation: source) }
        if let location { #expect(response.headers[.location] == location.string, sourceLocation: source) }
        return response
    }
}
