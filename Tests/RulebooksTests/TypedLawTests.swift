import Testing

/// Dates and day counts of the law are asked of rulebooks, never typed into Swift (design invariant 1).
struct TypedLawTests {
    /// What looks like a date or a day count of some rule.
    private static func patterns() throws -> [(name: String, regex: Regex<AnyRegexOutput>)] {
        [
            ("a day of the calendar", try Regex(#"LocalDate\([^()]*,\s*\d{1,2},\s*\d{1,2}\)"#)),
            ("days in a sentence", try Regex(#"\b\d+ hari\b"#)),
            ("a limit by a month's name", try Regex("(akhir|sampai|setelah|sebelum) (Januari|Desember)")),
            ("a shift of days", try Regex(#"adding\(days: -?(\d{2,}|[2-9])\)"#)), ("working days", try Regex(#"\.tenggat\(\d"#)),
        ]
    }

    /// The performance year is the calendar's year: its first and last day are no limit.
    private static let year = #"LocalDate\([^()]*,\s*(1,\s*1|12,\s*31)\)"#

    /// Folders in which such words are no rule of the program.
    private static let folders = [
        "Demo/": "the demo invents people's days and plans",
        "Web/Features/Styleguide/": "samples of sentences",
    ]

    /// A line that may stand: the end of its path, a piece of it, and why.
    private static let allowed: [(file: String, piece: String, why: String)] = [
        ("APITokens.swift", "365 hari", "the program's own limit of a token's life"),
        ("AkunCommand.swift", "14 hari", "the program's own life of an activation code"),
        ("AkunPegawaiPage.swift", "14 hari", "the program's own life of an activation code"),
        ("SignInPages.swift", "14 hari", "the program's own life of an activation code"),
        ("DelegasiHandlers.swift", "92 hari", "the program's own longest delegation"),
        ("DelegasiHandlers.swift", "adding(days: 13)", "a proposal in a form: two weeks"),
        ("AturanRoutes.swift", "LocalDate(2022, 2, 7)", "a sample address for the route table"),
        ("PageHeader.swift", "4 hari kerja", "a sample of the component"),
        ("TugasList.swift", "hari kerja lagi", "a sample of the component"),
    ]

    @Test("no date or day count of the law is typed into Swift")
    func typed() throws {
        let (patterns, year) = (try Self.patterns(), try Regex(Self.year))
        var found: [String] = []
        for file in try SourceText.files() where !Self.folders.keys.contains(where: file.path.hasPrefix) {
            for line in file.code where Self.allowed.allSatisfy({ !file.path.hasSuffix($0.file) || !line.text.contains($0.piece) }) {
                let text = line.text.replacing(year, with: "")
                found += patterns.filter { text.contains($0.regex) }.map { "\(file.path):\(line.number): \($0.name)" }
            }
        }
        #expect(found == [], "ask the rulebook, or say in the table why this is no law")
    }

    @Test("every exception is still needed", arguments: allowed.map { "\($0.file): \($0.piece)" })
    func needed(exception: String) throws {
        let parts = exception.split(separator: ": ", maxSplits: 1).map(String.init)
        #expect(try SourceText.files().contains { $0.path.hasSuffix(parts[0]) && $0.text.contains(parts[1]) })
    }
}
