import Kinerja
import Rulebooks

/// The calculator: a form whose address keeps what was filled in, and under it the answer with its reasons.
struct CalculatorPage {
    let view: CalculatorView
    let call: Call

    private var kepala: AturanHead { view.kepala }

    var page: Page {
        Page(title: "Coba hitung: \(kepala.judul)", section: Paths.aturan, hasErrors: !view.galat.isEmpty) {
            """
            \(ErrorSummary(view.galat))
            \(PageHeader(
                title: "Coba hitung", lead: "\(kepala.judul), menurut aturan yang berlaku \(RulebookWords.rentang(kepala.mulai, kepala.sampai)).",
                status: RulebookWords.tags(kepala), back: Link("Aturan dan tabelnya", Paths.aturan(kepala.alamat, kepala.mulai))))
            \(RulebookWords.peringatan(kepala))
            \(questions)
            \(form)
            \(result)
            """
        }
    }

    /// A rulebook that answers several questions lets one choose.
    private var questions: HTML {
        guard view.pilihan.count > 1 else { return .empty }
        return """
            <section><h2>Yang dihitung</h2><ul class="plain">\(each: view.pilihan, question)</ul></section>
            """
    }

    private func question(_ pilihan: CalculatorView.Choice) -> HTML {
        if pilihan.alamat == view.keputusan { return "<li><strong>\(pilihan.pertanyaan)</strong> (dipilih)</li>" }
        let path = Paths.cobaAturan(kepala.alamat, kepala.mulai, [(nama: "keputusan", nilai: pilihan.alamat)])
        return "<li>\(Link(Kalimat(verbatim: pilihan.pertanyaan), path))</li>"
    }

    private var form: HTML {
        """
        <form method="get" action="\(Paths.cobaAturan(kepala.alamat, kepala.mulai).with(fragment: "hasil"))" novalidate>
        <input type="hidden" name="keputusan" value="\(view.keputusan)">
        \(each: view.isian, { CalculatorField(isian: $0, galat: error($0.nama)).html })
        \(ButtonRow([.submit("Hitung"), .quiet("Kosongkan", Paths.cobaAturan(kepala.alamat, kepala.mulai, [(nama: "keputusan", nilai: view.keputusan)]))]))
        </form>
        <p class="small">Yang Anda isi tidak disimpan. Alamat halaman memuat isiannya, sehingga dapat dibuka lagi atau dibagikan; jangan menulis data pribadi.</p>
        """
    }

    private func error(_ name: String) -> Kalimat? { view.galat.first { $0.field == name }?.message }

    private var result: HTML {
        switch view.hasil {
        case nil: .empty
        case .terlaluLama:
            Notice(
                .bad, "Perhitungan ini terlalu panjang dan dihentikan",
                detail:
                    "<p>Kurangi isi daftarnya, lalu hitung lagi. Untuk data yang banyak tersedia perintah <code>tolok rules eval</code>.</p>"
            ).html
        case .jawaban(let jawaban): JawabanSection(jawaban: jawaban, kepala: kepala).html
        }
    }
}

/// One field by the kind of its input.
struct CalculatorField: Component {
    let isian: CalculatorView.Isian
    let galat: Kalimat?

    private var label: FieldLabel {
        FieldLabel(isian.nama, Kalimat(verbatim: isian.label), hint: isian.petunjuk.map { Kalimat(verbatim: $0) }, error: galat)
    }
    private var value: String { isian.nilai.first ?? "" }

    var html: HTML {
        switch isian.jenis {
        case .pilihan(let nilai): choice(nilai)
        case .beberapa(let nilai): CheckboxGroup(label, options: choices(nilai), selected: Set(isian.nilai)).html
        case .yaTidak: RadioGroup(label, options: [Choice("ya", "Ya"), Choice("tidak", "Tidak")], selected: value).html
        case .angka: TextField(label, value: value, kind: .decimal, isNarrow: true).html
        case .tanggal: TextField(label, value: value, kind: .date, isNarrow: true).html
        case .teks: TextField(label, value: value).html
        case .feel: TextArea(label, value: value, rows: 3).html
        }
    }

    /// A few are seen at once; many are a list to open.
    private func choice(_ nilai: [TypeView.Value]) -> HTML {
        nilai.count <= 5
            ? RadioGroup(label, options: choices(nilai), selected: value).html
            : Select(label, options: [Choice("", "Pilih …")] + choices(nilai), selected: value).html
    }

    private func choices(_ nilai: [TypeView.Value]) -> [Choice] { nilai.map { Choice($0.kode, Kalimat(verbatim: $0.label)) } }
}
