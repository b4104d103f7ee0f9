/// A table of a form. Widths are relative; rows are bands, so that one plan can stand beside its several indicators.
struct Table {
    enum Borders { case grid, none }

    var columns: [Double]
    /// Repeated at the top of every page the table runs over.
    var header: [[TableCell]] = []
    var bands: [TableBand] = []
    var borders = Borders.grid
    /// Height of what must stand on the same page as the last row, such as signatures: they never stand alone.
    var tail = 0.0
    /// Above and below the text of a cell.
    var padding = 3.2
    /// At its left and right.
    var inset = 4.0
}

/// Cells at the left (`lead`) that span the rows at their right. A plain row is a band without lead and with one row.
struct TableBand {
    var lead: [TableCell] = []
    var rows: [[TableCell]]
    /// A label such as "A. UTAMA": repeated below the header when the rows after it run over to a new page.
    var isGroupLabel = false
    /// Never divided between pages.
    var isWhole = false

    static func row(_ cells: [TableCell]) -> TableBand { TableBand(rows: [cells]) }
    static func group(_ text: String, span: Int) -> TableBand {
        TableBand(rows: [[TableCell(text, .tableBold, span: span, shade: 0.965)]], isGroupLabel: true)
    }
}

struct TableCell {
    var paragraphs: [Paragraph]
    var span = 1
    /// Gray of the ground; nil is white.
    var shade: Double?
    var isHeader = false

    init(_ paragraphs: [Paragraph], span: Int = 1) {
        self.paragraphs = paragraphs
        self.span = span
    }

    init(_ text: String, _ style: TextStyle = .table, span: Int = 1, shade: Double? = nil) {
        self.init([Paragraph(text, style)], span: span)
        self.shade = shade
    }

    static func header(_ text: String, span: Int = 1, style: TextStyle = .header) -> TableCell {
        var cell = TableCell(text, style, span: span, shade: 0.93)
        cell.isHeader = true
        return cell
    }
}
