import Kinerja
import Rulebooks

/// A boxed expression: tables as tables, formulas as code with a reading, contexts as nested lists.
struct ExpressionBlock: Component {
    let expression: ExpressionView
    /// What the table or formula is of, for captions.
    let of: String

    var html: HTML {
        switch expression {
        case .formula(let cell): formula(cell)
        case .table(let table): RuleTable(table: table, caption: "Tabel \(of).").html
        case .context(let entries): entries.isEmpty ? "<p>(kosong)</p>" : "<ul class=\"konteks\">\(each: entries, entry)</ul>"
        case .list(let items): "<ol class=\"konteks\">\(each: items, { "<li>\(block($0))</li>" })</ol>"
        case .relation(let columns, let rows): relation(columns, rows)
        case .invocation(let callee, let bindings):
            "<p>Memakai rumus bersama:</p>\(block(callee))\(if: !bindings.isEmpty, "<p>dengan</p><ul class=\"konteks\">\(each: bindings, entry)</ul>")"
        case .function(let parameters, let body): function(parameters, body)
        case .conditional(let test, let then, let otherwise):
            """
            <ul class="konteks"><li><strong>Jika</strong> \(block(test))</li><li><strong>maka</strong> \(block(then))</li>\
            <li><strong>selain itu</strong> \(block(otherwise))</li></ul>
            """
        case .filter(let source, let match):
            "<ul class=\"konteks\"><li><strong>Dari</strong> \(block(source))</li><li><strong>ambil yang memenuhi</strong> \(block(match))</li></ul>"
        case .loop(let loop):
            """
            <ul class="konteks"><li><strong>\(loop.words) \(loop.variable) dalam</strong> \(block(loop.source))</li>\
            <li>\(block(loop.body))</li></ul>
            """
        case .unknown(let text): "<p class=\"small\">Bagian ini tidak dapat ditampilkan: \(text)</p>"
        }
    }

    private func block(_ expression: ExpressionView) -> HTML { ExpressionBlock(expression: expression, of: of).html }

    private func formula(_ cell: CellView) -> HTML {
        """
        <pre class="rumus" tabindex="0"><code>\(cell.kode)</code></pre>\
        \(cell.bacaan.map { "<p class=\"small\">Dibaca: \($0)</p>" as HTML })
        """
    }

    private func entry(_ entry: ExpressionView.Entry) -> HTML {
        "<li><strong>\(Kalimat(verbatim: entry.name, or: "Hasilnya"))</strong> \(ExpressionBlock(expression: entry.value, of: entry.name ?? of))</li>"
    }

    private func relation(_ columns: [String], _ rows: [[ExpressionView]]) -> HTML {
        DataTable(
            caption: "Daftar \(of)", columns: columns.map { DataTable.Column(Kalimat(verbatim: $0)) },
            rows: rows.map { $0.map(relationCell) }
        ).html
    }

    private func relationCell(_ cell: ExpressionView) -> HTML {
        if case .formula(let text) = cell { CellText(cell: text).html } else { block(cell) }
    }

    private func function(_ parameters: [String], _ body: ExpressionView?) -> HTML {
        """
        <p>Masukan: \(parameters.isEmpty ? "tidak ada" : parameters.joined(separator: ", ")).</p>\
        \(body.map(block))
        """
    }
}
