import Kinerja
import UseCases

/// The public page behind the QR: whether the paper in somebody's hand is registered here, in force, and says what is sealed.
struct CheckDokumenPage {
    enum Jawaban: Equatable {
        case rincian(DokumenDetail)
        case angkaTidakCocok
        case tunggu(Int64)
        /// A fingerprint or a file was compared.
        case isi(cocok: Bool)
    }

    let view: DokumenCheck
    let call: Call
    var jawaban: Jawaban?
    var errors: [FieldError] = []

    private var dokumen: DokumenPublik { view.dokumen }

    var page: Page {
        Page(title: "Periksa dokumen", hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: "Periksa dokumen", lead: "Apakah kertas di tangan Anda sama dengan yang tercatat di \(dokumen.instansi)?", status: [tag]))
            \(ErrorSummary(errors))\(hasil)\(keadaan)
            \(DefinitionList([("Formulir", "\(CheckDokumen.nama(dokumen.formulir)), format \(dokumen.formulir)"), ("Instansi", "\(dokumen.instansi)"),
                ("Diterbitkan", "\(dokumen.dibuat.panjang)"), ("Keadaan", "\(view.keadaan.kalimat)")]))
            \(form)\(berkas)
            """
        }
    }

    /// Whoever reads no further than the top must not take a paper for genuine that was just found not to be.
    private var tag: Tag {
        switch jawaban {
        case .angkaTidakCocok?, .isi(cocok: false)?: Tag(.bad, "Tidak cocok")
        case nil, .rincian?, .tunggu?, .isi(cocok: true)?: view.keadaan.tag
        }
    }

    private var keadaan: HTML {
        switch view.keadaan {
        case .diganti(_, let id, let sejak):
            Notice(
                .bad, "Dokumen ini sudah diganti pada \(sejak.panjang). Jangan dipakai lagi.",
                detail: id.map { "<p>\(Link("Periksa dokumen penggantinya", Paths.periksa($0)))</p>" } ?? .empty
            ).html
        case .ditutup: Notice(.bad, "SKP ini sudah ditutup, sehingga dokumennya tidak berlaku lagi.").html
        case .belumLengkap: Notice(.note, "Pejabat penilai belum menandatangani dokumen ini.").html
        case .berlaku: .empty
        }
    }

    private var hasil: HTML {
        switch jawaban {
        case nil: return .empty
        case .rincian(let r)?:
            let semula: HTML = r.semula.map { ", putusan atas keberatan; semula \($0)" } ?? .empty
            let rows: [(Kalimat, HTML?)] = [
                ("Nama", "\(r.nama)"), ("Periode", r.periode.map { "\($0)" }), ("Masa penilaian", "\(r.masa)"),
                ("Predikat", r.predikat.map { "<strong>\($0)</strong>\(semula)" }),
            ]
            return Notice(
                .good, "Angka itu cocok. Bandingkan dengan kertas Anda:",
                detail:
                    "\(DefinitionList(rows.compactMap { term, value in value.map { (term, $0) } }))<p>Bila ada yang berbeda, kertas itu bukan dokumen yang tercatat di sini.</p>"
            ).html
        case .angkaTidakCocok?:
            return Notice(
                .bad, "Angka itu tidak cocok dengan dokumen ini.",
                detail:
                    "<p>Ketik empat angka terakhir NIP pegawai yang dinilai, seperti tercetak pada kertas. Bila tetap tidak cocok, kertas itu bukan dokumen yang tercatat di sini.</p>"
            ).html
        case .tunggu(let detik)?:
            return Notice(.bad, "Terlalu banyak percobaan. Coba lagi \(Int(detik)) detik lagi.").html
        case .isi(cocok: true)?: return Notice(.good, "Cocok. Isinya sama dengan dokumen yang disegel di sini.").html
        case .isi(cocok: false)?:
            return Notice(
                .bad, "Tidak cocok. Isinya berbeda dari dokumen yang disegel di sini.",
                detail:
                    "<p>Periksa apakah salinan sidik jari lengkap, atau minta dokumen asli. Berkas yang diunduh sebelum sistem diperbarui dapat berbeda bentuk: bandingkan isinya dengan empat angka terakhir NIP.</p>"
            ).html
        }
    }

    private func error(_ field: String) -> Kalimat? { errors.first { $0.field == field }?.message }

    private var form: FormBlock {
        FormBlock(to: Paths.periksa(dokumen.id), call.formTokens, takesFiles: true) {
            """
            <h2>Bandingkan isinya</h2>
            \(TextField(FieldLabel("empat_angka", "Empat angka terakhir NIP", hint: "NIP pegawai yang dinilai, seperti tercetak pada kertas. Nama tersamar, periode, dan predikatnya lalu tampil di sini.", error: error("empat_angka")), value: "", kind: .digits, isNarrow: true))
            \(ButtonRow([.submit("Periksa")]))
            """
        }
    }

    private var berkas: Disclosure {
        Disclosure(
            summary: "Periksa berkas PDF atau sidik jari",
            content: """
                \(FormBlock(to: Paths.periksa(dokumen.id), call.formTokens, takesFiles: true) {
                    """
                    \(TextField(FieldLabel("sidik_jari", "Sidik jari yang tercetak", hint: "64 huruf dan angka di kaki halaman.", error: error("sidik_jari"), isOptional: true), value: call.form["sidik_jari"] ?? ""))
                    \(FileField(FieldLabel("berkas", "Atau berkas PDF", hint: "Paling besar 10 MB. Berkas yang diunggah tidak disimpan.", isOptional: true), accept: ".pdf"))
                    \(ButtonRow([.quietSubmit("Bandingkan")]))
                    """
                })
                <p>Sidik jari SHA-256 yang tercatat: <code>\(dokumen.sha256)</code></p>
                """)
    }
}

/// For whoever scanned the code of a paper that was never issued here.
struct DokumenTidakTerdaftarPage {
    let instansi: String

    var page: Page {
        Page(title: "Dokumen tidak terdaftar") {
            """
            \(PageHeader(title: "Dokumen ini tidak terdaftar", lead: "Tidak ada dokumen dengan kode itu di \(instansi).", status: [Tag(.bad, "Tidak terdaftar")]))
            <p>Kertas dengan kode ini tidak diterbitkan di sini. Periksa apakah alamatnya lengkap; bila lengkap, jangan percaya kertas itu dan tanyakan kepada bagian kepegawaian.</p>
            """
        }
    }
}
