/// To the neighbouring pages of a long list. Lists are read by cursor, so there are no page numbers to jump to.
package struct Pagination: Exemplified {
    package var previous: Path?
    package var next: Path?
    /// "Pegawai 51–100".
    package var position: String?
    /// Tells two of them on one page apart.
    package var label: String
    package var locale: Language

    package init(previous: Path?, next: Path?, position: String? = nil, label: String? = nil, locale: Language = .id) {
        self.previous = previous
        self.next = next
        self.position = position
        self.label = label ?? L("Halaman lain", locale)
        self.locale = locale
    }

    package var html: HTML {
        guard previous != nil || next != nil else { return .empty }
        return """
            <nav class="pages" aria-label="\(label)">\
            \(previous.map { "<a rel=\"prev\" href=\"\($0)\">← \(L("Sebelumnya", locale))</a>" as HTML })\
            \(position.map { "<span>\($0)</span>" as HTML })\
            \(next.map { "<a rel=\"next\" href=\"\($0)\">\(L("Berikutnya", locale)) →</a>" as HTML })</nav>
            """
    }

    package static let examples = [
        Example("tengah", Pagination(previous: Paths.beranda, next: Paths.beranda, position: "Pegawai 51–100")),
        Example("awal", Pagination(previous: nil, next: Paths.beranda, label: "Halaman lain bukti")),
    ]
}
