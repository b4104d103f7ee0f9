import Kinerja
import Rulebooks

/// Two versions of a rulebook side by side: what was added, taken away and changed.
struct BandingPage {
    let view: BandingView
    let call: Call

    var page: Page {
        Page(title: "Bandingkan versi: \(view.judul)", section: Paths.aturan, hasErrors: !view.galat.isEmpty) {
            """
            \(ErrorSummary(view.galat))
            \(PageHeader(
                title: "Bandingkan versi", lead: "\(view.judul): apa yang berubah dari satu versi ke versi lain.",
                back: Link("Aturan dan tabelnya", Paths.aturan(view.alamat))))
            \(if: view.versi.count > 1, form)
            \(result)
            """
        }
    }

    private var form: HTML {
        """
        <form method="get" action="\(Paths.bandingAturan(view.alamat))">
        \(choice("dari", "Versi lama", view.dari))\(choice("ke", "Versi baru", view.ke))
        \(ButtonRow([.submit("Bandingkan")]))</form>
        """
    }

    private func choice(_ name: String, _ label: Kalimat, _ chosen: LocalDate?) -> HTML {
        let options = view.versi.map { Choice($0.mulai.description, RulebookWords.rentang($0.mulai, $0.sampai)) }
        let error = view.galat.first { $0.field == name }?.message
        return Select(FieldLabel(name, label, error: error), options: options, selected: chosen?.description ?? "").html
    }

    private var result: HTML {
        guard view.versi.count > 1 else {
            return EmptyState("Baru ada satu versi", "Perbandingan tampil di sini setelah aturan ini mempunyai versi lain.").html
        }
        guard let dari = view.dari, let ke = view.ke else { return .empty }
        guard !view.kelompok.isEmpty else {
            return Notice(.note, dari == ke ? "Yang dipilih adalah versi yang sama." : "Isi kedua versi ini sama.").html
        }
        return """
            <section><h2>Dari \(dari.panjang) ke \(ke.panjang)</h2><p>\(count)</p>\(each: view.kelompok, group)</section>
            """
    }

    private var count: Kalimat {
        let all = view.kelompok.flatMap(\.perubahan)
        func number(_ jenis: BandingView.Kind) -> Int { all.filter { $0.jenis == jenis }.count }
        return "\(all.count) perubahan: \(number(.ditambah)) ditambah, \(number(.dihapus)) dihapus, \(number(.diubah)) diubah."
    }

    private func group(_ kelompok: BandingView.Group) -> HTML {
        let title = kelompok.pemilik.map { Kalimat(verbatim: $0) } ?? "Seluruh aturan"
        return """
            <h3>\(title)</h3>\(DataTable(
                caption: title, hidesCaption: true,
                columns: [.init("Bagian"), .init("Perubahan"), .init("Sebelumnya"), .init("Sesudahnya")],
                rows: kelompok.perubahan.map(row)))
            """
    }

    private func row(_ change: BandingView.Change) -> [HTML] {
        ["\(change.apa)", "\(tag(change.jenis))", text("del", change.sebelum), text("ins", change.sesudah)]
    }

    private func tag(_ jenis: BandingView.Kind) -> Tag {
        switch jenis {
        case .ditambah: Tag(.good, "Ditambah")
        case .dihapus: Tag(.bad, "Dihapus")
        case .diubah: Tag(.wait, "Diubah")
        }
    }

    private func text(_ element: String, _ text: String?) -> HTML {
        guard let text else { return "–" }
        return element == "del" ? "<del><code>\(text)</code></del>" : "<ins><code>\(text)</code></ins>"
    }
}
