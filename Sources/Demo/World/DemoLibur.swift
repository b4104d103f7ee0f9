import Kinerja
import Rulebooks

/// The days off of the example calendar.
enum DemoLibur {
    /// As the admin would take them from the program's own lists, and those of 2025, which are before its first.
    static func of(_ tahun: Int) -> [HariLibur] {
        guard tahun == 2025 else { return LiburNasional.of(tahun).hari }
        return tahun2025.compactMap { day, name, kind in
            LocalDate("2025-\(day)").map { HariLibur(tanggal: $0, keterangan: name, jenis: kind) }
        }
    }

    /// SKB three ministers on the holidays of 2025.
    private static let tahun2025: [(String, String, JenisHariLibur)] = [
        ("01-01", "Tahun Baru Masehi", .nasional), ("05-01", "Hari Buruh Internasional", .nasional),
        ("06-01", "Hari Lahir Pancasila", .nasional), ("08-17", "Hari Kemerdekaan Republik Indonesia", .nasional),
        ("12-25", "Hari Natal", .nasional),
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
    ]
}
