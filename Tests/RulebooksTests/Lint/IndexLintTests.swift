import Testing

@testable import DMN
@testable import Rulebooks

struct IndexLintTests {
    static let clean = [
        "index.yaml": """
        topics:
          - topic: a
            title: A
            versions:
              - in_force: 2022-01-01
                until: 2023-12-31
                instruments: [uu]
                status: CONFIRMED-LAW
              - in_force: 2024-01-01
                instruments: [uu]
                status: RECALLED
        """,
        "instruments.yaml": "instruments:\n  - id: uu\n    title: UU\n    short: UU\n    in_force: 2022-01-01\n",
        "a/2022-01-01.dmn": LintFixture().model, "a/2022-01-01.examples.xml": LintFixture().suite ?? "",
        "a/2024-01-01.dmn": LintFixture().model, "a/2024-01-01.examples.xml": LintFixture().suite ?? "",
    ]

    /// For each check of the index what to replace in a clean folder, and the line at which it must complain.
    static let broken: [String: (file: String, old: String, new: String?, line: Int)] = [
        "index.unreadable": ("index.yaml", "topics:", "topics: [", 2),
        "index.missing-file": ("a/2024-01-01.dmn", "", nil, 9),
        "index.unlisted-file": ("index.yaml", "  - in_force: 2024-01-01", "  - in_force: 2025-01-01", 1),
        "index.date": ("index.yaml", "in_force: 2024-01-01", "in_force: 2024-13-01", 9),
        "index.overlap": ("index.yaml", "until: 2023-12-31", "until: 2024-01-01", 9),
        "index.instrument": ("index.yaml", "[uu]", "[pp]", 7),
        "index.older": ("instruments.yaml", "in_force: 2022-01-01", "in_force: 2022-01-02", 7),
        "index.status": ("index.yaml", "RECALLED", "SURE", 11),
    ]

    @Test("a newer instrument that is not registered is named with its line")
    func newerInstrumen() throws {
        var files = Self.clean
        files["instruments.yaml"]? += "    newer: [uu-baru]\n"
        let finding = try #require(RulebookLint.check(files: files).first)
        #expect(finding.code == "index.instrument" && finding.file == "instruments.yaml" && finding.position.line == 6)
    }

    @Test("a clean folder has no findings")
    func cleanFolder() {
        let findings = RulebookLint.check(files: Self.clean)
        #expect(findings.isEmpty, "\(findings)")
    }

    @Test("every check of the index complains at the right line", arguments: IndexCheck.all.map(\.code))
    func complains(code: String) throws {
        let broken = try #require(Self.broken[code], "\(code) has no broken folder here")
        var files = Self.clean
        files[broken.file] = broken.new.map { files[broken.file]?.replacing(broken.old, with: $0) ?? "" }
        let findings = RulebookLint.check(files: files)
        let finding = try #require(findings.first { $0.code == code }, "\(findings)")
        if code != "index.unreadable" { #expect(finding.position.line == broken.line, "\(finding)") }
        #expect(!finding.message.isEmpty && !finding.remedy.isEmpty && finding.severity == .error)
    }

    @Test("an index without files, keys or instruments is told so, never a crash")
    func hostile() {
        #expect(RulebookLint.check(files: [:]).map(\.code) == ["index.unreadable", "index.unreadable"])
        for text in [
            "", "topics:", "topics: 3", "topics: [3]", "topics: [{topic: a}]", "topics: [{topic: a, versions: [{}]}]", "\u{0}",
            "a: &a [*a]",
        ] {
            var files = Self.clean
            files["index.yaml"] = text
            #expect(!RulebookLint.check(files: files).isEmpty, "\(text)")
        }
    }
}
