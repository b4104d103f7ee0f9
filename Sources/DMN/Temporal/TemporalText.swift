/// Reads the lexical forms of XML Schema that FEEL uses for dates, times and durations, and nothing looser.
struct TemporalText {
    private let bytes: [UInt8]
    private var position = 0
    private let zones: any TimeZoneOffsets

    private init(_ text: String, _ zones: any TimeZoneOffsets) {
        bytes = Array(text.utf8)
        self.zones = zones
    }

    static func date(_ text: String) -> FEELDate? {
        var reader = TemporalText(text, UTCOnly())
        guard let date = reader.readDate(), reader.isAtEnd else { return nil }
        return date
    }

    static func time(_ text: String, zones: any TimeZoneOffsets) -> FEELTime? {
        var reader = TemporalText(text, zones)
        guard let clock = reader.readClock(), let zone = reader.readZone(atLocalSeconds: clock.second), reader.isAtEnd else { return nil }
        return FEELTime(secondOfDay: clock.second % 86_400, nanosecond: clock.nanosecond, zone: zone)
    }

    /// A date and time, or a date alone, which stands for its midnight.
    static func dateTime(_ text: String, zones: any TimeZoneOffsets) -> FEELDateTime? {
        var reader = TemporalText(text, zones)
        guard let date = reader.readDate() else { return nil }
        if reader.isAtEnd { return FEELDateTime(date: date, time: FEELTime(secondOfDay: 0, nanosecond: 0, zone: .local)) }
        guard reader.take("T"), let clock = reader.readClock() else { return nil }
        let seconds = date.daysSinceEpoch * 86_400 + clock.second
        guard let zone = reader.readZone(atLocalSeconds: seconds), reader.isAtEnd else { return nil }
        return FEELDateTime(localSeconds: seconds, nanosecond: clock.nanosecond, zone: zone)
    }

    static func duration(_ text: String) -> FEELValue? {
        var reader = TemporalText(text, UTCOnly())
        return reader.readDuration()
    }

    private var isAtEnd: Bool { position == bytes.count }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// Digits only, as many as `count` allows.
    private mutating func digits(_ count: ClosedRange<Int>) -> Int? {
        let start = position
        var value = 0
        while position < bytes.count, bytes[position] >= 48, bytes[position] <= 57 {
            guard position - start < count.upperBound else { return nil }
            value = value * 10 + Int(bytes[position] - 48)
            position += 1
        }
        return position - start >= count.lowerBound ? value : nil
    }

    /// A year of more than four digits has no leading zero.
    private mutating func readDate() -> FEELDate? {
        let negative = take("-")
        let start = position
        guard let year = digits(4...9), position - start == 4 || bytes[start] != 48, take("-"), let month = digits(2...2), take("-"),
            let day = digits(2...2)
        else { return nil }
        return FEELDate(year: negative ? -year : year, month: month, day: day)
    }

    private mutating func readClock() -> (second: Int, nanosecond: Int)? {
        guard let hour = digits(2...2), take(":"), let minute = digits(2...2), take(":"), let second = digits(2...2) else { return nil }
        var nanosecond = 0
        if take(".") {
            guard let fraction = readFraction() else { return nil }
            nanosecond = fraction
        }
        // 24:00:00 is the midnight that ends the day (XML Schema 3.2.8).
        let isEndOfDay = hour == 24 && minute == 0 && second == 0 && nanosecond == 0
        guard hour < 24 || isEndOfDay, minute < 60, second < 60 else { return nil }
        return (hour * 3600 + minute * 60 + second, nanosecond)
    }

    /// Nanoseconds; digits after the ninth are dropped.
    private mutating func readFraction() -> Int? {
        var value = 0
        var count = 0
        while position < bytes.count, bytes[position] >= 48, bytes[position] <= 57 {
            if count < 9 { value = value * 10 + Int(bytes[position] - 48) }
            count += 1
            position += 1
        }
        guard count > 0 else { return nil }
        for _ in min(count, 9)..<9 { value *= 10 }
        return value
    }

    private mutating func readZone(atLocalSeconds seconds: Int) -> FEELZone? {
        if isAtEnd { return .local }
        if take("Z") { return .offset(0) }
        if take("@") { return readZoneName(atLocalSeconds: seconds) }
        let negative = position < bytes.count && bytes[position] == UInt8(ascii: "-")
        guard take("+") || take("-"), let hour = digits(2...2), take(":"), let minute = digits(2...2) else { return nil }
        let second = take(":") ? digits(2...2) : 0
        guard let second, hour <= 18, minute < 60, second < 60, hour < 18 || minute + second == 0 else { return nil }
        let offset = hour * 3600 + minute * 60 + second
        return .offset(Int32(negative ? -offset : offset))
    }

    private mutating func readZoneName(atLocalSeconds seconds: Int) -> FEELZone? {
        let name = String(decoding: bytes[position...], as: UTF8.self)
        position = bytes.count
        guard !name.isEmpty, name.utf8.count <= 64, let offset = zones.offset(of: name, atLocalSeconds: seconds) else { return nil }
        return .named(name, offset: offset)
    }
}

extension TemporalText {
    /// `[-]P[nY][nM]` or `[-]P[nD][T[nH][nM][n[.n]S]]`; the two kinds never mix.
    private mutating func readDuration() -> FEELValue? {
        let negative = take("-")
        guard take("P") else { return nil }
        var counts: [UInt8: Int] = [:]
        var nanoseconds = 0
        guard readComponents("YMD", &counts, &nanoseconds, fraction: false) else { return nil }
        let months = counts[UInt8(ascii: "M")]
        let years = counts[UInt8(ascii: "Y")]
        if years != nil || months != nil {
            guard isAtEnd, counts[UInt8(ascii: "D")] == nil else { return nil }
            return yearsMonths(years ?? 0, months ?? 0, negative)
        }
        if take("T") {
            var clock: [UInt8: Int] = [:]
            guard readComponents("HMS", &clock, &nanoseconds, fraction: true), !clock.isEmpty else { return nil }
            counts.merge(clock) { _, new in new }
        }
        guard isAtEnd, !counts.isEmpty else { return nil }
        return daysTime(counts, nanoseconds, negative)
    }

    private mutating func readComponents(_ units: String, _ counts: inout [UInt8: Int], _ nanoseconds: inout Int, fraction: Bool) -> Bool {
        var remaining = Array(units.utf8)
        while position < bytes.count, bytes[position] != UInt8(ascii: "T") {
            guard let count = digits(1...18) else { return false }
            let unit: UInt8
            if fraction, take(".") {
                // The reference implementations take `PT0.S` for `PT0S`.
                nanoseconds = position < bytes.count && bytes[position] == UInt8(ascii: "S") ? 0 : readFraction() ?? 0
                unit = UInt8(ascii: "S")
            } else {
                unit = position < bytes.count ? bytes[position] : 0
            }
            guard position < bytes.count, bytes[position] == unit, let index = remaining.firstIndex(of: unit) else { return false }
            position += 1
            remaining.removeFirst(index + 1)
            counts[unit] = count
        }
        return true
    }

    private func yearsMonths(_ years: Int, _ months: Int, _ negative: Bool) -> FEELValue? {
        let (total, overflow) = years.multipliedReportingOverflow(by: 12)
        let (sum, carried) = total.addingReportingOverflow(months)
        guard !overflow, !carried, let duration = FEELYearsMonthsDuration(checking: negative ? -sum : sum) else { return nil }
        return .yearsMonthsDuration(duration)
    }

    private func daysTime(_ counts: [UInt8: Int], _ nanoseconds: Int, _ negative: Bool) -> FEELValue? {
        var total = 0
        for (unit, size) in [("D", 86_400), ("H", 3600), ("M", 60), ("S", 1)] as [(Unicode.Scalar, Int)] {
            let (product, overflow) = (counts[UInt8(ascii: unit)] ?? 0).multipliedReportingOverflow(by: size)
            let (sum, carried) = total.addingReportingOverflow(product)
            guard !overflow, !carried else { return nil }
            total = sum
        }
        guard total < 1 << 60 else { return nil }
        let duration = FEELDaysTimeDuration(seconds: total, nanoseconds: Int32(nanoseconds))
        return .daysTimeDuration(negative ? duration.negated() : duration)
    }
}
