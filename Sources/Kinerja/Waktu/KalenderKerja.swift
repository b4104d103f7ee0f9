/// The agency's working days: Monday–Friday (or –Saturday) less national holidays, joint leave and local days.
///
/// PermenPANRB 6/2022 counts its limits in *hari kerja* (Lampiran V); the days off are data that the agency imports.
package struct KalenderKerja: Sendable, Equatable {
    package enum PolaHariKerja: String, CaseIterable, Sendable, Codable {
        case limaHari = "lima_hari"
        case enamHari = "enam_hari"

        var lastWorkingWeekday: Int { self == .limaHari ? 5 : 6 }
    }

    package let pola: PolaHariKerja
    package let libur: Set<LocalDate>

    package init(pola: PolaHariKerja = .limaHari, libur: Set<LocalDate> = []) {
        self.pola = pola
        self.libur = libur
    }

    package func isHariKerja(_ date: LocalDate) -> Bool { date.weekday <= pola.lastWorkingWeekday && !libur.contains(date) }

    /// The last day of a limit of `days` working days; the day of the trigger itself is not counted.
    package func tenggat(_ days: Int, after start: LocalDate) -> LocalDate {
        var (date, left) = (start, days)
        while left > 0 {
            date = date.adding(days: 1)
            if isHariKerja(date) { left -= 1 }
        }
        return date
    }

    /// Working days from `today` (not counted) up to and with `date`; negative when `date` has passed.
    package func hariKerja(from today: LocalDate, to date: LocalDate) -> Int {
        let (a, b, sign) = today <= date ? (today, date, 1) : (date, today, -1)
        var (day, count) = (a, 0)
        while day < b {
            day = day.adding(days: 1)
            if isHariKerja(day) { count += 1 }
        }
        return sign * count
    }
}

/// Why a day is off.
package enum JenisHariLibur: String, CaseIterable, Sendable, Codable {
    case nasional
    case cutiBersama = "cuti_bersama"
    case daerah
}
