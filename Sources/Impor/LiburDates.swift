import Kinerja

/// The days that a decree names in one cell: "20 - 21 Maret 2026", "18, 20, 23 dan 24 Maret 2026", "30 Maret s.d. 2 April 2026",
/// "2026-03-20 - 2026-03-22", "05/10/2026 - 07/10/2026".
enum LiburDates {
    /// No holiday lasts longer; more is a slip.
    static let longest = 31

    /// In order; `nil` when the text is no list of days, or when the calendar lacks one of them.
    static func read(_ text: String) -> [LocalDate]? {
        guard let tokens = tokens(text) else { return nil }
        // Read from behind: month and year stand after the days they belong to.
        var (days, month, year) = ([LocalDate](), Int?.none, Int?.none)
        var later: LocalDate?
        var isRange = false
        for token in tokens.reversed() {
            switch token {
            case .year(let number): (year, month) = (number, nil)
            case .month(let number): month = number
            case .and: break
            case .to: (isRange, later) = (true, days.first)
            case .day(let number):
                guard let year, let month, let day = LocalDate(year, month, number) else { return nil }
                if isRange {
                    guard let end = later, day < end, end.daysSince1970 - day.daysSince1970 < longest else { return nil }
                    days.insert(contentsOf: (day.daysSince1970..<end.daysSince1970).map { LocalDate(daysSince1970: $0) }, at: 0)
                } else {
                    guard days.first.map({ day < $0 }) ?? true else { return nil }
                    days.insert(day, at: 0)
                }
                isRange = false
            }
        }
        return days.isEmpty || isRange ? nil : days
    }

    private enum Token { case day(Int), month(Int), year(Int), and, to }

    /// Dates in figures as words, so that their dashes and dots are none between days: "2026-03-20" is "20 bln3 2026".
    private static func figures(_ text: String) -> String {
        text.replacing(/\b(\d{4})[-\/.](\d{1,2})[-\/.](\d{1,2})\b/) { " \($0.3) bln\($0.2) \($0.1) " }
            .replacing(/\b(\d{1,2})[-\/.](\d{1,2})[-\/.](\d{4})\b/) { " \($0.1) bln\($0.2) \($0.3) " }
            .replacing(/\b(\d{1,2})[-\/.]([a-z]{3,})[-\/.](\d{4})\b/) { " \($0.1) \($0.2) \($0.3) " }
            .replacing(/\b(\d{1,2})\/(\d{1,2})\b/) { " \($0.1) bln\($0.2) " }
    }

    private static func tokens(_ text: String) -> [Token]? {
        let spaced = figures(text.lowercased()).replacing(/s\s*[.\/]\s*d\.?|\bsd\b|sampai( dengan)?|hingga|[-–—~]/, with: " > ")
            .replacing(/[,&+;]|\bdan\b|\bserta\b/, with: " & ").replacing(/[()]/, with: " ")
        var tokens: [Token] = []
        for word in spaced.split(whereSeparator: { $0 == " " || $0 == "." }) {
            switch word {
            case ">": tokens.append(.to)
            case "&": tokens.append(.and)
            default:
                if CellDate.weekdays.contains(String(word)) { continue }
                if word.hasPrefix("bln"), let number = Int(word.dropFirst(3)) {
                    tokens.append(.month(number))
                } else if let number = Int(word) {
                    tokens.append(number > 31 ? .year(number) : .day(number))
                } else if let month = CellDate.month(String(word)) {
                    tokens.append(.month(month))
                } else {
                    return nil
                }
            }
        }
        return tokens
    }
}
