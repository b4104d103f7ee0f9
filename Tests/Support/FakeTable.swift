package import Documents

/// A workbook written as texts; the first row of each sheet stands in row 1.
package struct FakeTable: TableSource, Sendable {
    package let content: [(name: String, rows: [[String]])]

    package init(_ content: (String, [[String]])...) { self.content = content.map { (name: $0.0, rows: $0.1) } }

    package var sheets: [SheetInfo] { content.map { SheetInfo(name: $0.name) } }

    package func forEachRow(sheet: String, watch: ReadWatch, _ body: (SheetRow) throws -> Void) throws {
        guard let found = content.first(where: { $0.name == sheet }) else { throw TableProblem.noSuchSheet(sheet, available: []) }
        for (n, row) in found.rows.enumerated() {
            let cells = row.enumerated().filter { !$0.element.isEmpty }.map { Cell(column: $0.offset, value: .text($0.element)) }
            if !cells.isEmpty { try body(SheetRow(number: n + 1, cells: cells)) }
        }
    }

    /// A small e-SAKIP workbook; each part can be replaced.
    package static func agency(
        units: [[String]] = [["1", "Dinas", "", "opd"], ["1.1", "Sekolah", "1", "upt"]],
        posts: [[String]] = [
            ["Kepala Dinas", "jpt_pratama", "1", "1", "", "", "", "ii_b", "1", "aktif"],
            ["Kepala Sekolah", "fungsional", "1", "1.1", "Kepala Dinas", "1", "1", "non_eselon", "2", "aktif"],
            ["Guru", "fungsional", "1", "1.1", "Kepala Sekolah", "1", "1.1", "non_eselon", "3", "aktif"],
        ],
        people: [[String]] = [
            person("Kepala Dinas", "1", "Wahyuni", "197002141995032002"), person("Guru", "1.1", "Sri", "198404222009032004"),
        ]
    ) -> FakeTable {
        FakeTable(
            ("Unit", [["unit_kode", "nama_unit", "induk_kode", "jenis"]] + units),
            (
                "Jabatan",
                [
                    [
                        "nama_jabatan", "level_jabatan", "opd_kode", "unit_kode", "atasan_nama_jabatan", "atasan_opd_kode",
                        "atasan_unit_kode", "eselon", "urutan", "status",
                    ]
                ] + posts
            ),
            (
                "Pegawai",
                [
                    [
                        "nama_jabatan", "opd_kode", "unit_kode", "nama_pejabat", "nip", "pangkat_golongan", "jenis_pegawai",
                        "jenis_penugasan", "nomor_sk", "tanggal_sk", "tmt_jabatan", "tanggal_selesai", "akun_pengguna",
                    ]
                ] + people
            ))
    }

    package static func person(
        _ post: String, _ unit: String, _ nama: String, _ nip: String, golongan: String = "III/a", jenis: String = "pns",
        penugasan: String = "definitif", tmt: String = "2024-01-01", selesai: String = ""
    ) -> [String] {
        [post, "1", unit, nama, nip, golongan, jenis, penugasan, "1/SK", "2023-12-20", tmt, selesai, ""]
    }
}
