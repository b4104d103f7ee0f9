import Kinerja
import UseCases

/// "Nilai yang siap": who waits for a rating, with what the record holds.
struct TimPenilaianPage {
    /// `nil` when the agency has opened no period.
    let view: TimPenilaianView?

    var page: Page {
        Page(title: "Nilai tim", section: Paths.nilai()) {
            guard let view else {
                return """
                    \(PageHeader(title: "Nilai tim", lead: "Penilaian kinerja pegawai yang Anda pimpin."))
                    \(EmptyState("Belum ada periode evaluasi", "Periode tampil di sini setelah admin kepegawaian membuka tahun kinerja."))
                    """
            }
            return content(view)
        }
    }

    private func content(_ view: TimPenilaianView) -> HTML {
        """
        \(PageHeader(title: "Nilai tim · \(view.periode.nama)", lead: lead(view), status: status(view), actions: actions(view)))
        \(PeriodeSwitch(pilihan: view.pilihan, terpilih: view.periode.id, alamat: { Paths.nilai($0) }))
        \(Facts([("Menunggu dinilai", "\(view.siap.count { $0.status == nil })"), ("Siap disampaikan", "\(view.siap.count { $0.status == .dinilai })"),
            ("Sudah disampaikan", "\(view.orang.count - view.siap.count)"), ("Pegawai", "\(view.orang.count)")]))
        \(DataTable(caption: "Pegawai pada \(view.periode.nama)", columns: columns, rows: view.orang.sorted { rank($0) < rank($1) }.map { row($0, view) }, empty: empty))
        \(if: !view.ambilAlih.isEmpty, ambilAlih(view))
        \(if: view.sebaran.total > 0, "<h2>Sebaran predikat yang Anda berikan</h2>\(PeringatanSebaranBox(peringatan: view.peringatan))\(SebaranChart(sebaran: view.sebaran, capaian: view.peringatan?.capaian, idealnya: view.peringatan?.idealnya))")
        """
    }

    private func ambilAlih(_ view: TimPenilaianView) -> HTML {
        let rows: [[HTML]] = view.ambilAlih.map {
            [
                "\(Link(Kalimat(verbatim: $0.nama), Paths.nilai($0.skp, view.periode.id)))", "\($0.jabatan)", "\($0.penilai)",
                "\($0.sudahDinilai ? Tag(.wait, "Belum disampaikan") : Tag(.bad, "Belum dinilai"))",
            ]
        }
        return """
            <h2>Belum dinilai oleh pejabat penilainya</h2>
            <p>Waktu penilai berakhir \(view.jendela.ditutup.panjang). Sebagai atasannya Anda dapat menilai mereka; hasilnya final (Lampiran IV.A.11).</p>
            \(DataTable(caption: "Pegawai yang dapat Anda nilai sebagai atasan pejabat penilai", hidesCaption: true,
                columns: [.init("Nama"), .evident("Jabatan"), .init("Pejabat penilai"), .evident("Keadaan")], rows: rows))
            """
    }

    private func lead(_ view: TimPenilaianView) -> Kalimat {
        view.sudahDibuka
            ? "Nilai satu per satu. Usulan dan alasannya tampil di samping bukti; keputusan tetap di tangan Anda."
            : "Penilaian \(view.periode.nama) dibuka \(view.jendela.dibuka.panjang). Sampai saat itu Anda dapat membaca bukti dan memberi umpan balik."
    }

    private func status(_ view: TimPenilaianView) -> [Tag] {
        guard view.sudahDibuka, !view.siap.isEmpty, let tenggat = view.tenggat else { return [] }
        return [Tag(tenggat.sisaHariKerja < 0 ? .bad : .note, "Sampai \(tenggat.tanggal.panjang), \(tenggat.sisa)")]
    }

    /// The achievement of the units below is set by the same people, before their leaders are rated.
    private func actions(_ view: TimPenilaianView) -> ButtonRow {
        let capaian: [ButtonRow.Button] = view.menetapkanCapaian ? [.quiet("Capaian unit", Paths.capaianUnit(view.periode.id))] : []
        guard view.sudahDibuka else { return ButtonRow(capaian) }
        var buttons: [ButtonRow.Button] = []
        if let first = view.orang.first(where: { $0.status == nil }) {
            buttons.append(.link("Nilai \(first.nama)", Paths.nilai(first.skp, view.periode.id)))
        }
        if view.siap.contains(where: { $0.status == .dinilai }) {
            buttons.append(.quiet("Tanda tangani yang sudah dinilai", Paths.sampaikanPeriode(view.periode.id)))
        }
        return ButtonRow(buttons + capaian)
    }

    private var columns: [DataTable.Column] {
        [.init("Nama"), .evident("Jabatan"), .number("Realisasi"), .number("Bukti"), .number("Umpan balik"), .evident("Keadaan")]
    }

    private var empty: EmptyState {
        EmptyState(
            "Belum ada SKP yang dapat dinilai",
            "Pegawai tampil di sini setelah SKP-nya ditetapkan untuk tahun ini. Ingatkan mereka dari halaman Tim saya.")
    }

    /// Who waits for a rating comes first, then what waits for the signature.
    private func rank(_ orang: AnggotaTim) -> Int {
        switch orang.status {
        case nil: 0
        case .dinilai?: 1
        default: 2
        }
    }

    private func row(_ orang: AnggotaTim, _ view: TimPenilaianView) -> [HTML] {
        let path: Path =
            if let id = orang.evaluasi, orang.status != .dinilai { Paths.evaluasi(id) } else { Paths.nilai(orang.skp, view.periode.id) }
        return [
            "\(Link(Kalimat(verbatim: orang.nama), path))", "\(orang.jabatan)", "\(orang.realisasi) / \(orang.indikator)", "\(orang.bukti)",
            "\(orang.umpanBalik)",
            "\(keadaan(orang, view))",
        ]
    }

    private func keadaan(_ orang: AnggotaTim, _ view: TimPenilaianView) -> HTML {
        switch orang.status {
        case nil where !view.sudahDibuka: "\(Tag(.plain, "Belum dibuka"))"
        case nil: "\(orang.realisasi == 0 ? Tag(.wait, "Realisasi belum diisi") : Tag(.note, "Siap dinilai"))"
        case .dinilai?: "\(Tag(.wait, "Belum disampaikan")) \(orang.predikat?.label ?? "")"
        case let status?: "\(status.tag) \(orang.predikat?.label ?? "")"
        }
    }
}

/// Links to the same page in another period.
struct PeriodeSwitch: Component {
    let pilihan: [PeriodeEvaluasi]
    let terpilih: PeriodeID
    let alamat: @Sendable (PeriodeID) -> Path

    init(pilihan: [PeriodeEvaluasi], terpilih: PeriodeID, alamat: @escaping @Sendable (PeriodeID) -> Path) {
        (self.pilihan, self.terpilih) = (pilihan, terpilih)
        self.alamat = alamat
    }

    var html: HTML {
        Disclosure(
            summary: "Pilih periode lain",
            content: """
                <ul>\(each: pilihan, { item in
                    item.id == terpilih ? "<li aria-current=\"true\">\(item.nama)</li>" : "<li>\(Link(item.nama, alamat(item.id)))</li>"
                })</ul>
                """
        ).html
    }
}

/// The picture of the law's guidance: how many have each predikat, with the level at which most ideally stand.
struct SebaranChart: Component {
    let sebaran: SebaranPredikat
    let capaian: PredikatKinerjaOrganisasi?
    let idealnya: PredikatKinerja?

    var html: HTML {
        BarChart(
            id: "sebaran", title: "Sebaran predikat", description: kalimat, valueLabel: "Pegawai",
            bars: PredikatKinerja.allCases.map { BarChart.Bar($0.label, sebaran[$0]) }
        ).html
    }

    private var kalimat: Kalimat {
        let counts = PredikatKinerja.allCases.filter { sebaran[$0] > 0 }.map {
            "\($0.label) \(sebaran[$0]) (\(sebaran.persen($0))%)" as Kalimat
        }
        let text: Kalimat = "Dari \(sebaran.total) pegawai yang dinilai: \(counts.joined(separator: ", "))."
        guard let capaian, let idealnya else { return text }
        return text
            + " Capaian unit \(capaian.label): idealnya sebagian besar \(idealnya.label). Ini pertimbangan, bukan kuota (Lampiran IV.B.2)."
    }
}
