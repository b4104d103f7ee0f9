/// Long work under way. Its page reloads itself (`Page.refreshSeconds`).
package struct ProgressBar: Exemplified {
    package var label: String
    package var done: Int
    /// Nil while the amount is not known yet.
    package var total: Int?
    package var locale: Language

    package init(_ label: String, done: Int, total: Int?, locale: Language = .id) {
        self.label = label
        self.done = done
        self.total = total
        self.locale = locale
    }

    package var html: HTML {
        """
        <div class="progress"><p>\(label): <strong>\(text)</strong></p>
        <progress aria-label="\(label)"\(attr: "value", total == nil ? nil : done)\(attr: "max", total.map { max($0, 1) })></progress></div>
        """
    }

    private var text: String {
        guard let total else { return Figure.text(done, locale) }
        let share = Figure.percent(done, of: total).map { " (\($0))" } ?? ""
        return L("{0} dari {1}", locale, Figure.text(done, locale), Figure.text(total, locale)) + share
    }

    package static let examples = [
        Example("berjalan", ProgressBar("Memeriksa baris", done: 1_240, total: 3_257)),
        Example("belum-tahu", ProgressBar("Membaca berkas", done: 0, total: nil)),
    ]
}
