import Kinerja
import UseCases

/// Requests to correct a superior, each with its decision form.
struct KoreksiListPage {
    let waiting: [KoreksiView]
    /// The request whose form came back.
    let failed: PermintaanID?
    let state: FormState
    let call: Call

    var page: Page {
        Page(title: "Koreksi atasan", section: Paths.kelola, hasErrors: !state.errors.isEmpty) {
            """
            \(ErrorSummary(errors))
            \(PageHeader(
                title: "Koreksi atasan", lead: "Koreksi yang disetujui mengubah pejabat penilai kinerja mulai tanggalnya.", back: Link("Kelola", Paths.kelola)))
            \(each: waiting, request)
            \(if: waiting.isEmpty, EmptyState("Tidak ada permintaan", "Permintaan pegawai agar atasannya diperbaiki muncul di sini.").html)
            """
        }
    }

    private var errors: [FieldError] {
        state.errors.map { error in FieldError(failed.map { "catatan.\($0.rawValue)" } ?? error.field, error.problem, remedy: error.remedy)
        }
    }

    private func request(_ view: KoreksiView) -> HTML {
        let k = view.permintaan
        return """
            <h2>\(view.pegawai?.nama ?? "–")</h2>
            \(DefinitionList([
                ("Jabatan", "\(view.pegawai?.jabatan ?? "–")"), ("Atasan sekarang", "\(who(view.sekarang))"), ("Atasan yang diminta", "\(who(view.diminta))"),
                ("Mulai", "\(k.mulai.panjang)"), ("Alasan", "\(k.alasan)"),
            ]))
            \((try? call.actor)?.isPegawai(k.pegawai) ?? false ? Notice(.note, "Ini permintaan Anda sendiri. Admin lain yang memutuskannya.").html : decision(k))
            """
    }

    private func decision(_ k: KoreksiAtasan) -> HTML {
        let mine = failed == k.id
        return FormBlock(to: Paths.putuskanKoreksi(k.id), call.formTokens) {
            """
            <input type="hidden" name="versi" value="\(String(k.version))">
            \(TextArea(
                FieldLabel(noteField(k), "Catatan", hint: "Wajib bila ditolak.", error: mine ? state.error("catatan") : nil), value: mine ? state.value(noteField(k)) : "", rows: 2, maximumLength: 1_000))
            \(ButtonRow([
                .submit("Setujui", name: "keputusan", value: "setuju", confirm: "Setujui koreksi ini?"), .quietSubmit("Tolak", name: "keputusan", value: "tolak"),
            ]))
            """
        }.html
    }

    /// Several forms on a page: each note has an id of its own. The one that came back answers to the error summary.
    private func noteField(_ k: KoreksiAtasan) -> String { "catatan.\(k.id.rawValue)" }

    private func who(_ person: ProfilView.Person?) -> String {
        [person?.nama, person?.jabatan].compactMap(\.self).joined(separator: ", ")
    }
}
