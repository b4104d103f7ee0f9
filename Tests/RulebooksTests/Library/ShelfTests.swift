import Kinerja
import Secrets
import Testing

@testable import Rulebooks

struct ShelfTests {
    private func model(_ n: Int, padding: Int = 0) -> String {
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="rak" namespace="urn:rak">
        <decision id="d" name="D"><variable name="D"/><literalExpression><text>\(n)</text></literalExpression></decision>
        <!-- \(String(repeating: "x", count: padding)) --></definitions>
        """
    }

    private func take(_ text: String, from shelf: Shelf) throws {
        _ = try shelf.model(text, hash: SHA256.hex(of: text.utf8), file: "rak.dmn")
    }

    @Test("a model is compiled once for the process, whoever opens it and under whatever version")
    func once() throws {
        let text = model(73_001)
        for name in ["instansi/rak/1", "instansi/rak/2"] {
            let book = try OpenRulebook(name: name, text: text, origin: .uploaded)
            #expect(book.question("D") != nil && book.topic == "instansi/rak")
        }
        #expect(Shelf.shared.compilations(of: SHA256.hex(of: text.utf8)) == 1)
    }

    @Test("the models of the program are compiled once for all who ask, read and check them")
    func embedded() throws {
        _ = try Rulebook.load()
        let version = try RulebookLibrary.embedded().version(named: "tenggat/2022-02-07")
        let book = try RulebookLibrary.embedded().open(version)
        #expect(Shelf.shared.compilations(of: book.hash) == 1)
    }

    @Test("what has not been used longest makes room")
    func bound() throws {
        let texts = (0..<3).map { model($0, padding: 1_000) }
        let shelf = Shelf(capacity: texts[0].utf8.count * 2 + 10)
        for text in [texts[0], texts[1], texts[0], texts[2], texts[0]] { try take(text, from: shelf) }
        let counts = texts.map { shelf.compilations(of: SHA256.hex(of: $0.utf8)) }
        #expect(counts == [1, 0, 1])
    }
}
