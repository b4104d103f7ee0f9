import Kinerja
import Testing

@testable import DMN
@testable import Rulebooks

struct RulebookLibraryTests {
    @Test("the library opens every version of every topic, with its hash, examples and goals")
    func embedded() throws {
        let library = try RulebookLibrary.embedded()
        for version in library.topics.flatMap(\.versions) {
            let book = try library.open(version)
            #expect(book.name == version.name && book.hash.count == 64)
            #expect(book.model.diagnostics.isEmpty && !book.goals.isEmpty, "\(version.name)")
            #expect(!book.outcomes.isEmpty && book.outcomes.allSatisfy(\.passed), "\(version.name)")
        }
    }

    @Test("a version is found by its dates, and a day outside all of them is an error")
    func dates() throws {
        let library = try RulebookLibrary(files: Self.dated)
        let last = try #require(LocalDate("2023-12-31"))
        #expect(try library.version(of: "a", on: last).name == "a/2022-01-01")
        #expect(try library.version(of: "a", on: last.adding(days: 1)).name == "a/2024-01-01")
        let before = try #require(LocalDate("2021-12-31"))
        #expect(throws: RulebookError.notInForce("a", before, since: LocalDate("2022-01-01"))) { try library.version(of: "a", on: before) }
        #expect(throws: RulebookError.unknownTopic("b")) { try library.version(of: "b", on: last) }
    }

    @Test("scope and agency are read, and national is the default")
    func scopes() throws {
        let library = try RulebookLibrary(files: Self.dated)
        #expect(try library.topic("a").scope == .nasional)
        let own = try library.topic("instansi/x")
        #expect(own.scope == .instansi && own.agency == "Kabupaten X")
        #expect(own.versions.first?.instruments == [RulebookInstrumen(id: "perbup", title: "perbup", short: "perbup")])
    }

    @Test("each version has its status, and a mark of doubt is taken out of a remark")
    func statuses() throws {
        #expect(try RulebookLibrary(files: Self.dated).topic("a").versions.map(\.status) == [.confirmedLaw, .recalled])
        #expect(RulebookStatus.unmarked("PPPK. [CONFIRMED-2ND]") == ("PPPK.", .confirmedSecondHand))
        #expect(RulebookStatus.unmarked("PNS [CONFIRMED-LAW]") == ("PNS [CONFIRMED-LAW]", nil))
        #expect(RulebookStatus.allCases.allSatisfy { !$0.label.isEmpty && !$0.meaning.isEmpty })
    }

    static let dated = [
        "index.yaml": """
        topics:
          - topic: a
            title: A
            versions:
              - { in_force: 2024-01-01, instruments: [], status: RECALLED }
              - { in_force: 2022-01-01, until: 2023-12-31, instruments: [], status: CONFIRMED-LAW }
          - topic: instansi/x
            title: X
            scope: instansi
            agency: Kabupaten X
            versions: [{ in_force: 2022-01-01, instruments: [perbup], status: CONFIRMED-2ND }]
        """,
        "instruments.yaml": "instruments: []",
    ]
}
