import Kinerja
import UseCases

/// One person's rating: the record, the proposals with their reasons, then the two decisions of the assessor.
struct NilaiPage {
    let view: LembarPenilaianView
    let call: Call
    var errors: [FieldError] = []
    var isStale = false

    private var pihak: Pihak { view.bahan.skp.pihakPegawai }
    private var periode: PeriodeEvaluasi { view.bahan.periode }

    var page: Page {
        Page(title: "Nilai \(pihak.nama)", section: Paths.nilai(), hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: "Nilai \(pihak.nama)", lead: "\(periode.nama) · \(pihak.jabatan) · \(pihak.unitKerja)", status: status,
                actions: ButtonRow([.quiet("Langsung ke keputusan", Paths.nilai(view.bahan.skp.id, periode.id, fragment: "keputusan"))]), back: Link("Nilai tim · \(periode.nama)", Paths.nilai(periode.id))))
            \(ErrorSummary(errors))\(if: isStale, "\(StaleNotice(stored: stored))")
            \(isi)
            """
        }
    }

    /// Nothing of the record stands on a version that was replaced, so none is shown as missing.
    private var isi: HTML {
        if let pengganti = view.pengganti, view.evaluasi == nil {
            return Notice(
                .note, "SKP ini sudah diganti oleh versi baru.",
                detail:
                    "<p>Realisasi dan bukti pindah ke versi yang berlaku. \(Link("Nilai pada versi yang berlaku", Paths.nilai(pengganti, periode.id)))</p>"
            ).html
        }
        return """
            \(capaian)
            <h2>1. Hasil kerja</h2>\(LembarHasil(bahan: view.bahan))
            <h2>2. Perilaku kerja</h2>\(LembarPerilaku(ekspektasi: view.bahan.ekspektasiKhusus, umpanBalik: view.bahan.umpanBalik))
            \(umum)\(sebelumnya)\(sebaran)
            <h2 id="keputusan">3. Keputusan Anda</h2>\(form)
            """
    }

    private var status: [Tag] {
        let due =
            view.tenggat.first.map {
                [Tag($0.tenggat.sisaHariKerja < 0 ? .bad : .note, "Sampai \($0.tenggat.tanggal.panjang), \($0.tenggat.sisa)")]
            } ?? []
        guard let e = view.evaluasi else { return [Tag(.plain, "Belum dinilai")] + due }
        return e.status == .dinilai ? [Tag(.wait, "Belum disampaikan")] + due : [e.status.tag]
    }

    private var capaian: HTML {
        let c = view.capaian
        guard let predikat = c.predikat else {
            return Notice(
                .note, c.keterangan ?? "Capaian unit belum ditetapkan.",
                detail: view.halangan != nil
                    ? .empty
                    : "<p>Anda dapat menilai sekarang. Sebelum disampaikan, capaian unit perlu ditetapkan oleh atasan Anda atau admin kepegawaian.</p>"
            ).html
        }
        return """
            \(Facts([("Capaian unit", "\(predikat.label)")] + (view.idealnya.map { [("Idealnya sebagian besar", "\($0.label)")] } ?? [])))
            \(c.keterangan.map { "<p class=\"small\">\($0)</p>" as HTML })\(c.alasan.map { "<p class=\"small\">Dasar capaian: \($0)</p>" as HTML })
            """
    }

    private var umum: HTML {
        let items = view.bahan.umpanBalik(tentang: .umum)
        return items.isEmpty ? "" : "<h3>Umpan balik umum</h3>\(UmpanBalikList(items: items))"
    }

    private var sebelumnya: HTML {
        guard !view.sebelumnya.isEmpty else { return "" }
        let rows: [[HTML]] = view.sebelumnya.map {
            ["\(Link($0.periode, Paths.evaluasi($0.id)))", "\($0.hasil.label)", "\($0.perilaku.label)", "\($0.predikat.label)"]
        }
        return """
            <h3>Periode sebelumnya tahun ini</h3>
            \(DataTable(caption: "Hasil evaluasi sebelumnya", hidesCaption: true, columns: [.init("Periode"), .init("Hasil kerja"), .init("Perilaku"), .init("Predikat")], rows: rows))
            """
    }

    private var sebaran: HTML {
        guard view.sebaran.total > 1 else { return "" }
        return Disclosure(
            summary: "Sebaran predikat tim Anda",
            content: SebaranChart(sebaran: view.sebaran, capaian: view.capaian.predikat, idealnya: view.idealnya).html
        ).html
    }

    private var form: HTML {
        // A form that would be refused is not offered; what was sent comes back with its fault all the same.
        if let halangan = view.halangan, call.submitted == nil {
            let hasil = view.evaluasi.flatMap { $0.status == .dinilai ? nil : Link("Buka hasil evaluasi", Paths.evaluasi($0.id)) }
            return Notice(
                .note, "\(halangan.problem).", detail: "<p>\(halangan.remedy)</p>\(hasil.map { "<p>\($0)</p>" as HTML })"
            ).html
        }
        return NilaiForm(view: view, state: FormState(initial: initial, form: call.submitted, errors: errors), tokens: call.formTokens).html
    }

    private var initial: [String: String] {
        // Whoever takes over rates anew: the assessor's unsigned draft is not his, and its reasons are another's words.
        guard let p = view.evaluasi?.penilaian, view.drafSendiri else { return [:] }
        return [
            "hasil": p.hasil.rawValue, "alasan_hasil": p.alasanHasil, "perilaku": p.perilaku.rawValue, "alasan_perilaku": p.alasanPerilaku,
            "catatan": p.catatan, "alasan_ambil_alih": view.evaluasi?.alasanAmbilAlih ?? "",
        ]
    }

    private var stored: [(term: Kalimat, value: Kalimat)] {
        guard let p = view.evaluasi?.penilaian else { return [(term: "Penilaian", value: "belum ada")] }
        return [
            (term: "Rating hasil kerja", value: p.hasil.label), (term: "Alasan", value: Kalimat(verbatim: p.alasanHasil)),
            (term: "Rating perilaku kerja", value: p.perilaku.label),
            (term: "Alasan", value: Kalimat(verbatim: p.alasanPerilaku)), (term: "Catatan", value: Kalimat(verbatim: p.catatan)),
        ]
    }
}

/// The two radios with the proposal beside each, the reasons, the notes.
struct NilaiForm: Component {
    let view: LembarPenilaianView
    let state: FormState
    let tokens: FormTokens

    private var usulan: UsulanEvaluasi { view.bahan.usulan }

    var html: HTML {
        FormBlock(to: Paths.nilai(view.bahan.skp.id, view.bahan.periode.id), tokens) {
            """
            <input type="hidden" name="version" value="\(String(view.version))">
            \(UsulanBox(judul: "Usulan rating hasil kerja", rating: usulan.hasilKerja.rating?.label, alasan: usulan.hasilKerja.alasan, dasar: Kalimat(verbatim: usulan.hasilKerja.dasar)))
            \(RadioGroup(FieldLabel("hasil", "Rating hasil kerja", error: state.error("hasil")), options: hasil, selected: state.value("hasil")))
            \(alasan("alasan_hasil", "Alasan rating hasil kerja", adaUsulan: usulan.hasilKerja.rating != nil))
            \(UsulanBox(judul: "Usulan rating perilaku kerja", rating: usulan.perilaku.rating?.label, alasan: usulan.perilaku.alasan, dasar: Kalimat(verbatim: usulan.perilaku.dasar)))
            \(RadioGroup(FieldLabel("perilaku", "Rating perilaku kerja", error: state.error("perilaku")), options: perilaku, selected: state.value("perilaku")))
            \(alasan("alasan_perilaku", "Alasan rating perilaku kerja", adaUsulan: usulan.perilaku.rating != nil))
            \(TextArea(FieldLabel("catatan", "Catatan atau rekomendasi", hint: "Tercetak pada dokumen evaluasi. Apa yang sudah baik, apa yang perlu diubah?",
                error: state.error("catatan"), isOptional: true), value: state.value("catatan"), maximumLength: TextLimit.paragraph.characters))
            \(if: view.sebagaiAtasan, ambilAlih)
            \(ButtonRow([.submit("Simpan dan periksa")] + (view.berikutnya == nil ? [] : [.quietSubmit("Simpan, lalu nilai berikutnya", name: "lanjut", value: "ya")])))
            """
        }.html
    }

    private var hasil: [Choice] {
        [
            Choice(
                "diatas_ekspektasi", "Di atas ekspektasi",
                hint: "Sebagian besar hasil di atas target, tidak ada hasil utama di bawahnya, umpan balik umumnya baik."),
            Choice(
                "sesuai_ekspektasi", "Sesuai ekspektasi", hint: "Sebagian besar hasil sesuai, hanya sedikit hasil utama di bawah target."),
            Choice(
                "dibawah_ekspektasi", "Di bawah ekspektasi", hint: "Sebagian besar hasil di bawah target, umpan balik umumnya kurang baik."),
        ]
    }

    private var perilaku: [Choice] {
        [
            Choice(
                "diatas_ekspektasi", "Di atas ekspektasi",
                hint: "Konsisten menjalankan nilai dan ikut menjaganya di dalam atau di luar unit."),
            Choice("sesuai_ekspektasi", "Sesuai ekspektasi", hint: "Konsisten menjalankan nilai bagi dirinya."),
            Choice("dibawah_ekspektasi", "Di bawah ekspektasi", hint: "Belum konsisten menjalankan nilai."),
        ]
    }

    private func alasan(_ name: String, _ label: Kalimat, adaUsulan: Bool) -> TextArea {
        let hint: Kalimat =
            adaUsulan
            ? "Wajib bila pilihan Anda berbeda dari usulan. Pegawai akan membacanya."
            : "Wajib, karena belum ada usulan. Pegawai akan membacanya."
        return TextArea(
            FieldLabel(name, label, hint: hint, error: state.error(name)), value: state.value(name), rows: 3,
            maximumLength: TextLimit.paragraph.characters)
    }

    private var ambilAlih: HTML {
        """
        \(TextArea(FieldLabel("alasan_ambil_alih", "Mengapa Anda yang menilai, bukan pejabat penilainya?",
            hint: "Setelah \(view.jendela.ditutup.panjang) atasan menilai dan hasilnya final (Lampiran IV.A.11).", error: state.error("alasan_ambil_alih")),
            value: state.value("alasan_ambil_alih"), rows: 3, maximumLength: TextLimit.paragraph.characters))
        """
    }
}

/// A proposal with its reasons and article; it never fills in the decision.
struct UsulanBox: Component {
    let judul: Kalimat
    let rating: Kalimat?
    let alasan: [Kalimat]
    let dasar: Kalimat

    var html: HTML {
        MengapaBox(
            title: judul,
            conclusion: rating.map { "\(judul): <strong>\($0)</strong>" }
                ?? "<strong>Belum dapat diusulkan.</strong> Putuskan dari pengamatan Anda.",
            reasons: alasan.map { MengapaBox.Alasan($0, citation: dasar) }
        ).html
    }
}
