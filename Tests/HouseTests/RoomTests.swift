import Testing

@Suite("What each room may hold")
struct RoomTests {
    @Test("no file of Web imports Storage: pages and API know use cases and the domain")
    func webKnowsNoStorage() throws {
        let files = try SourceFile.under("Sources/Web")
        #expect(files.count > 100)
        #expect(files.filter { $0.code.contains(/import Storage/) }.map(\.path) == [])
    }

    @Test(
        "no SQL outside Storage and its drivers",
        arguments: ["App", "DMN", "Demo", "Documents", "Impor", "Kinerja", "Rulebooks", "Secrets", "UseCases", "Web"])
    func noSQL(_ target: String) throws {
        let statement =
            /(?i)["\n ](select\s[^"]*?\sfrom\s+[a-z_]+|insert\s+into\s+[a-z_]+|update\s+[a-z_]+\s+set\s|delete\s+from\s+[a-z_]+)/
        let files = try SourceFile.under("Sources/\(target)")
        #expect(!files.isEmpty)
        #expect(files.filter { $0.code.contains(statement) }.map(\.path) == [])
    }

    @Test("the demo only hands commands to the door: it imports no Storage, opens no transaction and words no event")
    func demoPlaysByTheRules() throws {
        let files = try SourceFile.under("Sources/Demo")
        #expect(files.count > 20)
        let forgery = /import Storage|\bAct\(|\.record\(|\bPeristiwa\(|\w+Repository\b|database\.(?:read|write)/
        #expect(files.filter { $0.code.contains(forgery) }.map(\.path) == [])
    }

    @Test("nobody above Storage runs a statement: they are handed to repositories")
    func noStatements() throws {
        let call = /\b(?:db|connection)\.(?:run|row|rows|each)\b/
        let above = try ["UseCases", "Demo", "Web", "App"].flatMap { try SourceFile.under("Sources/\($0)") }
        #expect(above.filter { $0.code.contains(call) }.map(\.path) == [])
    }
}
