import Testing

@testable import DMN
@testable import Rulebooks

struct LintTests {
    /// For each check a rulebook with that one thing wrong.
    static let broken: [String: LintFixture] = [
        "name.unknown": change { $0.rows[0].output = "Nialai" },
        "type.unknown": change { $0.inputs = [("Nilai", "tNialai")] },
        "model.broken": change { $0.rows[0].output = "(((" },
        "table.gap": change { $0.rows[0].cells = ["< 40"] },
        "table.overlap": change { $0.rows[0].cells = ["<= 50"] },
        "table.unreachable": change {
            $0.policy = "FIRST"
            $0.rows = [([">= 50"], "\"cukup\"", "a"), ([">= 70"], "\"baik\"", "b"), (["< 50"], "\"kurang\"", "c")]
        },
        "table.empty-output": change { $0.rows[0].output = "" },
        "citation.decision": change { $0.authority = "" },
        "citation.row": change { $0.rows[1].note = "" },
        "examples.missing": change { $0.examples = nil },
        "examples.failing": change { $0.examples?[0].answer = "cukup" },
        "examples.row": change { $0.examples = [(["50"], "cukup")] },
        "examples.threshold": change { $0.examples = [(["49"], "kurang"), (["51"], "cukup")] },
        "table.not-analysed": change { $0.rows[0].cells = ["? < 25 * 2"] },
    ]

    private static func change(_ edit: (inout LintFixture) -> Void) -> LintFixture {
        var fixture = LintFixture()
        edit(&fixture)
        return fixture
    }

    @Test("a clean rulebook has no findings of any kind")
    func clean() {
        #expect(LintFixture().findings == [])
    }

    @Test("every check has a rulebook that it complains of, with place and remedy", arguments: RulebookLint.checks.map(\.code))
    func complains(code: String) throws {
        let fixture = try #require(Self.broken[code], "\(code) has no broken rulebook here")
        let finding = try #require(fixture.finding(code), "\(fixture.findings)")
        #expect(finding.position.line >= 1 && finding.position.column >= 1 && !finding.message.isEmpty && !finding.remedy.isEmpty)
        #expect(finding.file == (code == "examples.failing" ? "uji.examples.xml" : "uji.dmn"))
    }

    @Test("the codes of the checks are different, and there is a broken rulebook for no other")
    func codes() {
        #expect(Set(RulebookLint.checks.map(\.code)).count == RulebookLint.checks.count)
        #expect(Set(Self.broken.keys) == Set(RulebookLint.checks.map(\.code)))
    }

    @Test("a model or examples that are no XML give one finding with the place")
    func unreadable() {
        let findings = RulebookLint.check(model: "<definitions>", file: "a.dmn", examples: nil, contohFile: "a.xml")
        #expect(findings.map(\.code) == ["model.unreadable"])
        let good = LintFixture()
        let bad = RulebookLint.check(model: good.model, file: "a.dmn", examples: "<testCases", contohFile: "a.xml")
        #expect(bad.first?.code == "examples.unreadable" && bad.first?.file == "a.xml")
    }

    @Test("a gap names values that no row answers")
    func gapWords() {
        let finding = Self.broken["table.gap"]?.finding("table.gap")
        #expect(finding?.message.contains("Nilai = 40") == true, "\(String(describing: finding))")
    }

    @Test("whole numbers may leave out what lies between them, when the type says so")
    func wholeNumbers() {
        var fixture = LintFixture()
        fixture.rows = [(["<= 49"], "\"kurang\"", "a"), ([">= 50"], "\"cukup\"", "b")]
        #expect(fixture.codes().contains("table.gap"))
        fixture.types = """
            <itemDefinition name="tNilai"><typeRef>number</typeRef><allowedValues><text>? >= 0 and floor(?) = ?</text></allowedValues></itemDefinition>
            """
        #expect(!fixture.codes().contains("table.gap"), "\(fixture.findings)")
    }

    @Test("enumerations, booleans and dates are covered value by value")
    func kinds() {
        var fixture = LintFixture()
        fixture.inputs = [("Jenis", "tJenis"), ("Lulus", "boolean"), ("Sejak", "date")]
        fixture.types = """
            <itemDefinition name="tJenis"><typeRef>string</typeRef><allowedValues><text>"PNS", "PPPK"</text></allowedValues></itemDefinition>
            """
        fixture.rows = [
            (["\"PNS\"", "true", "-"], "\"a\"", "1"), (["\"PNS\"", "false", "< date(\"2022-01-01\")"], "\"b\"", "2"),
            (["\"PNS\"", "false", ">= date(\"2022-01-01\")"], "\"c\"", "3"), (["\"PPPK\"", "-", "-"], "\"d\"", "4"),
        ]
        fixture.examples = [
            (["PNS", "true", "2021-12-31"], "a"), (["PNS", "false", "2021-12-31"], "b"), (["PNS", "false", "2022-01-01"], "c"),
            (["PNS", "false", "2022-01-02"], "c"), (["PPPK", "true", "2022-01-01"], "d"),
        ]
        #expect(fixture.codes() == [], "\(fixture.findings)")
        fixture.rows.removeLast()
        #expect(fixture.finding("table.gap")?.message.contains("Jenis = \"PPPK\"") == true)
        fixture.rows[2].cells[2] = "> date(\"2022-01-01\")"
        fixture.rows.append((["not(\"PNS\")", "-", "-"], "\"d\"", "4"))
        #expect(fixture.finding("table.gap")?.message.contains("Sejak = 2022-01-01") == true, "\(fixture.findings)")
    }

    @Test("under ANY rows may overlap if they agree")
    func any() {
        var fixture = LintFixture()
        fixture.policy = "ANY"
        fixture.rows = [(["<= 50"], "\"cukup\"", "a"), ([">= 50"], "\"cukup\"", "b")]
        fixture.examples = [(["49"], "cukup"), (["50"], "cukup"), (["51"], "cukup")]
        #expect(fixture.codes() == [], "\(fixture.findings)")
        fixture.rows[1].output = "\"baik\""
        #expect(fixture.codes().contains("table.overlap"))
    }

    @Test("under PRIORITY a row is unreachable when a higher one always matches too")
    func priority() {
        var fixture = LintFixture()
        fixture.policy = "PRIORITY"
        fixture.outputValues = "<outputValues><text>\"tinggi\", \"rendah\"</text></outputValues>"
        fixture.rows = [(["-"], "\"rendah\"", "a"), ([">= 50"], "\"tinggi\"", "b")]
        #expect(!fixture.codes().contains("table.unreachable"), "\(fixture.findings)")
        fixture.rows = [([">= 70"], "\"rendah\"", "a"), ([">= 50"], "\"tinggi\"", "b"), (["< 50"], "\"rendah\"", "c")]
        #expect(fixture.finding("table.unreachable")?.message.contains("baris 1") == true, "\(fixture.findings)")
    }

    @Test("a cell outside the allowed values makes its row unreachable")
    func outside() {
        var fixture = LintFixture()
        fixture.rows.append(([">= 101"], "\"mustahil\"", "c"))
        #expect(fixture.finding("table.unreachable")?.message.contains("baris 3") == true, "\(fixture.findings)")
    }

    @Test("a computed column is accused only with inputs that really lead to the gap")
    func witness() {
        var fixture = LintFixture()
        fixture.expressions = [("Nilai * 2", "number")]
        fixture.rows = [(["< 100"], "\"kurang\"", "a"), ([">= 100"], "\"cukup\"", "b")]
        #expect(!fixture.codes().contains("table.gap"), "\(fixture.findings)")
        fixture.rows[0].cells = ["[0..100)"]
        #expect(fixture.codes(Set(LintTemuan.Severity.allCases)).contains("table.not-analysed"), "\(fixture.findings)")
        #expect(!fixture.codes().contains("table.gap"), "below 0 nothing can lie: \(fixture.findings)")
        fixture.rows[1].cells = ["> 100"]
        #expect(fixture.finding("table.gap")?.message.contains("Nilai = 50") == true, "\(fixture.findings)")
    }

    @Test("a default output and collecting policies owe no answers")
    func complete() {
        var fixture = LintFixture()
        fixture.rows[0].cells = ["< 40"]
        fixture.policy = "COLLECT"
        #expect(!fixture.codes().contains("table.gap"))
        fixture.policy = "UNIQUE"
        fixture.outputValues = "<defaultOutputEntry><text>\"cukup\"</text></defaultOutputEntry>"
        #expect(!fixture.codes().contains("table.gap"))
    }

    @Test("the regulations that travel with the program have neither errors nor warnings")
    func regulations() {
        let findings = RulebookLint.check(files: EmbeddedRegulations.files).filter { $0.severity != .note }
        #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
    }
}
