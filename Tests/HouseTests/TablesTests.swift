import Kinerja
import Testing
import UseCases

@Suite("Tables of commands, queries and events")
struct TablesTests {
    /// Names of the types that the folders declare with one of these words in their head: "SKP SubmitSKP".
    private static func declared(_ words: Set<String>) throws -> [String] {
        try SourceFile.under("Sources/UseCases").flatMap { file in
            let heads = file.code.matches(of: /(?m)^(?:package |private )?struct (\w+): ([^{]*)\{/)
            let named = heads.filter { head in
                !words.isDisjoint(with: head.2.split(whereSeparator: { !$0.isLetter }).map(String.init))
            }
            // A slice is a folder of the target, whatever lies deeper.
            return named.map { "\(file.path.split(separator: "/")[2]) \($0.1)" }
        }.sorted()
    }

    @Test("every command that is declared stands in the table, under its folder")
    func commands() throws {
        let listed = Commands.all.flatMap { slice in slice.values.map { "\(slice.name) \($0.name)" } }
        #expect(try Self.declared(["Command", "PreparedCommand", "ReadyCommand", "SKPEdit", "PekerjaanCommand"]) == listed.sorted())
    }

    @Test("every query that is declared stands in the table, under its folder")
    func queries() throws {
        let listed = Queries.all.flatMap { slice in slice.values.map { "\(slice.name) \($0.name)" } }
        #expect(try Self.declared(["Query"]) == listed.sorted())
    }

    @Test("every act of the table is announced by a command, but the making of the first agency")
    func events() {
        let announced = Commands.all.flatMap(\.values).reduce(into: Set<Aksi>()) { $0.formUnion($1.peristiwa) }
        #expect(Set(Aksi.allCases).subtracting(announced) == [.instansiBuat])
    }

    @Test("every sealing act is sealed by a command, and a command announces its own act")
    func seals() {
        let commands = Commands.all.flatMap(\.values)
        #expect(Set(commands.compactMap { $0.seals }) == Set(SealingAct.allCases))
        #expect(commands.filter { !$0.peristiwa.contains($0.aksi) }.map { $0.name } == [])
    }
}
