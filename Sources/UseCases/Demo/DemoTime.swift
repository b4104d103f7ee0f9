import Kinerja
import Storage

/// The demo's calendar: it always ends now, and covers last year and this one.
struct DemoTime: Sendable {
    let now: Instant
    let zona = ZonaWaktu.wib
    let today: LocalDate
    let kalender: KalenderKerja
    let libur: [HariLibur]
    let periode: [PeriodeEvaluasi]

    init(now: Instant) {
        self.now = now
        today = ZonaWaktu.wib.date(now)
        let years = [today.year - 1, today.year, today.year + 1]
        libur = years.flatMap(ContohLibur.of)
        kalender = KalenderKerja(libur: Set(libur.map(\.tanggal)))
        periode = years.dropLast().flatMap { Self.periode(tahun: $0) }
    }

    private static func periode(tahun: Int) -> [PeriodeEvaluasi] {
        PeriodeEvaluasi.setahun(tahun, .triwulanan).enumerated().map { n, p in
            var random = SeededRandom(tahun, n, 0x7065)
            return PeriodeEvaluasi(
                id: random.id(ZonaWaktu.wib.start(of: p.mulai)), jenis: p.jenis, tahun: tahun, urutan: p.urutan, mulai: p.mulai,
                selesai: p.selesai)
        }
    }

    func triwulan(_ tahun: Int) -> [PeriodeEvaluasi] { periode.filter { $0.tahun == tahun && $0.jenis == .triwulanan } }
    func setahun(_ tahun: Int) -> PeriodeEvaluasi? { periode.first { $0.tahun == tahun && $0.jenis == .tahunan } }

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

    /// 2 January of a year: the clock of everything that was planned for it.
    func awal(_ tahun: Int) -> Instant { zona.start(of: LocalDate(tahun, 1, 2) ?? today) }
}
