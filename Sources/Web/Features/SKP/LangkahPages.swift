import Kinerja
import UseCases

/// Check answers: everything once more before it goes to the assessor.
struct SubmitSKPPage {
    let view: SKPView
    let call: Call
    var fault: FormFault?

    private var skp: SKP { view.skp }
    private var faults: [FieldError] { fault?.errors ?? [] }

    var page: Page {
        Page(title: "Periksa dan ajukan", section: Paths.skpSaya, hasErrors: !faults.isEmpty) {
            """
            \(PageHeader(title: "Periksa dan ajukan", lead: "SKP \(skp.tahun) akan dikirim kepada \(Kalimat(verbatim: skp.pihakPenilai?.nama, or: "pejabat penilai")) dengan tanda tangan Anda.", status: [skp.status.tag] + (view.tenggat.map { [$0.tag] } ?? []), back: Link("Kembali ke SKP", Paths.skp(skp.id))))
            \(if: fault?.isStale ?? false, Notice(.bad, "SKP ini sudah diubah di tempat lain. Periksa isinya sekali lagi.").html)
            \(kurang)
            \(if: view.kekurangan.isEmpty, send)
            \(IdentitasSKP(skp: skp))
            \(HasilKerjaSection(view: view, dapatDisunting: true))
            \(PerilakuSection(skp: skp))
            \(LampiranSection(skp: skp))
            \(if: view.kekurangan.isEmpty, send)
            """
        }
    }

    private var kurang: HTML {
        let all = view.kekurangan + faults.filter { fault in !view.kekurangan.contains(fault) }
        guard !all.isEmpty else { return .empty }
        return """
            <div class="errors" role="alert" tabindex="-1" data-focus><h2>Ada \(all.count) hal yang perlu dilengkapi</h2>
            <ul>\(each: all, { "<li><a href=\"\(place($0))\">\($0.message)</a></li>" })</ul></div>
            """
    }

    /// `hasil_kerja.2.indikator.1` leads to the second result's form, at that row.
    private func place(_ fault: FieldError) -> Path {
        if fault.field == "penilai" { return Paths.pegawai(skp.pegawai) }
        let parts = fault.field.split(separator: ".").map(String.init)
        guard parts.first == "hasil_kerja" else { return Paths.skp(skp.id, fragment: "hasil") }
        guard parts.count > 1, let n = Int(parts[1]), skp.isi.hasilKerja.indices.contains(n - 1) else {
            return Paths.hasilKerjaBaru(skp.id)
        }
        return Paths.hasilKerja(skp.id, skp.isi.hasilKerja[n - 1].id)
    }

    private var send: HTML {
        FormBlock(to: Paths.ajukanSKP(skp.id), call.formTokens) {
            """
            <input type="hidden" name="version" value="\(String(skp.version))">
            <p>Yang Anda tanda tangani: \(Link("SKP pada formulir resmi (PDF)", Paths.pratinjauSKP(skp.id))).</p>\(TidakTercetakNotice(tanda: view.tidakTercetak))
            \(ButtonRow([.submit("Ajukan SKP"), .quiet("Kembali dan ubah", Paths.skp(skp.id))]))
            """
        }.html
    }
}

/// The assessor's page: the content beside the decision.
struct ReviewSKPPage {
    let view: SKPView
    let call: Call
    var fault: FormFault?

    private var skp: SKP { view.skp }

    var page: Page {
        let nama = skp.pihakPegawai.nama
        let state = FormState(initial: ["putusan": ""], form: fault == nil ? nil : call.form, errors: fault?.errors ?? [])
        return Page(title: "Tinjau SKP \(nama)", section: Paths.tim(), hasErrors: !state.errors.isEmpty) {
            """
            \(ErrorSummary(state.errors))
            \(PageHeader(title: "Tinjau SKP \(nama)", lead: "SKP \(skp.tahun), \(skp.pihakPegawai.jabatan). Baca isinya, lalu putuskan di bagian bawah.", status: [skp.status.tag] + (view.tenggat.map { [$0.tag] } ?? []), actions: ButtonRow([.quiet("Langsung ke putusan", Paths.tinjauSKP(skp.id, fragment: "putusan"))]), back: Link("Tim saya", Paths.tim(tahun: skp.tahun))))
            \(if: fault?.isStale ?? false, Notice(.bad, "SKP ini berubah sejak Anda membukanya. Putusan Anda belum terkirim; baca lagi isinya.").html)
            \(if: skp.versi > 1, PerubahanNotice(versi: skp.versi, alasan: skp.alasanPerubahan).html)\(HasilKerjaSection(view: view, dapatDisunting: false))
            \(PerilakuSection(skp: skp))
            \(if: view.open.dapatMenulisEkspektasi, ButtonRow([.quiet("Tulis ekspektasi khusus", Paths.perilakuSKP(skp.id))]).html)
            \(LampiranSection(skp: skp))
            \(putusan(state))
            \(DialogSection(view: view, call: call))
            """
        }
    }

    private func putusan(_ state: FormState) -> FormBlock {
        FormBlock(to: Paths.tinjauSKP(skp.id), call.formTokens) {
            """
            <h2 id="putusan">Putusan Anda</h2><input type="hidden" name="version" value="\(String(skp.version))">
            <p>Yang Anda tetapkan: \(Link("SKP pada formulir resmi (PDF)", Paths.pratinjauSKP(skp.id))).</p>\(TidakTercetakNotice(tanda: view.tidakTercetak))
            \(RadioGroup(FieldLabel("putusan", "Apakah SKP ini dapat disepakati?", error: state.error("putusan")), options: pilihan, selected: state.value("putusan")))
            \(TextArea(FieldLabel("alasan", "Alasan", hint: "Wajib bila dikembalikan. Sebutkan apa yang perlu diperbaiki.", error: state.error("alasan"), isOptional: true), value: state.value("alasan"), maximumLength: 2_000))
            \(ButtonRow([.submit("Kirim putusan"), .quiet("Nanti saja", Paths.tim(tahun: skp.tahun))]))
            """
        }
    }

    private var pilihan: [Choice] {
        [
            Choice("tetapkan", "Sepakati dan tetapkan", hint: "SKP langsung berlaku."),
            Choice("sepakati", "Sepakati, tetapkan nanti"),
            Choice("kembalikan", "Kembalikan untuk diperbaiki", hint: "Pegawai mendapat alasan Anda dan dapat mengajukan lagi."),
        ]
    }
}

/// Tells an assessor that this is a change of a plan that is in force, and why (Pasal 20).
struct PerubahanNotice: Component {
    let versi: Int
    let alasan: String?

    var html: HTML {
        Notice(
            .note, "Ini perubahan SKP, versi \(versi). Versi sebelumnya berlaku sampai yang ini ditetapkan.",
            detail: alasan.map { "<p>Alasan perubahan: \($0)</p>" }
        ).html
    }
}

/// One small question before a step: withdraw, set, change, close.
struct LangkahPage {
    struct Wording: Sendable {
        let judul: Kalimat
        let penjelasan: Kalimat
        let tombol: Kalimat
        let alasan: Bool
    }

    let kata: Wording
    let tujuan: Path
    let view: SKPView
    let call: Call
    var fault: FormFault?

    var page: Page {
        let state = FormState(form: fault == nil ? nil : call.form, errors: fault?.errors ?? [])
        let skp = view.skp
        return Page(title: kata.judul, hasErrors: !state.errors.isEmpty) {
            """
            \(ErrorSummary(state.errors))
            \(PageHeader(title: kata.judul, lead: "\(skp.pihakPegawai.nama), SKP \(skp.tahun). \(kata.penjelasan)", status: [skp.status.tag], back: Link("Kembali ke SKP", Paths.skp(skp.id))))
            \(if: fault?.isStale ?? false, Notice(.bad, "SKP ini sudah berubah sejak Anda membukanya. Periksa dulu, lalu lanjutkan.").html)
            \(FormBlock(to: tujuan, call.formTokens) {
                """
                <input type="hidden" name="version" value="\(String(skp.version))">
                \(if: kata.alasan, TextArea(FieldLabel("alasan", "Alasan", error: state.error("alasan")), value: state.value("alasan"), maximumLength: 2_000).html)
                \(ButtonRow([.submit(kata.tombol), .quiet("Batal", Paths.skp(skp.id))]))
                """
            })
            """
        }
    }

    static let tarik = Wording(
        judul: "Tarik kembali SKP", penjelasan: "SKP kembali menjadi draf dan dapat Anda ubah lagi.", tombol: "Tarik kembali", alasan: false
    )
    static let tetapkan = Wording(
        judul: "Tetapkan SKP", penjelasan: "SKP berlaku sejak ditetapkan (Pasal 14 ayat (3)).", tombol: "Tetapkan SKP", alasan: false)
    static let ubah = Wording(
        judul: "Ubah SKP", penjelasan: "Versi baru dibuat dari isi sekarang. SKP ini tetap berlaku sampai versi baru ditetapkan.",
        tombol: "Buat versi baru", alasan: true)
    static let tutup = Wording(
        judul: "Tutup SKP", penjelasan: "SKP tidak dapat dilanjutkan lagi. Isinya tetap dapat dibaca.", tombol: "Tutup SKP", alasan: true)
}
