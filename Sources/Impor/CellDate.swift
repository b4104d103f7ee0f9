package import Documents
package import Kinerja

/// Dates as registers write them: Excel dates, `2024-01-31`, `31-01-2024`, `31/01/2024`, `31 Januari 2024`, `Rabu, 31-Jan-2024`.
package enum CellDate {
    /// What a cell says as a date.
    package enum Reading: Equatable, Sendable {
        case date(LocalDate)
        /// Written as a date, but the calendar has no such day.
        case impossible
        case unknown
    }

    /// Reads a cell; never throws.
    /// - Parameter epoch: the day from which a number without date format counts.
    package static func read(_ value: CellValue, epoch: SheetDate.Epoch = .y1900) -> Reading {
        switch value.computed {
        case .date(let date): LocalDate(date.year, date.month, date.day).map { .date($0) } ?? .impossible
        case .number(let raw), .formatted(let raw, _): compact(raw) ?? serial(raw, epoch)
        case nil: .unknown
        default: text(value.text)
        }
    }

    /// A day number in a cell without date format, within the working lives of people now in service.
    private static func serial(_ raw: String, _ epoch: SheetDate.Epoch) -> Reading {
        let first = epoch == .y1900 ? 14_611 : 14_611 - 1_462
        guard let day = Int(raw.prefix { $0 != "." }), (first...73_050).contains(day), let date = SheetDate(serial: raw, epoch: epoch)
        else {
            return .unknown
        }
        return LocalDate(date.year, date.month, date.day).map { .date($0) } ?? .unknown
    }

    /// `20230801`, as programs write it; `nil` for what is no such number.
    private static func compact(_ text: String) -> Reading? {
        guard text.utf8.count == 8, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), let number = Int(text) else { return nil }
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
        guard (1900..<2100).contains(year), (1...12).contains(month), day < 40 else { return nil }
        return LocalDate(year, month, day).map { .date($0) } ?? .impossible
    }

    /// The day without the clock behind it, which is of no interest.
    private static func withoutClock(_ text: String) -> String {
        // "2 Jan 2024" has blanks, "2.1.2024" points: only both, or a colon, can be a clock.
        guard text.utf8.contains(UInt8(ascii: ":")) || text.utf8.contains(UInt8(ascii: " ")) && text.utf8.contains(UInt8(ascii: "."))
        else {
            return text
        }
        let spaced = text.replacing(/([0-9])T([0-9])/) { "\($0.1) \($0.2)" }
        let clock = /[ ,]+([01]?[0-9]|2[0-4])[:.][0-5][0-9]([:.][0-5][0-9]([.,][0-9]+)?)?\s*(AM|PM|WIB|WITA|WIT|Z)?$/
        return spaced.replacing(clock.ignoresCase(), with: "")
    }

    /// "03/25/2024": a day of the calendar only with the month first.
    static func isMonthFirst(_ text: String) -> Bool { figures(text).map { $0 <= 12 && $1 > 12 && $1 <= 31 } ?? false }

    /// "03/04/2024": another day with the month first.
    static func isEitherWay(_ text: String) -> Bool { figures(text).map { $0 <= 12 && $1 <= 12 && $0 != $1 } ?? false }

    private static func figures(_ text: String) -> (Int, Int)? {
        guard let found = text.wholeMatch(of: /(\d{1,2})[-\/.](\d{1,2})[-\/.]\d{4}/), let a = Int(found.1), let b = Int(found.2) else {
            return nil
        }
        return (a, b)
    }

    /// Without an apostrophe or "TMT" before it, and a mark of a footnote behind it.
    private static func bare(_ text: String) -> String {
        text.replacing(/^['’`]|^\s*tmt\.?\s+/.ignoresCase(), with: "").replacing(/\s*\*+\)?\s*$/, with: "")
    }

    private static func text(_ written: String) -> Reading {
        let text = bare(written)
        if let found = compact(text) { return found }
        // A day number that was stored as text.
        if text.utf8.count == 5, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) { return serial(text, .y1900) }
        var parts = withoutClock(text).split { "-/., ".contains($0) }.map(String.init)
        if let first = parts.first, weekdays.contains(first.lowercased()) { parts.removeFirst() }
        // What stands behind the day is another day, or nothing that a date has.
        guard parts.count == 3 else { return .unknown }
        // "Aug 1, 2023", as programs in English write it.
        if Int(parts[0]) == nil, month(parts[0]) != nil { parts.swapAt(0, 1) }
        guard let last = Int(parts[2]), let first = Int(parts[0]), let month = month(parts[1]) else { return .unknown }
        // "01-Mar-24": with a month by name, two figures at the end are a year of the working lives of people now in service.
        let short = parts[2].count == 2 && Int(parts[1]) == nil
        let (year, day) = parts[0].count == 4 ? (first, last) : (short ? last + (last < 60 ? 2_000 : 1_900) : last, first)
        guard year >= 1900, year <= 2200 else { return .unknown }
        return LocalDate(year, month, day).map { .date($0) } ?? .impossible
    }

    /// The number of a month written in figures, Roman ones too, or by its name in Indonesian (also as it was spelt before 1972) or English.
    static func month(_ text: String) -> Int? { Int(text) ?? months[text.lowercased()] }

    private static let months: [String: Int] = Dictionary(
        uniqueKeysWithValues: [
            "januari january jan", "februari february feb febuari pebruari peb", "maret march mar mrt", "april apr", "mei may",
            "juni june jun", "juli july jul", "agustus august aug agu agt ags agst agus", "september sept sep", "oktober october okt oct",
            "november nopember nov nop", "desember december des dec",
        ].enumerated().flatMap { n, names in (names.split(separator: " ").map(String.init) + [roman[n]]).map { ($0, n + 1) } })

    private static let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]

    /// Names of days, which say nothing that the date does not.
    static let weekdays: Set<String> = [
        "senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "jum’at", "sabtu", "minggu", "ahad", "monday", "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday",
    ]
}
