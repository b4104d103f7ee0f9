/// A cell to be written. Text stays text in every program that opens the file: `=1+1` shows as itself.
package enum OutputCell: Hashable, Sendable {
    case empty
    case text(String)
    case integer(Int)
    /// A decimal in the form `-12.50`.
    case decimal(String)
    case date(SheetDate)
}

/// A column of a sheet to be written.
package struct SheetColumn: Hashable, Sendable {
    package let title: String
    /// In characters of the standard font, as spreadsheet programs count it.
    package let width: Int

    package init(_ title: String, width: Int = 16) {
        self.title = title
        self.width = width
    }
}
