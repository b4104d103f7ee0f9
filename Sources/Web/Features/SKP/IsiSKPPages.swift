import Kinerja
import UseCases

/// The forms of values, annex, approach and copying: one question a page.
struct IsiSKPPage {
    enum Part { case perilaku, lampiran, pendekatan }

    let bagian: Part
    let view: SKPView
    let call: Call
    var draft: RestoredIsian?
    var fault: FormFault?

    private var skp: SKP { view.skp }
    private var form: Form? { fault == nil ? draft?.form : call.form }

    private var here: Path {
        switch bagian {
        case .perilaku: Paths.perilakuSKP(skp.id)
        case .lampiran: Paths.lampiranSKP(skp.id)
        case .pendekatan: Paths.pendekatanSKP(skp.id)
        }
    }

    private var words: (title: Kalimat, lead: Kalimat) {
        switch bagian {
        case .perilaku: ("Perilaku kerja", "Ekspektasi khusus pimpinan untuk tujuh nilai BerAKHLAK. Satu baris satu ekspektasi.")
        case .lampiran: ("Lampiran SKP", "Yang disepakati agar hasil tercapai. Satu baris satu hal.")
        case .pendekatan: ("Pendekatan SKP", "Menentukan bentuk formulir. Isi yang sudah ditulis tidak hilang.")
        }
    }

    var page: Page {
        Page(title: words.title, section: Paths.skpSaya, hasErrors: !(fault?.errors ?? []).isEmpty) {
            """
            \(ErrorSummary(fault?.errors ?? []))
            \(PageHeader(title: words.title, lead: words.lead, status: [skp.status.tag], back: Link("Kembali ke SKP", Paths.skp(skp.id))))
            \(if: fault?.isStale ?? false, stale)
            \(if: fault == nil, draft.map { $0.notice(call) } ?? .empty)
            \(FormBlock(to: here, call.formTokens, autosave: bagian == .pendekatan ? nil : Paths.isianSementara(of: here)) {
                """
                <input type="hidden" name="version" value="\(version)">\(fields)
                \(ButtonRow([.submit("Simpan"), .quiet("Batal", Paths.skp(skp.id))]))
                """
            })
            """
        }
    }

    private var version: String {
        fault?.isStale ?? false ? String(skp.version) : form?["version"] ?? String(skp.version)
    }

    private var stale: HTML {
        let now: HTML = bagian == .perilaku ? PerilakuSection(skp: skp).html : LampiranSection(skp: skp).html
        return """
            \(Notice(.bad, "SKP ini sudah diubah di tempat lain. Isian Anda masih ada di bawah ini, belum tersimpan."))
            \(Disclosure(summary: "Lihat yang tersimpan sekarang", content: now))
            """
    }

    private var fields: HTML {
        switch bagian {
        case .perilaku:
            "\(each: NilaiBerAKHLAK.allCases, { lines("ekspektasi.\($0.rawValue)", $0.label, Kalimat(verbatim: $0.panduan.joined(separator: "; ")), skp.isi.ekspektasiKhusus[$0]) })"
        case .lampiran: "\(each: JenisLampiran.allCases, { lines("lampiran.\($0.rawValue)", $0.label, contoh($0), skp.isi.lampiran[$0]) })"
        case .pendekatan: PendekatanField(selected: form?["pendekatan"] ?? skp.pendekatan.rawValue).html
        }
    }

    private func contoh(_ jenis: JenisLampiran) -> Kalimat {
        switch jenis {
        case .dukungan: "Orang, anggaran, peralatan, pendampingan, sarana. Misalnya “Laptop dan jaringan internet”."
        case .pertanggungjawaban: "Kapan dan dengan bukti apa kemajuan dilaporkan. Misalnya “Laporan setiap triwulan”."
        case .konsekuensi: "Penghargaan bila tercapai, akibat bila tidak. Misalnya “Diusulkan sebagai pegawai teladan”."
        }
    }

    private func lines(_ name: String, _ label: Kalimat, _ hint: Kalimat, _ stored: [String]?) -> HTML {
        let state = FormState(initial: [name: (stored ?? []).joined(separator: "\n")], form: form, errors: fault?.errors ?? [])
        return TextArea(
            FieldLabel(name, label, hint: hint, error: state.error(name), isOptional: true), value: state.value(name), rows: 3
        ).html
    }
}

/// Which earlier SKP to copy from.
struct CopySKPPage {
    let view: SKPView
    let sumber: [SKPSummary]
    let call: Call
    var fault: FormFault?

    var page: Page {
        Page(title: "Salin dari SKP lain", section: Paths.skpSaya, hasErrors: !(fault?.errors ?? []).isEmpty) {
            """
            \(ErrorSummary(fault?.errors ?? []))
            \(PageHeader(title: "Salin dari SKP lain", lead: "Isi yang belum ada ditambahkan. Yang sudah Anda tulis tidak berubah.", back: Link("Kembali ke SKP", Paths.skp(view.skp.id))))
            \(if: fault?.isStale ?? false, Notice(.bad, "SKP ini sudah diubah di tempat lain. Periksa, lalu salin lagi.").html)
            \(sumber.isEmpty ? EmptyState("Belum ada SKP lain", "Di sini akan ada SKP Anda dari tahun atau jabatan lain.").html : form)
            """
        }
    }

    private var form: HTML {
        FormBlock(to: Paths.salinSKP(view.skp.id), call.formTokens) {
            """
            <input type="hidden" name="version" value="\(String(view.skp.version))">
            \(RadioGroup(FieldLabel("dari", "SKP yang disalin", error: fault?.errors.first { $0.field == "dari" }?.message), options: sumber.map { Choice($0.id.rawValue, "SKP \($0.tahun): \($0.namaJabatan)", hint: "\($0.jumlahHasil) hasil kerja, versi \($0.versi), \(kecil: $0.status.label)") }, selected: call.form["dari"] ?? ""))
            \(ButtonRow([.submit("Salin"), .quiet("Batal", Paths.skp(view.skp.id))]))
            """
        }.html
    }
}
