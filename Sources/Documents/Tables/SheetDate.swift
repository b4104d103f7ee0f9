/// A calendar day with an optional time, without zone, as spreadsheets store it.
package struct SheetDate: Hashable, Sendable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int
    /// 0 for a plain day.
    package let secondOfDay: Int

    package init(year: Int, month: Int, day: Int, secondOfDay: Int = 0) {
        self.year = year
        self.month = month
        self.day = day
        self.secondOfDay = secondOfDay
    }

    /// `2021-01-29`.
    package var isoDay: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

    /// `2021-01-29`, or `2021-01-29T13:05:00` where there is a time.
    package var description: String {
        guard secondOfDay > 0 else { return isoDay }
        let clock = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60].map { Self.padded($0, 2) }
        return "\(isoDay)T\(clock.joined(separator: ":"))"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension SheetDate {
    /// Which day has the serial number 0 (workbook property `date1904`).
    package enum Epoch: Sendable {
        case y1900
        case y1904
    }

    /// The largest serial number that spreadsheet programs accept: 9999-12-31.
    private static let lastSerial = 2_958_465

    /// Reads a serial number such as `44224` or `44224.5`; nil when it is no day of the epoch. Integer arithmetic only.
    package init?(serial raw: String, epoch: Epoch) {
        let parts = raw.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int(parts[0]), whole >= 0, whole <= Self.lastSerial else { return nil }
        let billionths = Self.billionths(parts.count == 2 ? parts[1] : "")
        guard let billionths, whole > 0 || epoch == .y1904 else { return nil }
        let seconds = (billionths * 86_400 + 500_000_000) / 1_000_000_000
        self.init(daysSince1970: Self.daysSince1970(serial: whole, epoch: epoch) + seconds / 86_400, secondOfDay: seconds % 86_400)
    }

    private static func billionths(_ fraction: Substring) -> Int? {
        guard fraction.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
        let digits = fraction.prefix(9)
        return Int(digits + String(repeating: "0", count: 9 - digits.count))
    }

    /// The 1900 system believes in a 29 February 1900 (serial 60), so that later serials are one too high.
    private static func daysSince1970(serial: Int, epoch: Epoch) -> Int {
        switch epoch {
        case .y1904: serial - 24_107
        case .y1900: serial < 60 ? serial - 25_568 : serial - 25_569
        }
    }

    /// Civil-from-days (H. Hinnant), valid for all years of the format.
    init(daysSince1970 days: Int, secondOfDay: Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthIndex + 2) / 5 + 1, secondOfDay: secondOfDay)
    }

    /// Reads `2021-01-29` or `2021-01-29T13:05:00…`, the form of cells of type `d`.
    package init?(iso text: String) {
        let numbers = text.prefix(19).split { "-T: ".contains($0) }.map { Int($0) }
        guard numbers.count >= 3, let year = numbers[0], let month = numbers[1], let day = numbers[2] else { return nil }
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let clock = numbers.dropFirst(3).map { $0 ?? 0 } + [0, 0, 0]
        self.init(year: year, month: month, day: day, secondOfDay: (clock[0] * 3600 + clock[1] * 60 + clock[2]) % 86_400)
    }
}
