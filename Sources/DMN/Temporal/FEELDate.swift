/// A date of the proleptic Gregorian calendar, years −999,999,999 to 999,999,999 (DMN 10.3.2.3.5).
package struct FEELDate: Hashable, Sendable {
    package let year: Int32
    package let month: UInt8
    package let day: UInt8

    static let yearLimit = 999_999_999
    static let epoch = FEELDate(unchecked: 1970, 1, 1)

    private init(unchecked year: Int32, _ month: UInt8, _ day: UInt8) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Nil unless the date exists.
    package init?(year: Int, month: Int, day: Int) {
        guard abs(year) <= Self.yearLimit, (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year) else {
            return nil
        }
        self.year = Int32(year)
        self.month = UInt8(month)
        self.day = UInt8(day)
    }

    /// The date `days` after 1970-01-01; nil outside the range of years.
    package init?(daysSinceEpoch days: Int) {
        guard abs(days) < 366_000_000_000 else { return nil }
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.init(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    package var daysSinceEpoch: Int {
        let shiftedYear = Int(year) - (month <= 2 ? 1 : 0)
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let shiftedMonth = Int(month) + (month > 2 ? -3 : 9)
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + Int(day) - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Monday is 1, Sunday 7, as ISO 8601 counts.
    package var weekday: Int {
        let remainder = (daysSinceEpoch + 3) % 7
        return (remainder + 7) % 7 + 1
    }

    package var dayOfYear: Int {
        (1..<Int(month)).reduce(Int(day)) { $0 + Self.days(inMonth: $1, of: Int(year)) }
    }

    /// The ISO 8601 week number, 1 to 53.
    package var weekOfYear: Int {
        let week = (dayOfYear - weekday + 10) / 7
        if week < 1 { return Self.weeks(inYear: Int(year) - 1) }
        return week > Self.weeks(inYear: Int(year)) ? 1 : week
    }

    private static func weeks(inYear year: Int) -> Int {
        guard let last = FEELDate(year: year, month: 12, day: 31) else { return 52 }
        return last.weekday == 4 || (last.weekday == 5 && isLeap(year)) ? 53 : 52
    }

    /// The same day so many months later, or the last day of that month if it is shorter.
    package func adding(months: Int) -> FEELDate? {
        let (total, overflow) = (Int(year) * 12 + Int(month) - 1).addingReportingOverflow(months)
        guard !overflow else { return nil }
        let newYear = total >= 0 ? total / 12 : -((11 - total) / 12)
        let newMonth = total - newYear * 12 + 1
        guard abs(newYear) <= Self.yearLimit else { return nil }
        return FEELDate(year: newYear, month: newMonth, day: min(Int(day), Self.days(inMonth: newMonth, of: newYear)))
    }
}

extension FEELDate: CustomStringConvertible {
    package var description: String {
        let digits = String(year.magnitude)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return (year < 0 ? "-" : "") + "\(padded)-\(twoDigits(Int(month)))-\(twoDigits(Int(day)))"
    }
}

func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
