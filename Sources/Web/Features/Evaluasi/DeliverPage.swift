import Kinerja
import UseCases

/// Check answers: what the employee will read, before the assessor signs it.
struct DeliverPage {
    let view: EvaluasiView
    let call: Call
    var errors: [FieldError] = []
    var isStale = false

    private var e: Evaluasi { view.evaluasi }

    var page: Page {
        let nama = e.pihak.pegawai.nama
        return Page(title: "Periksa dan sampaikan · \(nama)", section: Paths.nilai(), hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: "Periksa dan sampaikan", lead: "\(nama) · \(view.periode.nama). Setelah ditandatangani, pegawai dapat membacanya.",
                status: [e.status.tag] + view.tenggat.prefix(1).map { Tag(.note, "Sampai \($0.tenggat.tanggal.panjang), \($0.tenggat.sisa)") },
                back: Link("Ubah penilaian", Paths.nilai(e.skp, e.periode))))
            \(ErrorSummary(errors))
            \(if: isStale, "\(Notice(.bad, "Penilaian ini baru saja berubah. Periksa lagi isinya sebelum menandatangani."))")
            \(MengapaHasilBox(view: view))
            \(capaian)\(catatan)
            \(if: view.isiPratinjau != nil, dokumen)
            \(PeringatanSebaranBox(peringatan: view.peringatan))
            \(tandaTangan)
            """
        }
    }

    /// Offered only when it can be done.
    private var tandaTangan: HTML {
        guard view.capaian.predikat != nil else {
            return ButtonRow([.quiet("Nanti saja", Paths.nilai(e.periode))]).html
        }
        return FormBlock(to: Paths.sampaikan(e.id), call.formTokens) {
            """
            <input type="hidden" name="version" value="\(String(e.version))"><input type="hidden" name="isi"\(attr: "value", view.isiPratinjau)>
            \(AlasanSebaranField(peringatan: view.peringatan, state: FormState(form: call.submitted, errors: errors)))
            \(ButtonRow([.submit("Tanda tangani dan sampaikan", confirm: "Sampaikan dokumen ini kepada \(e.pihak.pegawai.nama)? Isinya tidak dapat diubah lagi."),
                .quiet("Nanti saja", Paths.nilai(e.periode))]))
            """
        }.html
    }

    private var capaian: HTML {
        guard let predikat = view.capaian.predikat else {
            return Notice(.note, view.capaian.keterangan ?? "Capaian unit belum ditetapkan.").html
        }
        return "<p>Capaian unit: <strong>\(predikat.label)</strong>. \(view.capaian.keterangan ?? "")</p>"
    }

    private var dokumen: HTML {
        """
        <h2>Yang Anda tanda tangani</h2>
        <ul><li>\(Link("Hasil evaluasi kinerja (PDF)", Paths.pratinjauEvaluasi(e.id, "hasil")))</li>
        <li>\(Link("Dokumen evaluasi kinerja (PDF)", Paths.pratinjauEvaluasi(e.id, "dokumen")))</li></ul>
        \(TidakTercetakNotice(tanda: view.tidakTercetak))<p class="small">Keduanya persis seperti yang akan terbit, tanpa tanda tangan. Bila catatan berubah sebelum Anda menandatangani, Anda diminta memeriksanya lagi.</p>
        """
    }

    private var catatan: HTML {
        guard let text = e.penilaian?.catatan, !text.isEmpty else { return "<p>Tanpa catatan atau rekomendasi.</p>" }
        return "<p>Catatan atau rekomendasi:</p><blockquote>\(text)</blockquote>"
    }
}

/// The rated ones of a period with their ratings in sight, each with a box of its own: nothing is signed unseen.
struct DeliverablePage {
    let view: DeliverableView
    let call: Call
    var errors: [FieldError] = []

    var page: Page {
        let title: Kalimat = "Tanda tangani · \(view.periode.nama)"
        return Page(title: title, section: Paths.nilai(), hasErrors: !errors.isEmpty) {
            """
            \(ErrorSummary(errors))
            \(PageHeader(title: title, lead: "Centang dokumen yang isinya sudah Anda periksa. Yang tidak dicentang tetap tersimpan.",
                back: Link("Nilai tim · \(view.periode.nama)", Paths.nilai(view.periode.id))))
            \(content)
            """
        }
    }

    private var content: HTML {
        guard !view.baris.isEmpty else {
            return EmptyState("Tidak ada yang menunggu tanda tangan", "Dokumen tampil di sini setelah Anda menyimpan penilaiannya.").html
        }
        return FormBlock(to: Paths.sampaikanPeriode(view.periode.id), call.formTokens) {
            """
            <div id="\(FieldLabel.id("pilih"))" tabindex="-1">
            \(DataTable(caption: "Penilaian yang menunggu tanda tangan", hidesCaption: true,
                columns: [.init("Nama"), .init("Hasil kerja"), .init("Perilaku"), .init("Predikat"), .init("Tanda tangani")], rows: view.baris.map(row)))</div>
            \(PeringatanSebaranBox(peringatan: view.peringatan))
            \(AlasanSebaranField(peringatan: view.peringatan, state: FormState(form: call.submitted, errors: errors)))
            \(ButtonRow([.submit("Tanda tangani yang dicentang", confirm: "Sampaikan dokumen yang dicentang kepada pegawainya?")]))
            """
        }.html
    }

    private func row(_ baris: DeliverableView.Row) -> [HTML] {
        let e = baris.evaluasi
        guard let p = e.penilaian else { return [] }
        return [
            """
            \(Link(Kalimat(verbatim: e.pihak.pegawai.nama), Paths.evaluasi(e.id)))\
            \(if: baris.halangan == nil, "<div class=\"small\">\(Link("Hasil (PDF)", Paths.pratinjauEvaluasi(e.id, "hasil"))) · \(Link("Dokumen (PDF)", Paths.pratinjauEvaluasi(e.id, "dokumen")))</div>")
            """,
            "\(p.hasil.label)<div class=\"small\">\(p.alasanHasil)</div>",
            "\(p.perilaku.label)<div class=\"small\">\(p.alasanPerilaku)</div>", "<strong>\(p.predikat.label)</strong>",
            tick(baris),
        ]
    }

    private func tick(_ baris: DeliverableView.Row) -> HTML {
        if let halangan = baris.halangan { return "<span class=\"small\">\(halangan)</span>" }
        let id = baris.evaluasi.id.rawValue
        let value = "\(id).\(baris.evaluasi.version)"
        let isTicked = call.submitted?.all("pilih").contains(value) == true
        return """
            <div class="choice"><input type="checkbox" id="p-\(id)" name="pilih" value="\(value)"\(attr: "checked", if: isTicked)><label for="p-\(id)">Sudah saya periksa\
            <span class="vh"> untuk \(baris.evaluasi.pihak.pegawai.nama)</span></label></div>
            """
    }
}
