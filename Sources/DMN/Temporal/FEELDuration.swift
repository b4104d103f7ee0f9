/// A days-and-time duration: whole seconds and, always forwards, 0 ..< 10⁹ nanoseconds (DMN 10.3.2.3.7).
package struct FEELDaysTimeDuration: Hashable, Sendable {
    package let seconds: Int
    package let nanoseconds: Int32

    package static let zero = FEELDaysTimeDuration(seconds: 0, nanoseconds: 0)

    init(seconds: Int, nanoseconds: Int32) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// The nearest nanosecond at or below `number` seconds; nil when out of range.
    init?(seconds number: Decimal34) {
        guard let whole = number.rounded(scale: 0, .floor), let seconds = whole.truncatedInteger, abs(seconds) < 1 << 60,
            let fraction = number.subtracting(whole), let nanos = fraction.multiplied(by: Decimal34(1_000_000_000))?.truncatedInteger
        else { return nil }
        self.init(seconds: seconds, nanoseconds: Int32(nanos))
    }

    /// The length in seconds with its fraction.
    package var number: Decimal34 {
        if nanoseconds == 0 { return Decimal34(seconds) }
        let total = Int128(seconds) * 1_000_000_000 + Int128(nanoseconds)
        return Decimal34(ScaledInteger(isNegative: total < 0, coefficient: total.magnitude, exponent: -9)) ?? .zero
    }

    package var isNegative: Bool { seconds < 0 }

    func negated() -> FEELDaysTimeDuration {
        nanoseconds == 0
            ? FEELDaysTimeDuration(seconds: -seconds, nanoseconds: 0)
            : FEELDaysTimeDuration(seconds: -seconds - 1, nanoseconds: 1_000_000_000 - nanoseconds)
    }

    func adding(_ other: FEELDaysTimeDuration) -> FEELDaysTimeDuration? {
        let sum = nanoseconds + other.nanoseconds
        let carry: Int32 = sum >= 1_000_000_000 ? 1 : 0
        let total = seconds + other.seconds + Int(carry)
        guard abs(total) < 1 << 60 else { return nil }
        return FEELDaysTimeDuration(seconds: total, nanoseconds: sum - carry * 1_000_000_000)
    }

    var magnitude: FEELDaysTimeDuration { isNegative ? negated() : self }
}

extension FEELDaysTimeDuration: Comparable {
    package static func < (a: FEELDaysTimeDuration, b: FEELDaysTimeDuration) -> Bool {
        a.seconds != b.seconds ? a.seconds < b.seconds : a.nanoseconds < b.nanoseconds
    }
}

extension FEELDaysTimeDuration: CustomStringConvertible {
    package var description: String {
        let size = magnitude
        if size == .zero { return "PT0S" }
        let days = size.seconds / 86_400
        let rest = size.seconds % 86_400
        var text = (isNegative ? "-P" : "P") + (days > 0 ? "\(days)D" : "")
        if rest == 0 && size.nanoseconds == 0 { return text }
        text += "T"
        if rest >= 3600 { text += "\(rest / 3600)H" }
        if rest / 60 % 60 > 0 { text += "\(rest / 60 % 60)M" }
        if rest % 60 > 0 || size.nanoseconds > 0 { text += "\(rest % 60)\(fractionText(Int(size.nanoseconds)))S" }
        return text
    }
}

/// A years-and-months duration, counted in months (DMN 10.3.2.3.8).
package struct FEELYearsMonthsDuration: Hashable, Sendable {
    package let months: Int

    package init(months: Int) { self.months = months }

    /// Nil beyond what any sum of FEEL dates could need.
    init?(checking months: Int) {
        guard abs(months) < 1 << 50 else { return nil }
        self.init(months: months)
    }

    /// Complete months from one date to another, negative when `to` comes first.
    static func between(_ from: FEELDate, _ to: FEELDate) -> FEELYearsMonthsDuration {
        let months = (Int(to.year) - Int(from.year)) * 12 + Int(to.month) - Int(from.month)
        if months > 0 && to.day < from.day { return FEELYearsMonthsDuration(months: months - 1) }
        if months < 0 && to.day > from.day { return FEELYearsMonthsDuration(months: months + 1) }
        return FEELYearsMonthsDuration(months: months)
    }
}

extension FEELYearsMonthsDuration: CustomStringConvertible {
    package var description: String {
        if months == 0 { return "P0M" }
        let size = months.magnitude
        return (months < 0 ? "-P" : "P") + (size >= 12 ? "\(size / 12)Y" : "") + (size % 12 > 0 ? "\(size % 12)M" : "")
    }
}
