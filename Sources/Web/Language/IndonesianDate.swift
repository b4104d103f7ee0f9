package import Kinerja

/// The agency's zone: Indonesia has three, without daylight saving (Keppres 41/1987).
package enum Zone: Int, Sendable, CaseIterable {
    case wib = 7
    case wita = 8
    case wit = 9

    package var abbreviation: String {
        switch self {
        case .wib: "WIB"
        case .wita: "WITA"
        case .wit: "WIT"
        }
    }
}

/// Dates as people write them: "21 November 2026", "Sabtu, 21 November 2026", "14.05 WIB".
package enum IndonesianDate {
    /// "21 November 2026". Month 1 to 12.
    package static func long(year: Int, month: Int, day: Int) -> Kalimat {
        "\(day) \(DateNames.bulan[month - 1]) \(year)"
    }

    /// "21 Nov", for lists.
    package static func short(month: Int, day: Int) -> Kalimat { "\(day) \(DateNames.bulanPendek[month - 1])" }

    package static func long(_ moment: Instant, in zone: Zone) -> Kalimat {
        let date = CivilMoment(moment, in: zone)
        return long(year: date.year, month: date.month, day: date.day)
    }

    /// "Sabtu, 21 November 2026".
    package static func full(_ moment: Instant, in zone: Zone) -> Kalimat {
        let weekday = CivilMoment(moment, in: zone).weekday
        return "\(DateNames.hari[(weekday + 6) % 7]), \(long(moment, in: zone))"
    }

    /// "14.05 WIB": a full stop between hours and minutes, as the national spelling rules (EYD V) have it; a colon in English.
    package static func time(_ moment: Instant, in zone: Zone) -> Kalimat {
        let date = CivilMoment(moment, in: zone)
        return "\(twoDigits(date.hour)).\(twoDigits(date.minute)) \(zone.abbreviation)"
    }

    /// "21 November 2026 14.05 WIB".
    package static func stamp(_ moment: Instant, in zone: Zone) -> Kalimat { "\(long(moment, in: zone)) \(time(moment, in: zone))" }

    /// For `datetime` attributes: `2026-11-21T07:05:00Z`.
    package static func machine(_ moment: Instant) -> String {
        let date = CivilMoment(seconds: moment.seconds)
        return
            "\(date.year)-\(twoDigits(date.month))-\(twoDigits(date.day))T\(twoDigits(date.hour)):\(twoDigits(date.minute)):\(twoDigits(date.second))Z"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// A moment on the wall clock of a zone (proleptic Gregorian calendar).
struct CivilMoment: Equatable {
    var year: Int
    var month: Int
    var day: Int
    var hour: Int
    var minute: Int
    var second: Int
    /// 0 is Sunday.
    var weekday: Int

    init(_ moment: Instant, in zone: Zone) {
        self.init(seconds: moment.seconds + zone.rawValue * 3_600)
    }

    /// Counts years from 1 March, so that the leap day is the last of its year.
    init(seconds: Int) {
        let (days, rest) = seconds.flooredDivision(by: 86_400)
        (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60)
        weekday = (days + 4).flooredDivision(by: 7).remainder
        let (era, dayOfEra) = (days + 719_468).flooredDivision(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shifted + 2) / 5 + 1
        month = shifted < 10 ? shifted + 3 : shifted - 9
        year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    }
}

extension Int {
    fileprivate func flooredDivision(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let remainder = ((self % divisor) + divisor) % divisor
        return ((self - remainder) / divisor, remainder)
    }
}
