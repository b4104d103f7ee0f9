package import Kinerja

/// To the neighbouring pages of a long list. Lists are read by cursor, so there are no page numbers to jump to.
package struct Pagination: Sampled {
    package var previous: Path?
    package var next: Path?
    /// "Pegawai 51–100".
    package var position: Kalimat?
    /// Tells two of them on one page apart.
    package var label: Kalimat

    package init(previous: Path?, next: Path?, position: Kalimat? = nil, label: Kalimat? = nil) {
        self.previous = previous
        self.next = next
        self.position = position
        self.label = label ?? "Halaman lain"
    }

    package var html: HTML {
        guard previous != nil || next != nil else { return .empty }
        return """
            <nav class="pages" aria-label="\(label)">\
            \(previous.map { "<a rel=\"prev\" href=\"\($0)\">← \("Sebelumnya")</a>" as HTML })\
            \(position.map { "<span>\($0)</span>" as HTML })\
            \(next.map { "<a rel=\"next\" href=\"\($0)\">\("Berikutnya") →</a>" as HTML })</nav>
            """
    }

    package static let examples = [
        Sample("tengah", Pagination(previous: Paths.beranda, next: Paths.beranda, position: "Pegawai 51–100")),
        Sample("awal", Pagination(previous: nil, next: Paths.beranda, label: "Halaman lain bukti")),
    ]
}
