import Foundation
import Kinerja
import Testing

@testable import Web

@Suite("Language")
struct LanguageTests {
    @Test("translations keep the placeholders of their text")
    func placeholders() throws {
        for (id, message) in Catalogue.english.messages {
            for text in [message.one, message.many].compactMap(\.self) {
                for number in 0..<8 { #expect(id.contains("{\(number)}") == text.contains("{\(number)}"), "\(id)") }
            }
            #expect(message.many == nil || id.contains("{0}"), "a plural without a number: \(id)")
        }
    }

    @Test("a noun that has two forms in one sentence has them in every sentence that counts it")
    func counting() {
        func words(_ text: String) -> Set<Substring> { Set(text.split { !$0.isLetter && $0 != "{" && $0 != "}" && !$0.isNumber }) }
        let messages = Catalogue.english.messages
        let nouns = messages.values.reduce(into: Set<Substring>()) { nouns, message in
            nouns.formUnion(words(message.many ?? "").subtracting(words(message.one)).filter { $0.hasSuffix("s") })
        }
        #expect(nouns.isSuperset(of: ["days", "things"]))
        let counted = messages.filter { _, message in
            guard message.many == nil, let found = message.one.firstMatch(of: /(of )?\{0\} ([a-z]+) ?([a-z]*)/) else { return false }
            return found.1 == nil && (nouns.contains(found.2) || nouns.contains(found.3))
        }
        #expect(counted.keys.sorted() == [], "say it for one, too")
    }

    @Test("a .po file: continued strings, escapes, comments, context, fuzzy and untranslated entries")
    func parsing() throws {
        let po = """
            # komentar
            msgctxt "menu"
            msgid "Satu \\"dua\\""
            msgstr "One "
            "\\"two\\"\\n"

            #, fuzzy
            msgid "Ragu"
            msgstr "Doubt"

            msgid "Belum"
            msgstr ""

            msgid "{0} orang"
            msgid_plural "{0} orang"
            msgstr[0] "{0} person"
            msgstr[1] "{0} people"
            """
        let catalogue = try Catalogue(po: po)
        #expect(catalogue.translation(of: "Satu \"dua\"", nil) == "One \"two\"\n" && catalogue.messages.count == 2)
        #expect(
            [1, 0, 2, nil].map { catalogue.translation(of: "{0} orang", $0) } == ["{0} person"] + Array(repeating: "{0} people", count: 3))
    }

    @Test("a broken .po file names its line", arguments: ["msgid Satu", "msgid \"a\\q\"", "apa \"x\"", "\"lepas\"", "msgid \"a\"b\""])
    func broken(_ line: String) {
        #expect(throws: Catalogue.Malformed(line: 2, text: line)) { try Catalogue(po: "# x\n\(line)\n") }
    }

    @Test("arguments are put in once, whatever they look like")
    func arguments() {
        #expect(("\("{1}" as String) dari \("5" as String)" as Kalimat).teks(.id) == "{1} dari 5")
        #expect(("\("3" as String) dari \("5" as String)" as Kalimat).teks(.en) == "3 of 5")
        #expect(("Tidak ada di katalog {9}{" as Kalimat).teks(.en) == "Tidak ada di katalog {9}{")
    }

    @Test(
        "dates in the three zones, around midnight, in leap years and before 1970",
        arguments: [
            (1_795_244_700, Zone.wib, "Sabtu, 21 November 2026", "14.05 WIB"),
            (1_795_276_800, .wib, "Sabtu, 21 November 2026", "23.00 WIB"),
            (1_795_276_800, .wita, "Minggu, 22 November 2026", "00.00 WITA"),
            (1_795_276_800, .wit, "Minggu, 22 November 2026", "01.00 WIT"),
            (1_709_164_800, .wib, "Kamis, 29 Februari 2024", "07.00 WIB"), (951_825_600, .wib, "Selasa, 29 Februari 2000", "19.00 WIB"),
            (-86_400, .wib, "Rabu, 31 Desember 1969", "07.00 WIB"), (0, .wit, "Kamis, 1 Januari 1970", "09.00 WIT"),
        ])
    func dates(_ seconds: Int, _ zone: Zone, _ day: String, _ time: String) {
        #expect(IndonesianDate.full(Instant(seconds: seconds), in: zone).indonesia == day)
        #expect(IndonesianDate.time(Instant(seconds: seconds), in: zone).indonesia == time)
    }

    @Test("the calendar agrees with Foundation's for two thousand days")
    func calendar() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for step in 0..<2_000 {
            let seconds = -2_208_988_800 + step * 4_000_037
            let parts = calendar.dateComponents(
                [.year, .month, .day, .hour, .minute, .second, .weekday], from: Date(timeIntervalSince1970: Double(seconds)))
            let own = CivilMoment(seconds: seconds)
            #expect(
                [own.year, own.month, own.day, own.hour, own.minute, own.second, own.weekday + 1]
                    == [parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second, parts.weekday].compactMap(\.self))
        }
    }

    @Test("figures have full stops between thousands")
    func figures() {
        #expect(
            [0, 12, 999, 1_000, 3_257, 5_588_245, -1_200].map { Figure.text($0) } == [
                "0", "12", "999", "1.000", "3.257", "5.588.245", "−1.200",
            ])
        #expect(Figure.text(3_257, .en) == "3,257")
        #expect(Figure.percent(30, of: 42) == "71 %" && Figure.percent(1, of: 2) == "50 %" && Figure.percent(1, of: 0) == nil)
        #expect([800, 1_024, 1_048_576, 1_572_864, 10_485_760].map(ByteCount.text) == ["800 B", "1 KB", "1 MB", "1,5 MB", "10 MB"])
    }
}

/// The sources of the web module, for rules that the compiler cannot hold.
enum Source {
    static func swiftFiles(_ target: String = "Web") throws -> [(path: String, text: String)] {
        let root = Golden.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "Sources/\(target)")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }
        return try paths.map { ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8)) }
    }
}

@Suite("Source rules")
struct SourceRulesTests {
    @Test("attributes are quoted, styles and scripts are not inline, addresses come from Paths")
    func rules() throws {
        let rules: [(pattern: Regex<Substring>, why: String)] = [
            (/<[a-z][^<>\n]*[a-z]=\\\(/, "an attribute without quotes"), (/\ style=/, "an inline style"),
            (/\ on[a-z]+=\\?"/, "an inline handler"),
            (/<script>|<style>/, "an inline script or style"), (/(?:href|action)=\\?"\/[a-z]/, "an address outside of Paths"),
        ]
        let files = try Source.swiftFiles()
        #expect(files.count > 50)
        for file in files {
            for line in file.text.split(separator: "\n") where !line.contains("///") {
                for rule in rules { #expect(line.firstMatch(of: rule.pattern) == nil, "\(file.path): \(rule.why): \(line)") }
            }
        }
    }
}
