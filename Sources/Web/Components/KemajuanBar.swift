package import Kinerja

/// Long work under way. Its page reloads itself (`Page.refreshSeconds`).
package struct KemajuanBar: Sampled {
    package var label: Kalimat
    package var done: Int
    /// Nil while the amount is not known yet.
    package var total: Int?

    package init(_ label: Kalimat, done: Int, total: Int?) {
        self.label = label
        self.done = done
        self.total = total
    }

    package var html: HTML {
        """
        <div class="progress"><p>\(label): <strong>\(text)</strong></p>
        <progress aria-label="\(label)"\(attr: "value", total == nil ? nil : done)\(attr: "max", total.map { max($0, 1) })></progress></div>
        """
    }

    private var text: Kalimat {
        guard let total else { return Kalimat(verbatim: Figure.text(done)) }
        let share = Figure.percent(done, of: total).map { " (\($0))" } ?? ""
        return "\(Figure.text(done)) dari \(Figure.text(total))\(share)"
    }

    package static let examples = [
        Sample("berjalan", KemajuanBar("Memeriksa baris", done: 1_240, total: 3_257)),
        Sample("belum-tahu", KemajuanBar("Membaca berkas", done: 0, total: nil)),
    ]
}
