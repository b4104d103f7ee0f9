import Kinerja

/// Whole pages made of the components, to judge the look and to test it in a browser.
enum SamplePages {
    static let sri = Person(
        actor: Actor(instansi: InstansiID(rawValue: 1), pegawai: PegawaiID(rawValue: "contoh"), nama: "Sri Rahayu, S.Pd."),
        namaInstansi: "Kabupaten Nusa Harapan", jabatan: "Guru Ahli Muda")

    private static let navigation = ["SKP saya", "Tim saya", "Umpan balik", "Kinerja unit", "Inovasi", "Belajar", "Aturan"].map {
        NavigationItem($0, Paths.styleguide, .signedIn)
    }

    static let beranda = Page(title: "Beranda", section: Paths.beranda, navigation: Navigation.items + navigation) {
        """
        \(PageHeader(title: "Selamat pagi, Bu Sri", lead: "Ada tiga hal yang menunggu Ibu. Yang paling dekat tenggatnya di atas."))
        \(each: TugasList.examples, { "\($0.component)" })
        <h2>Kinerja saya tahun ini</h2>\(results)
        <h2>Bagaimana hasil triwulan II diperoleh</h2>\(each: MengapaBox.examples, { "\($0.component)" })
        """
    }

    private static let results = DataTable(
        caption: "SKP 2026, ditetapkan 22 Januari 2026",
        columns: [
            DataTable.Column("Periode"), DataTable.Column("Hasil kerja"), DataTable.Column("Perilaku kerja"), DataTable.Column("Predikat"),
        ],
        rows: [
            ["Triwulan I", "Sesuai ekspektasi", "Di atas ekspektasi", "\(Tag(.good, "Baik"))"],
            ["Triwulan II", "Di atas ekspektasi", "Di atas ekspektasi", "\(Tag(.good, "Sangat Baik"))"],
            ["Triwulan III", "—", "—", "\(Tag(.wait, "Sedang diisi"))"],
        ])

    static func form(_ call: Call) -> Page {
        let state = FormState(
            initial: ["uraian": "Pembelajaran matematika kelas VIII yang tuntas"],
            errors: [FieldError("target", "Isi target, misalnya 12 atau 90.")])
        return Page(title: "Tambah hasil kerja", section: Paths.beranda, hasErrors: true, navigation: Navigation.items + navigation) {
            """
            \(ErrorSummary(state.errors))
            \(PageHeader(title: "Tambah hasil kerja", lead: "Hasil kerja ke-3 dari SKP 2026.", back: Link("Kembali ke SKP", Paths.styleguide)))
            \(FormBlock(to: Paths.styleguide, call.formTokens) { fields(state) })
            """
        }
    }

    private static func fields(_ state: FormState) -> HTML {
        """
        \(TextArea(FieldLabel("uraian", "Rencana hasil kerja", hint: "Hasil yang dicapai, bukan kegiatan."), value: state.value("uraian"), maximumLength: 500))
        \(RadioGroup(FieldLabel("jenis", "Jenis"), options: [Choice("utama", "Utama"), Choice("tambahan", "Tambahan")], selected: "utama"))
        \(TextField(FieldLabel("target", "Target", error: state.error("target")), value: state.value("target"), kind: .decimal, isNarrow: true))
        \(FileField(FieldLabel("bukti", "Berkas bukti", hint: "PDF, JPG, atau PNG. Paling besar 10 MB.", isOptional: true)))
        \(ButtonRow([.submit("Simpan hasil kerja"), .quiet("Batal", Paths.styleguide)]))
        """
    }
}
