/// One decision on the way to an answer, as pages and the API show it.
package struct LangkahView: Sendable, Equatable {
    package let nomor: Int
    package let nama: String
    package let pertanyaan: String?
    /// The inputs it needs, with their values.
    package let masukan: [ValueView.Detail]
    package let tabel: [LangkahTable]
    package let dasar: [String]
    package let hasil: ValueView
    /// Inputs and answer for programs.
    package let mentah: Raw

    package struct Raw: Sendable, Equatable {
        package let masukan: RawValue
        package let hasil: RawValue
    }
}

/// One reading of a decision table.
package struct LangkahTable: Sendable, Equatable {
    /// The decision, function or entry in which the table stands.
    package let pemilik: String
    package let masukan: [ValueView.Detail]
    /// Nil when no row fits, because then the trace does not tell which table it was.
    package let tabel: TableView?
    /// Numbers of the rows that fit.
    package let cocok: [Int]

    /// The rows that fit, as they are written.
    package var barisCocok: [TableView.Row] { (tabel?.baris ?? []).filter { cocok.contains($0.nomor) } }
}
