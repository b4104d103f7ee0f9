import Foundation
import Kinerja
import Testing

@testable import DMN
@testable import Rulebooks

struct RegulationsTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Regulations")

    @Test("the program carries the files of Regulations/ as they are")
    func embedded() throws {
        let all = try #require(FileManager.default.enumerator(at: Self.folder, includingPropertiesForKeys: nil))
        var seen = 0
        for case let file as URL in all where ["dmn", "xml", "yaml"].contains(file.pathExtension) {
            let name = String(file.path.dropFirst(Self.folder.path.count + 1))
            #expect(
                EmbeddedRegulations.files[name]?.trimmingCharacters(in: .newlines)
                    == (try String(contentsOf: file, encoding: .utf8)).trimmingCharacters(in: .newlines), "\(name)")
            seen += 1
        }
        #expect(seen == EmbeddedRegulations.files.count && seen >= 6)
    }

    /// The regulations as they lie in the folder; `embedded` above proves that the program carries the same.
    static func onDisk() throws -> Regulations {
        let all = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var files: [String: String] = [:]
        for case let file as URL in all where ["dmn", "xml", "yaml"].contains(file.pathExtension) {
            files[String(file.path.dropFirst(folder.path.count + 1))] = try String(contentsOf: file, encoding: .utf8)
        }
        return try Regulations(files: files)
    }

    /// Sealed results name their model by its hash: what has sealed some is carried as it is; a correction is a new version (ADR 0016).
    static let sealing = ["predikat-kinerja/2022-02-07": "2b8ea817769981e31745d80426a97cb4c1dc0ad90a797b124f2f1ae5dfe093e9"]

    @Test("a model that has sealed results is carried with the bytes that they name", arguments: sealing.keys.sorted())
    func pinned(name: String) throws {
        let library = try RulebookLibrary.embedded()
        #expect(try library.open(library.version(named: name)).hash == Self.sealing[name])
    }

    @Test(
        "law 7, 29: the days on which rulebooks are in force",
        arguments: [
            ("perilaku-360", "2021-04-28", nil), ("perilaku-360", "2021-04-29", "2021-04-29"), ("nilai-kinerja", "2020-06-30", nil),
            ("nilai-kinerja", "2021-04-29", "2021-04-29"), ("sebaran-pp30", "2021-04-28", nil),
            ("sebaran-pp30", "2026-01-01", "2021-04-29"),
            ("tukin-lhk", "2024-10-20", "2024-07-01"), ("tukin-lhk", "2024-10-21", nil), ("tukin-lhk", "2024-06-30", nil),
        ])
    func inForce(topic: String, day: String, expected: String?) throws {
        let found = try Self.onDisk().topics.first { $0.name == topic }?.version(on: #require(LocalDate(day)))
        #expect(found?.mulai == expected.flatMap { LocalDate($0) }, "\(topic) \(day)")
    }

    @Test(
        "law 27, 28: topics that stand on law with a newer instrument that was not read name it",
        arguments: [
            ("predikat-kinerja", ["perbkn-2-2026"]), ("tenggat", ["perbkn-2-2026"]), ("kotak-talenta", ["permenpanrb-20-2025"]),
            ("angka-kredit", []),
        ])
    func unread(topic: String, expected: [String]) throws {
        let version = try #require(try Self.onDisk().topics.first { $0.name == topic }?.latest)
        #expect(version.instruments.flatMap(\.newer).map(\.id) == expected)
    }

    @Test("law 30, 31, 34: instruments and citations of the index")
    func registeredInstruments() throws {
        let regulations = try Self.onDisk()
        #expect(regulations.instruments["pp-46-2011"]?.inForce.text == "2011-12-01")
        #expect(regulations.instruments["pp-30-2019"]?.note?.contains("Pasal 64 ayat (2)") == true)
        #expect(regulations.instruments["contoh-ambang-artikel"]?.note == nil)
        for id in ["pp-53-2010", "permenpanrb-20-2025", "kepmenpanrb-16-2025", "perbkn-2-2026", "uu-20-2023"] {
            #expect(regulations.instruments[id] != nil, "\(id)")
        }
        #expect(regulations.topics.first { $0.name == "instansi-contoh/ambang" }?.latest?.rules == ["GC-24", "G-W-59"])
        let tenggat = try #require(regulations.files["tenggat/2022-02-07.dmn"])
        #expect(tenggat.contains("Lampiran V.B angka 8, hlm. 119"))
    }

    @Test("every version has its model and examples, every example holds, and every row of every table of every decision is hit")
    func examples() throws {
        let regulations = try Self.onDisk()
        for topic in regulations.topics {
            for version in topic.versions {
                let name = version.name
                let text = try #require(regulations.files["\(name).dmn"])
                let model = try DMNModel.load(xml: Array(text.utf8), name: name)
                let suite = try TCKSuite.read(
                    Array(try #require(regulations.files["\(name).examples.xml"]).utf8), file: name, environment: FEELEnvironment())
                let outcomes = suite.run(model)
                #expect(outcomes.allSatisfy(\.passed) && !outcomes.isEmpty, "\(name): \(outcomes.filter { !$0.passed })")
                let missed = try rows(of: text, name).subtracting(try rowsHit(model, suite))
                #expect(missed == [], "\(name): rows without an example")
            }
        }
    }

    /// The identifiers of all rules of the model; a rule without one could hide from this test.
    private func rows(of text: String, _ name: String) throws -> Set<String> {
        func rules(_ element: XMLElement) -> [XMLElement] { element.all("rule") + element.children.flatMap(rules) }
        let all = try rules(XMLDocument(Array(text.utf8), file: name).root)
        let identifiers = Set(all.compactMap { $0["id"] })
        #expect(identifiers.count == all.count, "\(name): every rule has an id of its own")
        return identifiers
    }

    private func rowsHit(_ model: DMNModel, _ suite: TCKSuite) throws -> Set<String> {
        var rows: Set<String> = []
        for example in suite.cases {
            for result in example.results {
                let trace = try model.evaluate(decision: result.name, inputs: example.inputs, trace: true).trace
                rows.formUnion(trace.flatMap(\.tables).flatMap(\.matches).map(\.ruleID))
            }
        }
        return rows
    }

    @Test("a topic of one agency names it, a national one names none")
    func scopes() throws {
        for topic in try Regulations.embedded().topics {
            #expect((topic.scope == .instansi) == (topic.agency?.isEmpty == false), "\(topic.name)")
        }
    }

    @Test("every cited instrument is registered, and no version is older than what it cites")
    func instruments() throws {
        let regulations = try Regulations.embedded()
        for topic in regulations.topics {
            for version in topic.versions {
                for id in version.instruments {
                    let instrument = try #require(regulations.instruments[id.id], "\(id)")
                    #expect("\(version.mulai)" >= instrument.inForce.text)
                }
            }
        }
    }

    @Test(
        "a version whose status is missing or unknown is refused when the index is read, with its place", arguments: ["status: SURE", ""])
    func status(text: String) throws {
        var files = IndexLintTests.clean
        files["index.yaml"] = files["index.yaml"]?.replacing("status: RECALLED", with: text)
        let error = #expect(throws: RulebookError.self) { try RulebookLibrary(files: files) }
        let expected = text.isEmpty ? "9: Versi ini tanpa status." : "11: Status “SURE” tidak dikenal."
        guard case .malformed("index.yaml", let detail)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(detail.hasPrefix(expected) && detail.contains("CONFIRMED-LAW, CONFIRMED-2ND, RECALLED"), "\(detail)")
        #expect(RulebookLint.check(files: files).map(\.code) == ["index.status"])
    }

    @Test("a folder without its index, with a broken model, or with another decision is refused at load")
    func refusals() throws {
        var files = EmbeddedRegulations.files
        files["tenggat/2022-02-07.dmn"] = files["predikat-kinerja/2022-02-07.dmn"]
        #expect(throws: RulebookError.unfit("tenggat/2022-02-07", "Hari Kerja")) { try Rulebook(Regulations(files: files)) }
        files["tenggat/2022-02-07.dmn"] = "<definitions>"
        #expect(throws: RulebookError.self) { try Rulebook(Regulations(files: files)) }
        files["tenggat/2022-02-07.dmn"] = nil
        #expect(throws: RulebookError.missingFile("tenggat/2022-02-07.dmn")) { try Rulebook(Regulations(files: files)) }
        files["index.yaml"] = nil
        #expect(throws: RulebookError.missingFile("index.yaml")) { try Rulebook(Regulations(files: files)) }
    }
}
