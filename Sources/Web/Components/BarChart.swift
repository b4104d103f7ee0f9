package import Kinerja

/// A bar for each category, drawn on the server: it prints and needs no script. Sizes are in percent, so that the text
/// keeps its size on a phone. The table behind it is always there.
package struct BarChart: Sampled {
    package struct Bar: Sendable {
        package var label: Kalimat
        package var value: Int
        /// A mark to compare with, such as the guidance curve.
        package var guide: Int?

        package init(_ label: Kalimat, _ value: Int, guide: Int? = nil) {
            self.label = label
            self.value = value
            self.guide = guide
        }
    }

    /// Unique on its page; part of element ids.
    package var id: String
    package var title: Kalimat
    /// What the picture tells, in a sentence.
    package var description: Kalimat
    package var valueLabel: Kalimat
    package var guideLabel: Kalimat?
    package var bars: [Bar]

    package init(
        id: String, title: Kalimat, description: Kalimat, valueLabel: Kalimat, guideLabel: Kalimat? = nil, bars: [Bar]
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.valueLabel = valueLabel
        self.guideLabel = guideLabel
        self.bars = bars
    }

    private static let rowHeight = 52

    package var html: HTML {
        """
        <figure class="chart"><figcaption>\(title)</figcaption>
        <svg width="100%" height="\(bars.count * Self.rowHeight)" role="img" aria-labelledby="\(id)-t \(id)-d"><title id="\(id)-t">\(title)</title>
        <desc id="\(id)-d">\(description)</desc>\(each: bars.enumerated(), { row($0.offset, $0.element) })</svg>
        <p class="small">\(description)\(guideLabel.map { " <span class=\"guide-key\">\($0)</span>" as HTML })</p>
        \(Disclosure(summary: "Lihat sebagai tabel", content: "\(table)"))</figure>
        """
    }

    private func row(_ index: Int, _ bar: Bar) -> HTML {
        let top = index * Self.rowHeight
        return """
            <text x="0" y="\(top + 18)">\(bar.label)</text><text class="v" x="100%" y="\(top + 18)" text-anchor="end">\(Figure.text(bar.value))</text>
            <rect class="track" x="0" y="\(top + 26)" width="100%" height="14"/><rect class="bar" x="0" y="\(top + 26)" width="\(share(bar.value))%" height="14"/>
            \(bar.guide.map { guide($0, top) })
            """
    }

    private func guide(_ value: Int, _ top: Int) -> HTML {
        "\(line("casing", value, top))\(line("guide", value, top))"
    }

    private func line(_ style: String, _ value: Int, _ top: Int) -> HTML {
        "<line class=\"\(style)\" x1=\"\(share(value))%\" x2=\"\(share(value))%\" y1=\"\(top + 21)\" y2=\"\(top + 45)\"/>"
    }

    /// Whole percent of the largest value or mark.
    private func share(_ value: Int) -> Int {
        let largest = bars.map { max($0.value, $0.guide ?? 0) }.max() ?? 0
        return largest > 0 ? min(100, max(0, value) * 100 / largest) : 0
    }

    private var table: DataTable {
        let guideColumn = guideLabel.map { [DataTable.Column.number($0)] } ?? []
        return DataTable(
            caption: title, columns: [DataTable.Column("Kategori"), .number(valueLabel)] + guideColumn,
            rows: bars.map { bar in
                ["\(bar.label)", "\(Figure.text(bar.value))"]
                    + (guideLabel == nil ? [] : ["\(bar.guide.map { Figure.text($0) } ?? "–")"])
            })
    }

    package static let examples = [
        Sample(
            "sebaran",
            BarChart(
                id: "sebaran", title: "Sebaran predikat terhadap pola",
                description: "Baik 30 dari 42 orang, melampaui pola paling banyak 29. Sangat Baik 10, Butuh Perbaikan 2.",
                valueLabel: "Pegawai",
                guideLabel: "Pola (paling banyak)",
                bars: [
                    .init("Sangat Baik", 10, guide: 8), .init("Baik", 30, guide: 29), .init("Butuh Perbaikan", 2, guide: 8),
                    .init("Kurang", 0, guide: 4),
                    .init("Sangat Kurang", 0, guide: 2),
                ]))
    ]
}
