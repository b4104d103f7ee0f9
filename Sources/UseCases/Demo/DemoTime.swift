import Kinerja

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
        libur = years.flatMap(HariLibur.of)
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

/// A day off of the example calendar.
struct HariLibur: Sendable, Equatable {
    let tanggal: LocalDate
    let keterangan: String
    let jenis: JenisHariLibur

    /// Days with a fixed date in any year, and the movable ones where a joint ministerial decree has named them.
    static func of(_ tahun: Int) -> [HariLibur] {
        let rows = (tetap.map { ($0.0, $0.1, JenisHariLibur.nasional) }) + (bergerak[tahun] ?? [])
        return rows.compactMap { day, name, kind in
            LocalDate("\(tahun)-\(day)").map { HariLibur(tanggal: $0, keterangan: name, jenis: kind) }
        }
    }

    private static let tetap = [
        ("01-01", "Tahun Baru Masehi"), ("05-01", "Hari Buruh Internasional"), ("06-01", "Hari Lahir Pancasila"),
        ("08-17", "Hari Kemerdekaan Republik Indonesia"), ("12-25", "Hari Natal"),
    ]

    /// SKB three ministers on the holidays of 2025 and of 2026; later years come by import (Kelola → Kalender).
    private static let bergerak: [Int: [(String, String, JenisHariLibur)]] = [
        2025: [
            ("01-27", "Isra Mikraj Nabi Muhammad SAW", .nasional), ("01-28", "Cuti bersama Imlek", .cutiBersama),
            ("01-29", "Tahun Baru Imlek", .nasional), ("03-28", "Cuti bersama Nyepi", .cutiBersama), ("03-29", "Hari Suci Nyepi", .nasional),
            ("03-31", "Idulfitri", .nasional), ("04-02", "Cuti bersama Idulfitri", .cutiBersama),
            ("04-03", "Cuti bersama Idulfitri", .cutiBersama), ("04-04", "Cuti bersama Idulfitri", .cutiBersama),
            ("04-07", "Cuti bersama Idulfitri", .cutiBersama), ("04-18", "Wafat Yesus Kristus", .nasional),
            ("05-12", "Hari Raya Waisak", .nasional), ("05-13", "Cuti bersama Waisak", .cutiBersama),
            ("05-29", "Kenaikan Yesus Kristus", .nasional), ("05-30", "Cuti bersama Kenaikan Yesus Kristus", .cutiBersama),
            ("06-06", "Iduladha", .nasional), ("06-09", "Cuti bersama Iduladha", .cutiBersama),
            ("06-27", "Tahun Baru Islam", .nasional), ("09-05", "Maulid Nabi Muhammad SAW", .nasional),
            ("12-26", "Cuti bersama Natal", .cutiBersama),
        ],
        2026: [
            ("01-16", "Isra Mikraj Nabi Muhammad SAW", .nasional), ("02-16", "Cuti bersama Imlek", .cutiBersama),
            ("02-17", "Tahun Baru Imlek", .nasional), ("03-18", "Cuti bersama Nyepi", .cutiBersama), ("03-19", "Hari Suci Nyepi", .nasional),
            ("03-20", "Cuti bersama Idulfitri", .cutiBersama), ("03-23", "Cuti bersama Idulfitri", .cutiBersama),
            ("03-24", "Cuti bersama Idulfitri", .cutiBersama), ("04-03", "Wafat Yesus Kristus", .nasional),
            ("05-14", "Kenaikan Yesus Kristus", .nasional), ("05-15", "Cuti bersama Kenaikan Yesus Kristus", .cutiBersama),
            ("05-27", "Iduladha", .nasional), ("05-28", "Cuti bersama Iduladha", .cutiBersama),
            ("06-16", "Tahun Baru Islam", .nasional), ("08-25", "Maulid Nabi Muhammad SAW", .nasional),
            ("12-24", "Cuti bersama Natal", .cutiBersama),
        ],
    ]
}
