/// A moment: microseconds since 1970-01-01T00:00:00Z, the way it is stored.
package struct Instant: RawRepresentable, Hashable, Comparable, Sendable, Codable {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }

    package static func < (a: Instant, b: Instant) -> Bool { a.rawValue < b.rawValue }

    package func adding(seconds: Int64) -> Instant { Instant(rawValue: rawValue + seconds * 1_000_000) }
    package func seconds(since other: Instant) -> Int64 { (rawValue - other.rawValue) / 1_000_000 }
    package var milliseconds: Int64 { rawValue / 1000 }

    /// Whole seconds since 1970.
    package var seconds: Int { Int(rawValue / 1_000_000) }
    package init(seconds: Int) { self.init(rawValue: Int64(seconds) * 1_000_000) }

    /// RFC 3339 in UTC, to the second.
    package var rfc3339: String {
        let local = LocalDateTime(self, offsetHours: 0)
        return "\(local.date)T\(local.clock(seconds: true))Z"
    }
}

/// The agency's time zone. Indonesia has three, without daylight saving (Keppres 41/1987).
package enum ZonaWaktu: String, CaseIterable, Sendable, Codable {
    case wib = "WIB"
    case wita = "WITA"
    case wit = "WIT"

    package var offsetHours: Int {
        switch self {
        case .wib: 7
        case .wita: 8
        case .wit: 9
        }
    }

    package func local(_ instant: Instant) -> LocalDateTime { LocalDateTime(instant, offsetHours: offsetHours) }
    package func date(_ instant: Instant) -> LocalDate { local(instant).date }

    /// The first moment of a civil day in this zone.
    package func start(of date: LocalDate) -> Instant {
        Instant(rawValue: (Int64(date.daysSince1970) * 86_400 - Int64(offsetHours) * 3600) * 1_000_000)
    }

    /// The last whole second of a civil day: "akhir hari" of a deadline.
    package func end(of date: LocalDate) -> Instant { start(of: date.adding(days: 1)).adding(seconds: -1) }
}

/// A moment as a wall clock shows it.
package struct LocalDateTime: Hashable, Sendable {
    package let date: LocalDate
    package let secondOfDay: Int

    package init(_ instant: Instant, offsetHours: Int) {
        let seconds = Int((instant.rawValue >= 0 ? instant.rawValue : instant.rawValue - 999_999) / 1_000_000) + offsetHours * 3600
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        date = LocalDate(daysSince1970: days)
        secondOfDay = seconds - days * 86_400
    }

    package var hour: Int { secondOfDay / 3600 }

    package func clock(seconds: Bool = false) -> String {
        let text = "\(padded(hour, 2)):\(padded(secondOfDay / 60 % 60, 2))"
        return seconds ? "\(text):\(padded(secondOfDay % 60, 2))" : text
    }
}
