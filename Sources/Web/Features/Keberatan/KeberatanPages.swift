import Kinerja
import UseCases

/// The employee's objection.
struct KeberatanPage {
    let view: EvaluasiView
    let call: Call
    let errors: [FieldError]
    let isStale: Bool

    var page: Page {
        let e = view.evaluasi
        let state = FormState(form: call.submitted, errors: errors)
        return Page(title: "Ajukan keberatan", section: Paths.daftarEvaluasi, hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: "Ajukan keberatan", lead: "Keberatan atas hasil evaluasi \(view.periode.nama), kepada \(Kalimat(verbatim: e.pihak.atasanPenilai?.nama, or: "atasan pejabat penilai")).",
                status: [e.status.tag] + view.tenggat.filter { $0.langkah == .ajukanKeberatan }.map { Tag($0.tag.kind, "Sampai \($0.tenggat.tanggal.panjang), \($0.tenggat.sisa)") },
                back: Link("Hasil evaluasi", Paths.evaluasi(e.id))))
            \(ErrorSummary(errors))\(if: isStale, "\(Notice(.note, "Dokumen ini baru saja berubah. Periksa lagi, lalu kirim; tulisan Anda masih ada."))")
            \(isi(state))
            """
        }
    }

    private func isi(_ state: FormState) -> HTML {
        guard view.aksi.contains(.ajukanKeberatan) || !errors.isEmpty else { return Notice(.note, tidakBisa).html }
        return """
            <p>Yang dapat mengubah hasil adalah alasan dan bukti. Sebut bagian yang menurut Anda keliru.</p>
            <ul><li>Pejabat penilai diminta memberi penjelasan.</li><li>Putusan diberikan paling lama \(view.hariKerja.putusan) hari kerja, dan bersifat final.</li></ul>
            \(FormBlock(to: Paths.keberatan(view.evaluasi.id), call.formTokens) {
                """
                <input type="hidden" name="version" value="\(String(view.evaluasi.version))">
                \(TextArea(FieldLabel("alasan", "Alasan keberatan", hint: "Misalnya: hasil kerja 2 dinilai di bawah target, padahal buktinya sudah lengkap.", error: state.error("alasan")),
                    value: state.value("alasan"), rows: 8, maximumLength: TextLimit.paragraph.characters))
                \(ButtonRow([.submit("Ajukan keberatan", confirm: "Ajukan keberatan ini? Setelah diajukan, isinya tidak dapat diubah."), .quiet("Batal", Paths.evaluasi(view.evaluasi.id))]))
                """
            })
            """
    }

    private var tidakBisa: Kalimat {
        if let why = view.evaluasi.tanpaKeberatan { return Kalimat(verbatim: why) }
        if view.keberatan != nil { return "Keberatan Anda sudah diajukan." }
        return view.batasKeberatan.map { "Batas keberatan sudah lewat pada \($0.namaHari), \($0.panjang)." }
            ?? "Keberatan belum dapat diajukan."
    }
}

/// The assessor's explanation to his superior.
struct ExplainKeberatanPage {
    let view: EvaluasiView
    let keberatan: Keberatan
    let call: Call
    let errors: [FieldError]
    let isStale: Bool

    var page: Page {
        let state = FormState(initial: ["penjelasan": keberatan.penjelasanPenilai], form: call.submitted, errors: errors)
        let id = view.evaluasi.id
        return Page(title: "Penjelasan atas keberatan", section: Paths.nilai(), hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: "Penjelasan atas keberatan", lead: "\(view.evaluasi.pihak.pegawai.nama) · \(view.periode.nama). Atasan Anda membacanya sebelum memutus.",
                status: view.tenggat.map { Tag($0.tag.kind, "Putusan sampai \($0.tenggat.tanggal.panjang)") }, back: Link("Hasil evaluasi", Paths.evaluasi(id))))
            \(ErrorSummary(errors))\(if: isStale, "\(StaleNotice(stored: [(term: "Penjelasan", value: Kalimat(verbatim: keberatan.penjelasanPenilai))]))")
            <h2>Alasan pegawai</h2><blockquote>\(keberatan.alasan)</blockquote>
            \(FormBlock(to: Paths.penjelasan(id), call.formTokens) {
                """
                <input type="hidden" name="version" value="\(String(keberatan.version))">
                \(TextArea(FieldLabel("penjelasan", "Penjelasan Anda", hint: "Jelaskan dasar rating dengan fakta dan bukti.", error: state.error("penjelasan")),
                    value: state.value("penjelasan"), rows: 8, maximumLength: TextLimit.paragraph.characters))
                \(ButtonRow([.submit("Simpan penjelasan")]))
                """
            })
            """
        }
    }
}

/// The superior's decision, with everything he weighs above it.
struct PutusanPage {
    let view: EvaluasiView
    let penilaian: Penilaian
    let call: Call
    let errors: [FieldError]
    let isStale: Bool

    var page: Page {
        Page(title: "Putuskan keberatan", section: Paths.daftarEvaluasi, hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: "Putuskan keberatan", lead: "\(view.evaluasi.pihak.pegawai.nama) · \(view.periode.nama). \(view.evaluasi.pihak.penilai.nama) yang menilai.",
                status: [view.evaluasi.status.tag] + view.tenggat.map { Tag($0.tag.kind, "Sampai \($0.tenggat.tanggal.panjang), \($0.tenggat.sisa)") },
                back: Link("Hasil evaluasi", Paths.evaluasi(view.evaluasi.id))))
            \(ErrorSummary(errors))\(if: isStale, "\(Notice(.note, "Dokumen ini baru saja berubah. Periksa lagi, lalu kirim; tulisan Anda masih ada."))")
            \(KeberatanSection(view: view, zona: call.person?.zona ?? .wib))
            <h2>Penilaian sekarang</h2>\(MengapaHasilBox(view: view))\(EvaluasiFacts(view: view))
            <h2>Putusan Anda</h2>\(form(FormState(form: call.submitted, errors: errors)))
            """
        }
    }

    private func form(_ state: FormState) -> FormBlock {
        FormBlock(to: Paths.putusan(view.evaluasi.id), call.formTokens) {
            """
            <input type="hidden" name="version" value="\(String(view.evaluasi.version))">
            \(RadioGroup(FieldLabel("putusan", "Putusan", error: state.error("putusan")),
                options: [Choice("menguatkan", "Menguatkan penilaian", hint: "Rating dan predikat tetap."), Choice("mengubah", "Mengubah penilaian", hint: "Pilih rating baru di bawah.")],
                selected: state.value("putusan")))
            \(Select(FieldLabel("hasil_baru", "Rating hasil kerja yang baru", hint: "Hanya bila mengubah.", error: state.error("hasil_baru")),
                options: [Choice("", "Tetap: \(penilaian.hasil.label)")] + RatingHasilKerja.allCases.map { Choice($0.rawValue, $0.label) }, selected: state.value("hasil_baru")))
            \(Select(FieldLabel("perilaku_baru", "Rating perilaku kerja yang baru", hint: "Hanya bila mengubah.", error: state.error("perilaku_baru")),
                options: [Choice("", "Tetap: \(penilaian.perilaku.label)")] + RatingPerilakuKerja.allCases.map { Choice($0.rawValue, $0.label) }, selected: state.value("perilaku_baru")))
            \(TextArea(FieldLabel("pertimbangan", "Pertimbangan", hint: "Mengapa dikuatkan atau diubah. Pegawai dan penilai membacanya.", error: state.error("pertimbangan")),
                value: state.value("pertimbangan"), rows: 6, maximumLength: TextLimit.paragraph.characters))
            \(TextArea(FieldLabel("catatan", "Rekomendasi baru", hint: "Tercetak pada formulir D.1.3 bila penilaian diubah.", error: state.error("catatan"), isOptional: true),
                value: state.value("catatan"), rows: 3, maximumLength: TextLimit.paragraph.characters))
            <p>Bila mengubah, putusan Anda terbit sebagai format D.1.3 atas nama Anda. Lihat dahulu dokumennya.</p>
            \(ButtonRow([.fileSubmit("Lihat dokumen putusan (PDF)", name: "langkah", value: "pratinjau")]))
            \(Checkbox("dibaca", "Saya sudah membaca dokumen putusan", isOn: false))
            \(ButtonRow([.submit("Tanda tangani putusan", confirm: "Tanda tangani putusan ini? Hasilnya final."), .quiet("Nanti saja", Paths.evaluasi(view.evaluasi.id))]))
            """
        }
    }
}
