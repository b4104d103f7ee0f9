import Kinerja
import UseCases

/// The issued documents of one thing, with a button that issues them where there is none for its present state.
struct DokumenSection: Component {
    let dokumen: [Dokumen]
    let zona: ZonaWaktu
    let terbitkan: Path?
    let tokens: FormTokens

    var html: HTML {
        """
        \(DataTable(caption: "Dokumen resmi", hidesCaption: true, columns: [.init("Formulir"), .init("Diterbitkan"), .init("Sidik jari"), .init("Periksa")],
            rows: dokumen.map(row), empty: EmptyState("Belum ada dokumen", "Dokumen PDF yang diterbitkan tampil di sini.\(terbitkan == nil ? "" : " Buat dengan tombol di bawah.")")))
        \(terbitkan.map { path in FormBlock(to: path, tokens) { "\(ButtonRow([.quietSubmit("Buat dokumen dari keadaan sekarang")]))" }.html })
        """
    }

    private func row(_ d: Dokumen) -> [HTML] {
        [
            "\(Link("Format \(d.formulir) (PDF)", Paths.dokumen(d.id)))", "\(zona.stempel(d.dibuat))",
            "<code>\(String(d.sha256.prefix(16)))…</code>",
            "\(Link("Halaman pemeriksaan", Paths.periksa(d.id)))",
        ]
    }
}

struct DokumenSKPPage {
    let view: DokumenSKPView
    let call: Call

    var page: Page {
        let p = view.skp.pihakPegawai
        return Page(title: "Dokumen SKP \(String(view.skp.tahun))") {
            """
            \(PageHeader(title: "Dokumen SKP \(String(view.skp.tahun))", lead: "\(p.nama) · \(p.jabatan). SKP dan lampirannya pada formulir resmi.",
                status: [view.skp.status.tag], back: Link("Kembali ke SKP", Paths.skp(view.skp.id))))
            \(DokumenSection(dokumen: view.dokumen, zona: call.person?.zona ?? .wib, terbitkan: view.dapatDibuat ? Paths.dokumenSKP(view.skp.id) : nil, tokens: call.formTokens))
            \(if: !view.dapatDibuat, "<p>Dokumen dapat dibuat setelah SKP diajukan.</p>")
            """
        }
    }
}

/// The public page behind the QR: form, agency and fingerprint, and whether a paper or file is the sealed one.
struct ImporCheckPage {
    let dokumen: DokumenPublik
    let call: Call
    /// `nil` before anything was asked.
    let jawaban: Bool?
    var errors: [FieldError] = []

    var page: Page {
        Page(title: "Periksa dokumen", hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: "Periksa dokumen", lead: "Dokumen ini terdaftar. Bandingkan sidik jarinya dengan yang tercetak, atau unggah berkasnya.", status: status))
            \(ErrorSummary(errors))\(hasil)
            \(DefinitionList([("Formulir", "Format \(dokumen.formulir), \(CheckDokumen.judul(dokumen.formulir))"), ("Instansi", "\(dokumen.instansi)"),
                ("Diterbitkan", "\(dokumen.dibuat.panjang)"), ("Sidik jari SHA-256", "<code>\(dokumen.sha256)</code>")]))
            \(form)
            <p class="small">Halaman ini tidak menampilkan nama siapa pun. Berkas yang diunggah tidak disimpan.</p>
            """
        }
    }

    private var status: [Tag] {
        switch jawaban {
        case nil: [Tag(.note, "Terdaftar")]
        case true?: [Tag(.good, "Cocok")]
        case false?: [Tag(.bad, "Tidak cocok")]
        }
    }

    private var hasil: HTML {
        switch jawaban {
        case nil: ""
        case true?: Notice(.good, "Cocok. Isinya sama dengan dokumen yang disegel di sini.").html
        case false?:
            Notice(
                .bad, "Tidak cocok. Isinya berbeda dari dokumen yang disegel di sini.",
                detail: "<p>Periksa apakah salinan sidik jari lengkap, atau minta dokumen asli.</p>"
            ).html
        }
    }

    private var form: FormBlock {
        FormBlock(to: Paths.periksa(dokumen.id), call.formTokens, takesFiles: true) {
            """
            \(TextField(FieldLabel("sidik_jari", "Sidik jari yang tercetak", hint: "64 huruf dan angka di bawah tanda tangan.", error: errors.first?.message, isOptional: true), value: call.form["sidik_jari"] ?? ""))
            \(FileField(FieldLabel("berkas", "Atau berkas PDF", hint: "Paling besar 10 MB.", isOptional: true), accept: ".pdf"))
            \(ButtonRow([.submit("Periksa")]))
            """
        }
    }
}
