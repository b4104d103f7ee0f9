package import Kinerja

/// Says what will be here and how to begin.
package struct EmptyState: Sampled {
    package var title: Kalimat
    package var text: Kalimat
    package var action: ButtonRow?

    package init(_ title: Kalimat, _ text: Kalimat, action: ButtonRow? = nil) {
        self.title = title
        self.text = text
        self.action = action
    }

    package var html: HTML { "<div class=\"empty\"><p><strong>\(title)</strong></p><p>\(text)</p>\(action)</div>" }

    package static let examples = [
        Sample(
            "dengan-tombol",
            EmptyState(
                "Belum ada SKP untuk 2027", "Di sini akan ada rencana kinerja Anda. Mulailah dari SKP tahun lalu, atau dari awal.",
                action: ButtonRow([.link("Mulai dari SKP 2026", Paths.beranda), .quiet("Mulai dari awal", Paths.beranda)])))
    ]
}
