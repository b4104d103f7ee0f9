package import Kinerja

/// The three questions of every page: what is this, where does it stand, what can I do now (design.md §7).
package struct PageHeader: Sampled {
    package var title: Kalimat
    package var lead: Kalimat?
    package var status: [Tag]
    package var actions: ButtonRow?
    package var back: Link?

    package init(title: Kalimat, lead: Kalimat? = nil, status: [Tag] = [], actions: ButtonRow? = nil, back: Link? = nil) {
        self.title = title
        self.lead = lead
        self.status = status
        self.actions = actions
        self.back = back
    }

    package var html: HTML {
        """
        <div class="page-head">\(back.map { "<p class=\"back\">\($0)</p>" as HTML })<h1>\(title)</h1>
        \(lead.map { "<p class=\"lead\">\($0)</p>" as HTML })\(if: !status.isEmpty, "<p class=\"status\">\(each: status, { "\($0) " })</p>")\(actions)</div>
        """
    }

    package static let examples = [
        Sample(
            "lengkap",
            PageHeader(
                title: "SKP 2026", lead: "Rencana kinerja Anda untuk 2026, disepakati dengan Budi Santoso.",
                status: [Tag(.wait, "Menunggu persetujuan"), Tag(.note, "4 hari kerja lagi")],
                actions: ButtonRow([.link("Lanjutkan mengisi", Paths.beranda), .quiet("Lihat sebagai PDF", Paths.beranda)]),
                back: Link("Semua SKP saya", Paths.beranda))),
        Sample("judul-saja", PageHeader(title: "Aturan")),
    ]
}

/// A link inside the site.
package struct Link: Component {
    package var text: Kalimat
    package var path: Path

    package init(_ text: Kalimat, _ path: Path) {
        self.text = text
        self.path = path
    }

    package var html: HTML { "<a href=\"\(path)\">\(text)</a>" }
}
