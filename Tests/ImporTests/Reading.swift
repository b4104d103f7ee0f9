import Documents
import Impor
import Kinerja
import TestSupport
import Testing

/// A file as bytes, read and planned as the command line does it.
struct Reading {
    let mapping: ColumnMapping
    let preview: ImporPreview
    let rows: ParsedRows

    var report: LaporanImpor { preview.report }
    var people: [PegawaiRow] { preview.diff.people.map(\.row) }
    var units: [UnitRow] { preview.diff.units.map(\.row) }
    var posts: [JabatanRow] { preview.diff.posts.map(\.row) }
    var notes: String { report.notes.map(\.indonesia).joined(separator: "\n") }

    init(_ bytes: [UInt8], against state: RegisterState = RegisterState(), unit: String? = nil) throws {
        let file = try TableFile.open(bytes: bytes)
        var mapping = try #require(try HeaderGuess.mapping(of: file))
        mapping.unit = unit
        self.mapping = mapping
        rows = try ParsedRows.read(file, mapping)
        preview = ImporPreview(rows, mapping, against: state)
    }

    init(_ book: RawWorkbook) throws { try self.init(book.bytes) }
    init(csv: String) throws { try self.init(Array(csv.utf8)) }

    /// `A2 NIP …` for each refusal.
    var refusals: [String] { report.refused.map { "\($0.cell ?? "") \($0.problem.indonesia)" } }

    func post(_ nama: String) throws -> JabatanRow { try #require(posts.first { $0.nama == nama }) }

    static let head: [RawWorkbook.Cell] = ["NIP", "Nama Pegawai", "Jabatan", "Unit Kerja", "Gol Ruang", "TMT Jabatan"]
    static let ayu: [RawWorkbook.Cell] = [
        "199002142015022002", "Ayu Lestari", "Penyusun Laporan", "Bagian Umum", "III/b", "2024-01-02",
    ]
    static let wira: [RawWorkbook.Cell] = [
        "198503152010011001", "Wira Kusnadi", "Kepala Bagian Umum", "Bagian Umum", "III/d", "2024-01-02",
    ]

    /// Wira's row with another cell in a column.
    static func wira(_ column: Int, _ cell: RawWorkbook.Cell) -> [RawWorkbook.Cell] {
        var row = wira
        row[column] = cell
        return row
    }

    static func book(_ rows: [RawWorkbook.Cell]...) -> RawWorkbook { RawWorkbook(("Pegawai", [head] + rows)) }
}
