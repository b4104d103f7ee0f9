package import Kinerja

/// One row that cannot be taken, for a fault of its own: where, what is wrong, and what to do.
package struct Refusal: Codable, Equatable, Sendable {
    package let sheet: String
    /// As the spreadsheet program numbers it.
    package let row: Int
    /// The header of the column at fault, as the file spells it.
    package let column: String
    package let problem: Kalimat
    package let remedy: Kalimat
    /// `E582`, where the file has that column.
    package let cell: String?

    package init(sheet: String, row: Int, column: String, problem: Kalimat, remedy: Kalimat, cell: String?) {
        (self.sheet, self.row, self.column, self.problem, self.remedy, self.cell) = (sheet, row, column, problem, remedy, cell)
    }
}

/// A row that is right in itself but waits for a refused row that it refers to.
package struct HeldRow: Codable, Equatable, Sendable {
    package let sheet: String
    package let row: Int
    /// What it waits for: "unit 1.01", "jabatan Kepala Bidang 2".
    package let menunggu: Kalimat
}

/// Why one cell is refused, before it is known where it stands.
struct CellFault: Error, Equatable {
    let problem: Kalimat
    let remedy: Kalimat
    /// The field at fault, where it is another than the one that is checked.
    var field: ImporField?

    init(_ problem: Kalimat, _ remedy: Kalimat, in field: ImporField? = nil) {
        (self.problem, self.remedy, self.field) = (problem, remedy, field)
    }
}
