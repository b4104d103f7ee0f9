package import Kinerja
import Yams

/// The national days off and joint leave of a year: as the joint decree of three ministers lists them, or only the fixed ones.
package struct LiburNasional: Sendable {
    package let tahun: Int
    package let hari: [HariLibur]
    /// The decree by its full name; `nil` where none was known when this program was built.
    package let keputusan: String?
    /// Where it can be read.
    package let sumber: String?

    /// What the program carries for a year (`Regulations/hari-libur`); without a decree the days that have the same date in every year,
    /// each marked as provisional.
    package static func of(_ tahun: Int) -> LiburNasional { decreed[tahun] ?? provisional(tahun) }

    /// Read once: pages ask.
    private static let decreed: [Int: LiburNasional] = EmbeddedRegulations.files.reduce(into: [:]) { known, file in
        let parts = file.key.split(separator: "/")
        guard parts.count == 2, parts[0] == "hari-libur", let tahun = Int(parts[1].prefix { $0 != "." }) else { return }
        known[tahun] = read(file.value, tahun)
    }

    private static func read(_ text: String, _ tahun: Int) -> LiburNasional? {
        guard let root = try? Yams.compose(yaml: text), let keputusan = root["keputusan"]?.string else { return nil }
        let days = days(root["nasional"], .nasional) + days(root["cuti_bersama"], .cutiBersama)
        return LiburNasional(
            tahun: tahun, hari: days.sorted { $0.tanggal < $1.tanggal }, keputusan: keputusan, sumber: root["sumber"]?.string)
    }

    private static func days(_ list: Node?, _ jenis: JenisHariLibur) -> [HariLibur] {
        (list?.sequence ?? []).compactMap { node in
            guard let line = node.string, let date = LocalDate(String(line.prefix(10))) else { return nil }
            return HariLibur(tanggal: date, keterangan: String(line.dropFirst(11)), jenis: jenis)
        }
    }

    private static func provisional(_ tahun: Int) -> LiburNasional {
        let fixed = [
            (1, 1, "Tahun Baru Masehi"), (5, 1, "Hari Buruh Internasional"), (6, 1, "Hari Lahir Pancasila"),
            (8, 17, "Proklamasi Kemerdekaan"),
            (12, 25, "Kelahiran Yesus Kristus (Natal)"),
        ]
        let days = fixed.compactMap { month, day, name in
            LocalDate(tahun, month, day).map { HariLibur(tanggal: $0, keterangan: "\(name) (sementara)", jenis: .nasional) }
        }
        return LiburNasional(tahun: tahun, hari: days, keputusan: nil, sumber: nil)
    }
}
