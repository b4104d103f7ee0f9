import Documents
import Kinerja

/// The files that an agency would bring, as tables in memory.
struct Workbook: TableSource {
    private let tables: [(name: String, rows: [[String]])]

    var sheets: [SheetInfo] { tables.map { SheetInfo(name: $0.name) } }

    /// The same as text, to be kept and named by its hash.
    var bytes: [UInt8] {
        Array(tables.map { table in table.rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") }.joined(separator: "\n\n").utf8)
    }

    func forEachRow(sheet: String, watch _: ReadWatch, _ body: (SheetRow) throws -> Void) throws {
        for (n, row) in (tables.first { $0.name == sheet }?.rows ?? []).enumerated() {
            let cells = row.enumerated().filter { !$0.element.isEmpty }.map { Cell(column: $0.offset, value: .text($0.element)) }
            try body(SheetRow(number: n + 1, cells: cells))
        }
    }
}

extension Workbook {
    /// Units, posts and people in the layout of e-SAKIP.
    static func people(_ org: DemoOrganisasi) -> Workbook {
        Workbook(tables: [("Unit", units(org)), ("Jabatan", posts(org)), ("Pegawai", people(org))])
    }

    static func libur(_ days: [HariLibur]) -> Workbook {
        Workbook(tables: [
            (
                "Libur",
                [["tanggal", "keterangan", "jenis"]] + days.map { ["\($0.tanggal)", $0.keterangan, $0.jenis.rawValue] }
            )
        ])
    }

    private static func units(_ org: DemoOrganisasi) -> [[String]] {
        [["unit_kode", "nama_unit", "induk_kode", "jenis"]]
            + org.units.map { [$0.kode, $0.nama, $0.induk.map { org.units[$0].kode } ?? "", $0.jenis] }
    }

    private static func posts(_ org: DemoOrganisasi) -> [[String]] {
        let head = [
            "nama_jabatan", "level_jabatan", "opd_kode", "unit_kode", "atasan_nama_jabatan", "atasan_unit_kode", "eselon", "urutan",
        ]
        return [head]
            + org.posts.enumerated().map { n, post in
                let above = post.atasan.map { org.posts[$0] }
                return [
                    post.nama, post.jenjang.rawValue, org.units[post.opd].kode, org.units[post.unit].kode, above?.nama ?? "",
                    above.map { org.units[$0.unit].kode } ?? "", post.eselon, String(n + 1),
                ]
            }
    }

    private static func people(_ org: DemoOrganisasi) -> [[String]] {
        let head = [
            "nip", "nama_pejabat", "pangkat_golongan", "jenis_pegawai", "nama_jabatan", "unit_kode", "jenis_penugasan", "nomor_sk",
            "tanggal_sk", "tmt_jabatan",
        ]
        let held = org.people.map { ($0.nomor, $0.post, JenisPenugasan.definitif, $0.mulai) }
        let acting = org.plt.map { ($0.person, $0.post, JenisPenugasan.plt, $0.mulai) }
        return [head]
            + (held + acting).map { person, post, jenis, mulai in
                var random = SeededRandom(person, post, 0x7067)
                let someone = org.people[person]
                return [
                    someone.nip?.digits ?? "", someone.nama, someone.golongan ?? "", someone.jenis.rawValue, org.posts[post].nama,
                    org.units[org.posts[post].unit].kode, jenis.rawValue, "800.1.3/\(random.within(100...999))/BKPSDM/\(mulai.year)",
                    "\(mulai.adding(days: -random.within(3...20)))", "\(mulai)",
                ]
            }
    }
}
