import Kinerja
import UseCases

/// One evaluation: the cover until it is opened, then result, reasons, steps and documents.
struct EvaluasiPage {
    let view: EvaluasiView
    let call: Call
    var errors: [FieldError] = []

    private var e: Evaluasi { view.evaluasi }

    var page: Page {
        Page(
            title: "Hasil evaluasi · \(view.periode.nama)", section: view.sayaPegawai ? Paths.daftarEvaluasi : Paths.nilai(),
            hasErrors: !errors.isEmpty
        ) {
            "\(ErrorSummary(errors))\(header)\(each: view.tenggat, { "<p class=\"due\">\($0.kalimat). \($0.tag)</p>" })\(view.belumDibuka ? sampul : isi)"
        }
    }

    private var header: PageHeader {
        let siapa: Kalimat = view.sayaPegawai ? "Hasil evaluasi kinerja Anda" : "Hasil evaluasi \(e.pihak.pegawai.nama)"
        let back =
            view.sayaPegawai
            ? Link("Hasil evaluasi saya", Paths.daftarEvaluasi)
            : view.relasi.contains(.atasanLangsung) ? Link("Nilai tim", Paths.nilai(e.periode)) : nil
        return PageHeader(
            title: "\(siapa), \(view.periode.nama)", lead: lead,
            status: [e.status.tag],
            actions: actions, back: back)
    }

    private var lead: Kalimat {
        switch e.status {
        case .dinilai: "\(e.pihak.penilai.nama) sedang menilai. Pegawai belum dapat membacanya."
        case .disampaikan: "Ditandatangani \(penandatangan) dan menunggu tanda tangan pegawai."
        case .diterima: "Sudah diterima pegawai."
        case .keberatan where view.pemutus == nil:
            "Keberatan diterima. Atasan pejabat penilai belum terdaftar; admin kepegawaian diminta mendaftarkannya."
        case .keberatan: "Keberatan diperiksa oleh \(Kalimat(verbatim: e.pihak.atasanPenilai?.nama, or: "atasan pejabat penilai"))."
        case .final: "Hasil ini final."
        }
    }

    private var penandatangan: String { e.alasanAmbilAlih == nil ? e.pihak.penilai.nama : e.pihak.atasanPenilai?.nama ?? "-" }

    private var actions: ButtonRow? {
        var buttons: [ButtonRow.Button] = []
        if view.aksi.contains(.sampaikan) { buttons.append(.link("Periksa dan sampaikan", Paths.sampaikan(e.id))) }
        if view.aksi.contains(.putuskanKeberatan) { buttons.append(.link("Putuskan keberatan", Paths.putusan(e.id))) }
        if view.bolehMenjelaskan { buttons.append(.link("Beri penjelasan", Paths.penjelasan(e.id))) }
        if view.aksi.contains(.nilai) { buttons.append(.quiet("Ubah penilaian", Paths.nilai(e.skp, e.periode))) }
        return buttons.isEmpty ? nil : ButtonRow(buttons)
    }

    /// Opening is the receipt, so it is a button and not a link.
    private var sampul: HTML {
        """
        <p>\(penandatangan) sudah menandatangani dokumen evaluasi Anda. Buka untuk membaca hasil dan alasannya.</p>
        <p>Hari Anda membukanya tercatat sebagai hari penerimaan. Sejak itu Anda punya waktu \(waktu).</p>
        \(form(Paths.buka(e.id), "Buka dokumen"))
        """
    }

    private var waktu: Kalimat {
        let (sign, object) = (view.hariKerja.tandaTangan, view.hariKerja.keberatan)
        if e.tanpaKeberatan != nil { return "\(sign) hari kerja untuk menandatangani" }
        if sign == object { return "\(sign) hari kerja untuk menandatangani atau mengajukan keberatan" }
        return "\(sign) hari kerja untuk menandatangani, dan \(object) hari kerja untuk mengajukan keberatan"
    }

    private var isi: HTML {
        """
        <h2>\(view.sayaPegawai ? "Mengapa hasil saya begini?" : "Mengapa hasilnya begini?")</h2>\(MengapaHasilBox(view: view))
        <h2>Yang dilihat penilai</h2>\(EvaluasiFacts(view: view))
        \(catatan)\(KeberatanSection(view: view, zona: zona))\(langkah)
        <h2>Dokumen</h2>\(DokumenSection(dokumen: view.dokumen, keadaan: view.keadaanDokumen, zona: zona, terbitkan: view.dokumenKurang ? Paths.dokumenEvaluasi(e.id) : nil, tokens: call.formTokens))
        <h2>Perjalanan dokumen</h2>\(Stepper(label: "Perjalanan dokumen evaluasi", perjalanan))
        \(if: Policy.allows(.lihatRiwayat, view.relasi), "<p>\(Link("Riwayat lengkap", Paths.riwayat(.evaluasi, e.id)))</p>")
        """
    }

    private var zona: ZonaWaktu { call.person?.zona ?? .wib }

    private var catatan: HTML {
        guard let text = e.penilaian?.catatan, !text.isEmpty else { return "" }
        return "<h2>Catatan dan rekomendasi</h2><blockquote>\(text)</blockquote>"
    }

    /// What the reader can do now, with the reason where he cannot.
    private var langkah: HTML {
        guard view.sayaPegawai else {
            return view.aksi.contains(.finalkan) ? "<h2>Langkah Anda</h2>\(form(Paths.finalkan(e.id), "Jadikan final"))" : ""
        }
        guard e.status == .disampaikan || e.status == .diterima else { return "" }
        return """
            <h2>Langkah Anda</h2>\(if: view.aksi.contains(.terima), terima)
            \(keberatan)
            """
    }

    /// The very paper comes before the signature.
    private var terima: HTML {
        let dokumen = view.dokumen.first { view.keadaanDokumen[$0.id] == .berlaku && $0.formulir.hasPrefix("D.") }
        return """
            \(dokumen.map { "<p>Yang Anda tanda tangani: \(Link("Dokumen evaluasi kinerja, format \($0.formulir) (PDF)", Paths.dokumen($0.id))). Tanda tangan Anda menyatakan bahwa Anda menerima hasilnya.</p>" as HTML })
            \(FormBlock(to: Paths.terima(e.id), call.formTokens) {
                """
                <input type="hidden" name="version" value="\(String(e.version))">
                \(Checkbox("dibaca", "Saya sudah membaca dokumen ini", isOn: false))
                \(ButtonRow([.submit("Tanda tangani dan terima")]))
                """
            })
            """
    }

    private var keberatan: HTML {
        if let why = e.tanpaKeberatan { return "<p>\(why)</p>" }
        guard let batas = view.batasKeberatan else { return "" }
        guard view.aksi.contains(.ajukanKeberatan) else {
            return "<p>Batas keberatan sudah lewat pada \(batas.namaHari), \(batas.panjang).</p>"
        }
        return "<p>Tidak setuju? \(Link("Ajukan keberatan", Paths.keberatan(e.id))) paling lambat \(batas.namaHari), \(batas.panjang).</p>"
    }

    private func form(_ path: Path, _ label: Kalimat) -> FormBlock {
        FormBlock(to: path, call.formTokens) {
            "<input type=\"hidden\" name=\"version\" value=\"\(String(e.version))\">\(ButtonRow([.submit(label)]))"
        }
    }

    private var perjalanan: [Stepper.Item] {
        let steps: [(Kalimat, Instant?)] = [
            ("Dinilai", e.jejak.dinilai), ("Disampaikan", e.jejak.disampaikan), ("Dibuka pegawai", e.jejak.dibuka),
            ("Ditandatangani pegawai", e.jejak.diterima),
            ("Final", e.jejak.final),
        ]
        let last = steps.lastIndex { $0.1 != nil } ?? 0
        return steps.enumerated().map { n, step in
            Stepper.Item(step.0, n == last ? .now : step.1 != nil ? .done : .todo, detail: step.1.map { zona.stempel($0) })
        }
    }
}
