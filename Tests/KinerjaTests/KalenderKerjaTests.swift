import Testing

@testable import Kinerja

struct KalenderKerjaTests {
    let kalender = KalenderKerja()

    func date(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

    @Test("fourteen working days from Tuesday 20 January 2026 end on 9 February (W-54)")
    func deliver() throws {
        #expect(kalender.tenggat(14, after: try date("2026-01-20")) == LocalDate(2026, 2, 9))
    }

    @Test("an objection to a document received on 26 January 2026 is in time on 13 February and late on the 16th (W-55)")
    func objection() throws {
        let limit = kalender.tenggat(14, after: try date("2026-01-26"))
        #expect(limit == LocalDate(2026, 2, 13))
        #expect(try date("2026-02-16") > limit)
    }

    @Test("a holiday moves the limit by one working day, a holiday on a Sunday does not")
    func holidays() throws {
        let one = KalenderKerja(libur: [try date("2026-01-28")])
        #expect(one.tenggat(14, after: try date("2026-01-26")) == LocalDate(2026, 2, 16))
        let sunday = KalenderKerja(libur: [try date("2026-02-01")])
        #expect(sunday.tenggat(14, after: try date("2026-01-26")) == LocalDate(2026, 2, 13))
    }

    @Test("a six-day week counts Saturdays")
    func sixDays() throws {
        #expect(KalenderKerja(pola: .enamHari).tenggat(6, after: try date("2026-01-26")) == LocalDate(2026, 2, 2))
    }

    @Test("counting back and forth agrees with the limit, for every start in a year")
    func inverse() throws {
        for offset in 0..<365 {
            let start = try date("2026-01-01").adding(days: offset)
            let limit = kalender.tenggat(7, after: start)
            #expect(kalender.hariKerja(from: start, to: limit) == 7)
            #expect(kalender.hariKerja(from: limit, to: start) == -7 || !kalender.isHariKerja(start))
        }
    }

    @Test("civil dates survive the way to day numbers and back over four centuries")
    func civil() {
        for day in stride(from: -80_000, to: 80_000, by: 13) {
            let date = LocalDate(daysSince1970: day)
            #expect(date.daysSince1970 == day)
            #expect(LocalDate(date.description) == date)
        }
    }

    @Test("the day of a moment is the agency's, not Greenwich's")
    func zones() throws {
        let moment = Instant(rawValue: 1_767_201_300_000_000)  // 2025-12-31T17:15:00Z
        #expect(ZonaWaktu.wib.date(moment) == LocalDate(2026, 1, 1))
        #expect(ZonaWaktu.wit.local(moment).clock() == "02:15")
        #expect(ZonaWaktu.wib.end(of: try date("2025-12-31")) < moment)
        #expect(moment.rfc3339 == "2025-12-31T17:15:00Z")
    }
}
