import Kinerja
import Rulebooks

/// One version of a rulebook, from its basis in law to its examples.
struct AturanPage {
    let view: AturanView
    let semuaContoh: Bool
    let call: Call

    private var kepala: AturanHead { view.kepala }

    var page: Page {
        Page(title: "\(kepala.judul), \(kepala.mulai.panjang)", section: Paths.aturan) {
            """
            \(PageHeader(
                title: Kalimat(verbatim: kepala.judul), lead: view.uraian.map { Kalimat(verbatim: $0) }, status: RulebookWords.tags(kepala),
                actions: ButtonRow(actions),
                back: Link("Semua aturan", Paths.aturan)))
            \(RulebookWords.peringatan(kepala))
            \(DefinitionList(facts))
            \(contents)
            \(inputs)
            \(each: view.keputusan, { DecisionSection(view: $0).html })
            \(functions)
            \(types)
            \(ContohSection(view: view, semua: semuaContoh))
            \(files)
            """
        }
    }

    private var actions: [ButtonRow.Button] {
        let compare = ButtonRow.Button.quiet("Bandingkan versi", Paths.bandingAturan(kepala.alamat))
        return [.link("Coba hitung", Paths.cobaAturan(kepala.alamat, kepala.mulai))] + (kepala.versi.count > 1 ? [compare] : [])
    }

    private var facts: [(term: Kalimat, value: HTML)] {
        [
            ("Berlaku", "\(RulebookWords.rentang(kepala.mulai, kepala.sampai))"),
            ("Peraturan", "\(kepala.instrumen.isEmpty ? "–" : kepala.instrumen.map(\.judul).joined(separator: "; "))"),
            ("Bagian yang dipakai", view.dasar.isEmpty ? "–" : "<ul class=\"plain\">\(each: view.dasar, dasar)</ul>"),
            ("Versi", "<ul class=\"plain\">\(each: kepala.versi, versi)</ul>"),
        ]
    }

    private func dasar(_ dasar: AturanView.Basis) -> HTML {
        "<li>\(dasar.nama)\(dasar.uraian.map { " <span class=\"small\">\(Catatan(teks: $0))</span>" as HTML })</li>"
    }

    private func versi(_ versi: AturanHead.Version) -> HTML {
        let text = RulebookWords.rentang(versi.mulai, versi.sampai)
        if versi.mulai == kepala.mulai { return "<li><strong>\(text)</strong> (halaman ini)</li>" }
        return "<li>\(Link(text, Paths.aturan(kepala.alamat, versi.mulai)))</li>"
    }

    /// Long rulebooks begin with a list of their questions.
    private var contents: HTML {
        guard view.keputusan.count > 2 else { return .empty }
        return """
            <nav aria-label="Isi halaman"><h2>Isi halaman</h2><ul class="plain">\(each: view.keputusan, {
                "<li><a href=\"#\($0.jangkar)\">\($0.pertanyaan ?? $0.nama)</a></li>"
            })\(if: !view.contoh.isEmpty, "<li><a href=\"#contoh\">Contoh</a></li>")</ul></nav>
            """
    }

    private var inputs: HTML {
        guard !view.masukan.isEmpty else { return .empty }
        return """
            <section><h2>Yang perlu diketahui</h2>\(DataTable(
                caption: "Masukan aturan", hidesCaption: true, columns: [.init("Masukan"), .init("Artinya"), .init("Jenis")],
                rows: view.masukan.map { ["\($0.nama)", "\($0.uraian ?? "–")", "\($0.jenis)"] }))</section>
            """
    }

    private var functions: HTML {
        guard !view.fungsi.isEmpty else { return .empty }
        return """
            <section><h2>Rumus bersama</h2><p>Rumus ini dipakai oleh satu keputusan atau lebih di atas.</p>
            \(each: view.fungsi, { "<h3>\($0.nama)</h3>\($0.uraian.map { "<p>\($0)</p>" as HTML })\(ExpressionBlock(expression: $0.isi, of: $0.nama))\(RujukanList(names: $0.dasar))" })</section>
            """
    }

    private var types: HTML {
        guard !view.jenis.isEmpty else { return .empty }
        return """
            <section><h2>Nilai yang dikenal</h2>\(each: view.jenis, { Disclosure(summary: Kalimat(verbatim: $0.nama), content: JenisBlock(jenis: $0).html).html })</section>
            """
    }

    private var files: HTML {
        """
        <section><h2>Berkas</h2>
        <p>Aturan ini adalah model DMN (<span lang="en">Decision Model and Notation</span>, standar OMG). Editor DMN mana pun dapat membukanya.</p>
        <ul class="links"><li><a href="\(Paths.berkasAturan(kepala.alamat, kepala.mulai))" download>Unduh model (DMN, \(ByteCount.text(view.ukuranBerkas)))</a></li>\
        \(if: !view.contoh.isEmpty, "<li><a href=\"\(Paths.contohAturan(kepala.alamat, kepala.mulai))\" download>Unduh contoh (XML)</a></li>")</ul>
        <p class="small">Sidik jari SHA-256 model: <code class="secret">\(kepala.sha256)</code>. Setiap hasil mencatat sidik jari aturan yang dipakainya.</p>
        \(if: !kepala.butir.isEmpty, "<p class=\"small\">Nomor dalam kumpulan aturan Tolok: \(kepala.butir.joined(separator: ", ")).</p>")</section>
        """
    }
}

/// One decision: its question, what it needs, how it is answered, and the law it stands on.
struct DecisionSection: Component {
    let view: AturanView.DecisionView

    var html: HTML {
        """
        <section class="keputusan"><h2 id="\(view.jangkar)">\(view.nama)</h2>
        \(view.pertanyaan.map { "<p class=\"lead\">\($0)</p>" as HTML })
        \(view.uraian.map { "<p>\($0)</p>" as HTML })
        \(if: view.jawaban != nil, "<p>Jawabannya: \(view.jawaban ?? "")</p>")
        \(if: !view.memerlukan.isEmpty, "<p>Memerlukan: \(needs).</p>")
        \(view.isi.map { ExpressionBlock(expression: $0, of: view.nama) })
        \(RujukanList(names: view.dasar))</section>
        """
    }

    private var needs: HTML {
        "\(each: view.memerlukan.enumerated(), { "\(if: $0.offset > 0, ", ")\(need($0.element))" })"
    }

    private func need(_ need: AturanView.Requirement) -> HTML {
        need.jangkar.map { "<a href=\"#\($0)\">\(need.nama)</a>" as HTML } ?? "\(need.nama)"
    }
}

/// The law that something stands on.
struct RujukanList: Component {
    let names: [String]

    var html: HTML { names.isEmpty ? .empty : "<p><cite>Dasar: \(names.joined(separator: "; "))</cite></p>" }
}

/// The values that a type knows.
struct JenisBlock: Component {
    let jenis: TypeView

    var html: HTML {
        """
        <p>\(jenis.uraian.map { "\($0) " as HTML })Jenis: \(jenis.jenis).\(jenis.batas.map { " Boleh: \(CellText(cell: $0))." as HTML })</p>
        \(if: !jenis.nilai.isEmpty, "<ul class=\"plain\">\(each: jenis.nilai, { "<li>\($0.label)\(if: $0.label != $0.kode, " <code>\($0.kode)</code>")</li>" })</ul>")\
        \(if: !jenis.bagian.isEmpty, "<ul class=\"konteks\">\(each: jenis.bagian, { "<li><strong>\($0.nama)</strong> \(JenisBlock(jenis: $0))</li>" })</ul>")
        """
    }
}
