import Kinerja
import Rulebooks

/// A decision table: a row a rule, on a phone a block a rule.
struct RuleTable: Component {
    let table: TableView
    let caption: String
    /// Rows that fitted, by their numbers; nil where nothing was worked out.
    var cocok: Set<Int>?
    /// Only these rows are shown; nil for all.
    var hanya: Set<Int>?

    var html: HTML {
        """
        <div class="wide"\(attr: "tabindex", isWide ? 0 : nil)\(attr: "role", isWide ? "region" : nil)\(attr: "aria-label", isWide ? caption : nil)>\
        <table class="stack rules"><caption>\(caption) \(table.cara)</caption>
        <thead>\(heading)</thead>
        <tbody>\(each: rows, row)</tbody></table></div>
        \(table.selainItu.map { "<p class=\"small\">Bila tidak ada baris yang cocok: \($0.joined(separator: ", ")).</p>" as HTML })
        """
    }

    /// Such a table may be wider than a desk: it scrolls by itself, also by keyboard.
    private var isWide: Bool { table.masukan.count + table.keluaran.count + table.catatan.count > 6 }

    private var rows: [TableView.Row] { hanya.map { shown in table.baris.filter { shown.contains($0.nomor) } } ?? table.baris }

    private var heading: HTML {
        """
        <tr><th rowspan="2" scope="col">Baris</th>\(group("Jika", table.masukan.count))\(group("maka", table.keluaran.count))\
        \(group("Keterangan", table.catatan.count))</tr>
        <tr>\(each: table.masukan, { "<th scope=\"col\">\($0.judul)\($0.ungkapan.map { " <code>\($0)</code>" as HTML })</th>" })\
        \(each: table.keluaran, { "<th scope=\"col\">\($0.judul)</th>" })\(each: table.catatan, { "<th scope=\"col\">\($0)</th>" })</tr>
        """
    }

    private func group(_ title: Kalimat, _ width: Int) -> HTML {
        width == 0 ? .empty : "<th colspan=\"\(width)\" scope=\"colgroup\">\(title)</th>"
    }

    private func row(_ row: TableView.Row) -> HTML {
        let fits = cocok?.contains(row.nomor) == true
        return """
            <tr\(attr: "id", cocok == nil ? row.jangkar : nil)\(attr: "class", fits ? "cocok" : nil)>\
            <th scope="row" data-l="Baris"><span>\(row.nomor)\(if: fits, " <strong>◂ cocok</strong>")</span></th>\
            \(each: zip(table.masukan, row.masukan), { cell($0.0.judul, $0.1, nil) })\
            \(each: zip(table.keluaran, row.keluaran), { cell($0.0.judul, $0.1, table.keluaran.count < 3 ? "o" : nil) })\
            \(each: zip(table.catatan, row.catatan), { "<td data-l=\"\($0.0)\"\(languageOf: $0.1)><span>\(Catatan(teks: $0.1))</span></td>" })</tr>

            """
    }

    private func cell(_ label: String, _ cell: CellView, _ style: String?) -> HTML {
        "<td data-l=\"\(label)\"\(languageOf: label)\(attr: "class", style)><span>\(CellText(cell: cell))</span></td>"
    }
}

/// A remark of the rulebook; the mark `[CONFIRMED-2ND]` at its end becomes a word of state.
struct Catatan: Component {
    let teks: String

    var html: HTML {
        let (text, doubt) = RulebookStatus.unmarked(teks)
        guard let doubt else { return "\(text)" }
        let mark: HTML = "\(RulebookWords.status(doubt))"
        // The remark stands in a cell that says it is Indonesian; the mark is ours.
        return Language.current == .id ? "\(text) \(mark)" : "\(text) <span lang=\"\(Language.current.rawValue)\">\(mark)</span>"
    }
}

/// A cell in plain words; in code where there are none.
struct CellText: Component {
    let cell: CellView

    var html: HTML {
        if let bacaan = cell.bacaan { return "\(bacaan)" }
        return cell.kode.isEmpty ? "–" : "<code>\(cell.kode)</code>"
    }
}
