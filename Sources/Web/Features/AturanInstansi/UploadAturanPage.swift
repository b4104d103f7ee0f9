import Kinerja
import UseCases

/// The form for a new version. Files have to be chosen again when it comes back; everything typed stays.
struct UploadAturanPage {
    let state: FormState
    let call: Call

    var page: Page {
        Page(title: "Unggah aturan instansi", section: Paths.kelola, hasErrors: !state.errors.isEmpty) {
            """
            \(ErrorSummary(state.errors))
            \(PageHeader(
                title: "Unggah aturan instansi", lead: "Berkas diperiksa segera dan disimpan sebagai draf. Belum ada yang berlaku.",
                back: Link("Aturan instansi", Paths.kelolaAturan)))
            \(FormBlock(to: Paths.kelolaAturan, call.formTokens, takesFiles: true) { fields })
            """
        }
    }

    private var fields: HTML {
        """
        \(field("topik", "Nama singkat", "Sama untuk semua versi, misalnya tpp. Huruf kecil, angka, tanda hubung.", narrow: true))
        \(field("judul", "Judul", "Misalnya Tambahan penghasilan pegawai."))
        \(field("dasar", "Dasar hukum", "Misalnya Perbup Nusa Harapan 12 Tahun 2026."))
        \(TextField(label("mulai", "Mulai berlaku", nil), value: state.value("mulai"), kind: .date, isNarrow: true))
        \(file("model", "Model DMN", "Berkas .dmn (DMN 1.3–1.5), paling besar 2 MB.", ".dmn,.xml"))
        \(file("contoh", "Contoh", "Kasus uji DMN TCK (.xml) yang membuktikan model sesuai peraturannya.", ".xml"))
        \(field("keputusan", "Keputusan yang menjadi hasil", "Nama decision di model. Kosongkan bila hanya ada satu hasil.", optional: true))
        \(field("satuan", "Satuan hasil", "Misalnya rupiah per bulan.", optional: true))
        \(ButtonRow([.submit("Unggah dan periksa"), .quiet("Batal", Paths.kelolaAturan)]))
        """
    }

    private func field(_ name: String, _ title: Kalimat, _ hint: Kalimat, optional: Bool = false, narrow: Bool = false) -> TextField {
        TextField(label(name, title, hint, optional), value: state.value(name), maximumLength: 200, isNarrow: narrow)
    }

    private func file(_ name: String, _ title: Kalimat, _ hint: Kalimat, _ accept: String) -> FileField {
        FileField(label(name, title, hint), accept: accept)
    }

    private func label(_ name: String, _ title: Kalimat, _ hint: Kalimat?, _ optional: Bool = false) -> FieldLabel {
        FieldLabel(name, title, hint: hint, error: state.error(name), isOptional: optional)
    }
}
