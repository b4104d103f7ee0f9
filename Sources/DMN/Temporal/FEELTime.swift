/// What a time or date-time says about its place: nothing, an offset, or the name of a zone whose offset depends on the date.
package enum FEELZone: Hashable, Sendable {
    case local
    /// Seconds east of UTC.
    case offset(Int32)
    /// A name of the IANA database, and its offset on the date in question (on 1970-01-01 for a bare time).
    case named(String, offset: Int32)

    /// Seconds east of UTC; nil for a local time.
    package var seconds: Int? {
        switch self {
        case .local: nil
        case .offset(let seconds), .named(_, offset: let seconds): Int(seconds)
        }
    }

    package var name: String? {
        if case .named(let name, _) = self { name } else { nil }
    }
}

extension FEELZone: CustomStringConvertible {
    package var description: String {
        switch self {
        case .local: return ""
        case .named(let name, _): return "@" + name
        case .offset(let seconds):
            if seconds == 0 { return "Z" }
            let magnitude = Int(seconds.magnitude)
            let text = (seconds < 0 ? "-" : "+") + twoDigits(magnitude / 3600) + ":" + twoDigits(magnitude / 60 % 60)
            return magnitude % 60 == 0 ? text : text + ":" + twoDigits(magnitude % 60)
        }
    }
}

/// A time of day with nanoseconds (DMN 10.3.2.3.4).
package struct FEELTime: Hashable, Sendable {
    /// 0 ..< 86,400.
    package let secondOfDay: Int
    package let nanosecond: Int
    package let zone: FEELZone

    package var hour: Int { secondOfDay / 3600 }
    package var minute: Int { secondOfDay / 60 % 60 }
    package var second: Int { secondOfDay % 60 }

    /// The second of the UTC day, or of the local day for a local time. The fraction does not count: the standard's value
    /// function (10.3.2.3.4) is made of hour, minute and second.
    var comparableSecond: Int { secondOfDay - (zone.seconds ?? 0) }

    func adding(_ duration: FEELDaysTimeDuration) -> FEELTime {
        let nanoseconds = nanosecond + Int(duration.nanoseconds)
        let carry = nanoseconds >= 1_000_000_000 ? 1 : 0
        let seconds = (secondOfDay + Int(duration.seconds % 86_400) + carry) % 86_400
        return FEELTime(
            secondOfDay: seconds < 0 ? seconds + 86_400 : seconds, nanosecond: nanoseconds - carry * 1_000_000_000, zone: zone)
    }
}

extension FEELTime: CustomStringConvertible {
    package var description: String {
        "\(twoDigits(hour)):\(twoDigits(minute)):\(twoDigits(second))\(fractionText(nanosecond))\(zone)"
    }
}

func fractionText(_ nanoseconds: Int) -> String {
    if nanoseconds == 0 { return "" }
    var digits = String(nanoseconds)
    digits = String(repeating: "0", count: 9 - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return "." + digits
}

/// A date with a time of day (DMN 10.3.2.3.6).
package struct FEELDateTime: Hashable, Sendable {
    package let date: FEELDate
    package let time: FEELTime

    package init(date: FEELDate, time: FEELTime) {
        self.date = date
        self.time = time
    }

    /// Seconds since 1970-01-01T00:00:00 as the clock on the wall shows them.
    var localSeconds: Int { date.daysSinceEpoch * 86_400 + time.secondOfDay }

    /// Seconds since 1970-01-01T00:00:00Z; a local date-time counts as UTC.
    var instant: Int { localSeconds - (time.zone.seconds ?? 0) }

    /// From wall-clock seconds; a named zone has its offset looked up again by the caller.
    init?(localSeconds: Int, nanosecond: Int, zone: FEELZone) {
        let days = localSeconds >= 0 ? localSeconds / 86_400 : -((86_399 - localSeconds) / 86_400)
        guard let date = FEELDate(daysSinceEpoch: days) else { return nil }
        self.date = date
        time = FEELTime(secondOfDay: localSeconds - days * 86_400, nanosecond: nanosecond, zone: zone)
    }
}

extension FEELDateTime: CustomStringConvertible {
    package var description: String { "\(date)T\(time)" }
}

extension FEELDateTime {
    /// An instant, in UTC.
    package init(secondsSinceEpoch seconds: Int) {
        let limit = 30_000_000_000_000_000
        let bounded = max(-limit, min(limit, seconds))
        let epoch = FEELDateTime(date: FEELDate.epoch, time: FEELTime(secondOfDay: 0, nanosecond: 0, zone: .offset(0)))
        self = FEELDateTime(localSeconds: bounded, nanosecond: 0, zone: .offset(0)) ?? epoch
    }
}
