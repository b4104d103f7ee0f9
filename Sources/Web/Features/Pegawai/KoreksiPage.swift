import Kinerja
import UseCases

/// Asking that one's superior be corrected.
struct KoreksiPage {
    let view: ProfilView
    let state: FormState
    let call: Call

    var page: Page {
        Page(title: "Koreksi atasan", section: Paths.direktori, hasErrors: !state.errors.isEmpty) {
            """
            \(ErrorSummary(state.errors))
            \(PageHeader(
                title: "Atasan saya keliru", lead: "Menurut data, pejabat penilai kinerja Anda adalah \(Kalimat(verbatim: view.atasan?.nama, or: "belum ada")).",
                back: Link("Data saya", Paths.pegawai(view.pegawai.id))))
            <p>Admin kepegawaian akan memeriksa permintaan ini. Selama itu, data tidak berubah.</p>
            \(FormBlock(to: Paths.koreksiAtasan(view.pegawai.id), call.formTokens) {
                """
                \(TextField(label("atasan", "NIP atasan yang benar", "18 angka. Untuk atasan tanpa NIP, misalnya bupati, tulis namanya."), value: state.value("atasan"), maximumLength: 100))
                \(TextField(label("mulai", "Berlaku mulai", nil), value: state.value("mulai"), kind: .date, isNarrow: true))
                \(TextArea(
                    label("alasan", "Alasan", "Sebutkan surat atau keadaan yang mendasarinya."), value: state.value("alasan"), maximumLength: 1_000))
                \(ButtonRow([.submit("Kirim permintaan")]))
                """
            })
            """
        }
    }

    private func label(_ name: String, _ text: Kalimat, _ hint: Kalimat?) -> FieldLabel {
        FieldLabel(name, text, hint: hint, error: state.error(name))
    }
}
