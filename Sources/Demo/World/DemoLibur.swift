import Kinerja

/// The days off of the example calendar.
enum DemoLibur {
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
            ("01-29", "Tahun Baru Imlek", .nasional), ("03-28", "Cuti bersama Nyepi", .cutiBersama),
            ("03-29", "Hari Suci Nyepi", .nasional),
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
            ("02-17", "Tahun Baru Imlek", .nasional), ("03-18", "Cuti bersama Nyepi", .cutiBersama),
            ("03-19", "Hari Suci Nyepi", .nasional),
            ("03-20", "Cuti bersama Idulfitri", .cutiBersama), ("03-23", "Cuti bersama Idulfitri", .cutiBersama),
            ("03-24", "Cuti bersama Idulfitri", .cutiBersama), ("04-03", "Wafat Yesus Kristus", .nasional),
            ("05-14", "Kenaikan Yesus Kristus", .nasional), ("05-15", "Cuti bersama Kenaikan Yesus Kristus", .cutiBersama),
            ("05-27", "Iduladha", .nasional), ("05-28", "Cuti bersama Iduladha", .cutiBersama),
            ("06-16", "Tahun Baru Islam", .nasional), ("08-25", "Maulid Nabi Muhammad SAW", .nasional),
            ("12-24", "Cuti bersama Natal", .cutiBersama),
        ],
    ]
}
