import Demo
import Foundation
import Testing

/// A page may read with twelve statements, whatever the size of team or agency. Those that still need more stand in a list with what they
/// need; it may only grow shorter and its numbers smaller.
@Suite("Statements of a page")
struct StatementGateTests {
    static let most = 12

    @Test("no page reads with more statements than twelve, or than the list of debts allows it")
    func bounded() async throws {
        let dearest = try await Self.dearest()
        if Golden.isRecording { return try StatementDebts.write(dearest) }
        let debts = try StatementDebts.read()
        for cost in dearest {
            let allowed = debts[cost.route] ?? Self.most
            if cost.statements.count > allowed { Issue.record("\(StatementText.text(cost, allowed))") }
        }
        let idle = debts.filter { route, _ in !dearest.contains { $0.route == route } }
        #expect(idle.isEmpty, "routes of the list that nobody reached")
    }

    @Test("the walk reaches most pages of the personas")
    func reach() async throws {
        let routes = Set(try await PageWalk.costs.value.map(\.route))
        #expect(routes.count > 60, "\(routes.count) routes: \(routes.sorted())")
        for page in ["/", "/skp", "/skp/{id}", "/tim", "/nilai", "/evaluasi", "/pegawai", "/kelola", "/umpan-balik"] {
            #expect(routes.contains(page), "\(page)")
        }
    }

    @Test("a planted thirteenth statement and a planted statement per row are told with route and text")
    func planted() {
        let cost = PageCost(
            route: "/contoh", target: "/contoh", persona: .guru, statements: (1...12).map { "select \($0)" } + ["select x", "select x"])
        let text = StatementText.text(cost, StatementGateTests.most)
        #expect(text.contains("/contoh") && text.contains("14") && text.contains("2 × select x"))
    }

    /// Of each route the dearest page that anybody saw.
    private static func dearest() async throws -> [PageCost] {
        let byRoute = Dictionary(grouping: try await PageWalk.costs.value, by: \.route)
        return byRoute.values.compactMap { $0.max { $0.statements.count < $1.statements.count } }.sorted { $0.route < $1.route }
    }
}

/// What a page cost, for whoever has to make it cheaper.
enum StatementText {
    static func text(_ cost: PageCost, _ allowed: Int) -> String {
        let times = Dictionary(grouping: cost.statements) { $0 }.mapValues(\.count).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let repeated = times.prefix(24).map { "\($0.value) × \($0.key.split { $0.isWhitespace }.joined(separator: " ").prefix(160))" }
        return """
            GET \(cost.route) as \(cost.persona) (\(cost.target)): \(cost.statements.count) reading statements, \(allowed) allowed
              \(repeated.joined(separator: "\n  "))
            """
    }
}

/// `Golden/Statements/utang.txt`: route and number, one a line. `GOLDEN=record` writes it.
enum StatementDebts {
    private static let file = Golden.folder.appending(path: "Statements/utang.txt")

    static func read() throws -> [String: Int] {
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { $0.split(separator: " ") }
        return Dictionary(lines.compactMap { line in Int(line[1]).map { (String(line[0]), $0) } }, uniquingKeysWith: { first, _ in first })
    }

    static func write(_ costs: [PageCost]) throws {
        let lines = costs.filter { $0.statements.count > StatementGateTests.most }.map { "\($0.route) \($0.statements.count)" }
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
        for cost in costs where cost.statements.count > StatementGateTests.most {
            print(StatementText.text(cost, StatementGateTests.most))
        }
    }
}
