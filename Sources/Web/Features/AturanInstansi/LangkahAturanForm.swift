import Kinerja
import UseCases

/// The steps that this person may take now, each in a form of its own.
struct LangkahAturanForm: Component {
    let view: AturanInstansiView
    let errors: [FieldError]
    let call: Call

    var html: HTML {
        let steps = view.langkah.filter { $0 != .ajukan || view.aturan.pemeriksaan.bolehDiajukan }
        guard !steps.isEmpty || showsWaiting else { return .empty }
        return "<h2>Langkah berikutnya</h2>\(if: showsWaiting, waiting)\(each: steps, form)"
    }

    private var showsWaiting: Bool { view.aturan.status == .diajukan && call.runsKelola && !view.langkah.contains(.setujui) }

    private var waiting: HTML {
        Notice(.note, "Anda yang mengusulkan versi ini, jadi admin lain yang memutuskannya.").html
    }

    private func form(_ aksi: AksiAturan) -> HTML {
        FormBlock(to: Paths.langkahAturan(view.aturan.id, aksi), call.formTokens) {
            """
            <input type="hidden" name="version" value="\(String(view.aturan.version))">
            \(if: aksi == .cabut, lastDay.html)
            \(if: aksi == .tolak || aksi == .cabut, reason(aksi).html)
            \(ButtonRow([button(aksi)]))
            """
        }.html
    }

    private func button(_ aksi: AksiAturan) -> ButtonRow.Button {
        switch aksi {
        case .ajukan, .setujui: .submit(aksi.label, confirm: confirm(aksi))
        default: .quietSubmit(aksi.label, confirm: confirm(aksi))
        }
    }

    private func confirm(_ aksi: AksiAturan) -> Kalimat {
        switch aksi {
        case .ajukan: "Ajukan versi ini kepada admin lain?"
        case .tarik: "Tarik kembali pengajuan ini?"
        case .setujui: "Setujui versi ini? Berlaku mulai \(view.aturan.mulai.panjang)."
        case .tolak: "Tolak versi ini?"
        case .cabut: "Cabut versi ini?"
        case .batalkan: "Batalkan draf ini?"
        }
    }

    private var lastDay: TextField {
        TextField(
            FieldLabel("sampai", "Hari terakhir berlaku", error: error("sampai")), value: call.form.text("sampai"),
            kind: .date, isNarrow: true)
    }

    private func reason(_ aksi: AksiAturan) -> TextArea {
        TextArea(
            FieldLabel("catatan", aksi == .tolak ? "Alasan menolak" : "Alasan mencabut", error: error("catatan")),
            value: call.form.text("catatan"), rows: 2, maximumLength: 2_000)
    }

    private func error(_ field: String) -> Kalimat? { errors.first { $0.field == field }?.message }
}
