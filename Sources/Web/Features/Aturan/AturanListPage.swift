import Kinerja
import Rulebooks

/// All rulebooks with what each answers.
struct AturanListPage {
    let view: AturanListView
    /// The reader's own agency's; `nil` for whom may not see them, and where there are none.
    let milik: Own?
    let call: Call

    struct Own {
        let aturan: [AturanInstansi]
        let berlaku: Set<AturanID>
        let today: LocalDate
    }

    var page: Page {
        Page(title: "Aturan", section: Paths.aturan) {
            """
            \(PageHeader(
                title: "Aturan",
                lead: "Peraturan yang dipakai untuk menilai dan menghitung: terbaca, bertanggal, dan dapat Anda coba sendiri. Siapa saja boleh membacanya."))
            \(if: view.jumlah > 5, search)
            \(milik.map(mine))\(groups)
            \(legend)
            """
        }
    }

    private var search: HTML {
        """
        <form method="get" action="\(Paths.aturan)" role="search">
        \(TextField(
            FieldLabel("q", "Cari aturan", hint: "Misalnya predikat, tunjangan, atau nama peraturannya."),
            value: view.cari, kind: .search, maximumLength: 100))
        \(ButtonRow([.submit("Cari")] + (view.cari.isEmpty ? [] : [.quiet("Tampilkan semua", Paths.aturan)])))
        </form>
        """
    }

    private var groups: HTML {
        if view.baris.isEmpty {
            if milik != nil { return .empty }
            return EmptyState("Tidak ada yang cocok", "Coba satu kata saja, atau tampilkan semua aturan.").html
        }
        let national = view.baris.filter { $0.lingkup == .nasional }
        let own = view.baris.filter { $0.lingkup == .instansi }
        return """
            \(group("Berlaku untuk semua instansi", nil, national))
            \(group("Aturan instansi", "Hanya berlaku di instansi yang disebut; di tempat lain menjadi contoh.", own))
            """
    }

    private func mine(_ milik: Own) -> HTML {
        """
        <section><h2>Aturan instansi Anda</h2><p class="small">Dibuat instansi Anda sendiri dan disetujui dua orang.</p>
        <ul class="tasks aturan">\(each: milik.aturan, { own($0, milik) })</ul></section>
        """
    }

    private func own(_ a: AturanInstansi, _ milik: Own) -> HTML {
        """
        <li><div><a href="\(Paths.aturanInstansi(a.id))">\(a.judul)</a>
        <span class="detail small">\(a.dasar) · versi \(a.versi) · mulai \(a.mulai.panjang)</span>
        <span class="status">\(AturanWords.tag(a, berlaku: milik.berlaku.contains(a.id), today: milik.today))</span></div></li>
        """
    }

    private func group(_ title: Kalimat, _ note: Kalimat?, _ rows: [AturanRow]) -> HTML {
        guard !rows.isEmpty else { return .empty }
        return """
            <section><h2>\(title)</h2>\(note.map { "<p class=\"small\">\($0)</p>" as HTML })<ul class="tasks aturan">\(each: rows, row)</ul></section>
            """
    }

    private func row(_ row: AturanRow) -> HTML {
        """
        <li><div><a href="\(Paths.aturan(row.alamat, row.mulai))">\(row.judul)</a>
        <span class="detail">\(questions(row))</span>
        <span class="detail small">\(note(row))</span>\(if: !marks(row).isEmpty, "<span class=\"status\">\(each: marks(row), \.html)</span>")</div></li>
        """
    }

    private func questions(_ row: AturanRow) -> Kalimat {
        let (shown, rest) = (row.menjawab.prefix(3), row.menjawab.count - 3)
        let pertanyaan = shown.joined(separator: " ")
        return rest > 0 ? "\(pertanyaan) Dan \(rest) pertanyaan lain." : Kalimat(verbatim: pertanyaan)
    }

    private func note(_ row: AturanRow) -> Kalimat {
        let names = row.instrumen.map { Kalimat(verbatim: $0) } + [RulebookWords.rentang(row.mulai, nil)]
        return (names + [row.instansi.map { Kalimat(verbatim: $0) }].compactMap(\.self)).joined(separator: " · ")
    }

    private func marks(_ row: AturanRow) -> [Tag] {
        (row.masa == .berlaku ? [] : [RulebookWords.masa(row.masa)]) + [RulebookWords.status(row.status)].compactMap(\.self)
    }

    private var legend: HTML {
        let shown = RulebookStatus.doubtful.filter { status in view.baris.contains { $0.status == status } }
        guard !shown.isEmpty else { return .empty }
        return """
            <section><h2>Arti tanda</h2>
            <dl class="list">\(each: shown, { "<div><dt>\(RulebookWords.status($0))</dt><dd>\($0.meaning)</dd></div>" })</dl>
            <p class="small">Aturan tanpa tanda sudah dicocokkan dengan naskah peraturannya.</p></section>
            """
    }
}
