import Kinerja

/// The demo's calendar: it always ends now, and covers last year and this one.
struct DemoTime: Sendable {
    let now: Instant
    let zona = ZonaWaktu.wib
    let today: LocalDate
    let kalender: KalenderKerja
    let libur: [HariLibur]

    init(now: Instant) {
        self.now = now
        today = ZonaWaktu.wib.date(now)
        let years = [today.year - 1, today.year, today.year + 1]
        libur = years.flatMap(DemoLibur.of)
        kalender = KalenderKerja(libur: Set(libur.map(\.tanggal)))
    }

    /// The last day of the quarter before this one.
    var akhirTriwulanLalu: LocalDate? {
        [today.year - 1, today.year].flatMap { PeriodeEvaluasi.setahun($0, .triwulanan) }.map(\.selesai).filter { $0 < today }.max()
    }

    /// A moment in office hours of the first working day on or after a date.
    func jamKerja(_ date: LocalDate, _ random: inout SeededRandom) -> Instant {
        var day = date
        while !kalender.isHariKerja(day) { day = day.adding(days: 1) }
        return zona.start(of: day).adding(seconds: Int64(7 * 3600 + 1800 + random.below(8 * 3600)))
    }

    /// The next moment in office hours, some working days later.
    func sesudah(_ moment: Instant, hariKerja: ClosedRange<Int>, _ random: inout SeededRandom) -> Instant {
        jamKerja(kalender.tenggat(max(1, random.within(hariKerja)), after: zona.date(moment)), &random)
    }

    /// 2 January of a year: work begins.
    func awal(_ tahun: Int) -> Instant { zona.start(of: LocalDate(tahun, 1, 2) ?? today) }
}
