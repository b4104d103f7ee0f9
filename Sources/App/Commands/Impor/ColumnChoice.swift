import Documents
import Impor

/// `tmt_jabatan=G` at the command line: which column holds a field, in all sheets or in one (`PNS!tmt_jabatan=G`).
struct ColumnChoice {
    private let sheet: String?
    private let field: ImporField
    private let column: Int

    init(_ text: String) throws {
        let (place, letters) = (text.prefix { $0 != "=" }, text.drop { $0 != "=" }.dropFirst())
        let parts = place.split(separator: "!", maxSplits: 1).map(String.init)
        guard let field = parts.last.flatMap(ImporField.init(rawValue:)), let column = ColumnName.number(String(letters)) else {
            throw ImporFileFault.badColumn(text)
        }
        (sheet, self.field, self.column) = (parts.count > 1 ? parts[0] : nil, field, column)
    }

    func apply(to mapping: inout ColumnMapping) {
        for i in mapping.sheets.indices where sheet == nil || mapping.sheets[i].sheet == sheet {
            for (other, place) in mapping.sheets[i].columns where place == column { mapping.sheets[i].columns[other] = nil }
            mapping.sheets[i].columns[field] = column
        }
        mapping.pertanyaan?.removeAll { $0.field == field && (sheet == nil || $0.sheet == sheet) }
    }
}
