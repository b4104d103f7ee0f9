import Documents
import HTTPTypes
import Impor
import Kinerja
import UseCases

/// The mapping page: per sheet what its rows are, where the header stands, and what each column holds. Works without JavaScript: "Tampilkan
/// kolom" shows the fields of a newly chosen role.
struct ColumnPage {
    let view: ImporView
    let sheets: [ColumnForm.SheetForm]
    let errors: [FieldError]
    let call: Call

    var page: Page {
        Page(title: "Kolom \(view.record.namaBerkas)", section: Paths.kelola, hasErrors: !errors.isEmpty) {
            """
            \(ErrorSummary(errors))
            \(PageHeader(
                title: "Kolom dalam \(view.record.namaBerkas)", lead: lead, back: Link("Impor pegawai", Paths.kelolaImpor)))
            \(each: questions, { Notice(.note, $0).html })
            \(FormBlock(to: Paths.kolomImpor(view.record.id), call.formTokens) {
                """
                \(each: sheets.enumerated(), { sheet($0.offset, $0.element) })
                \(general)
                \(ButtonRow([.submit("Simpan dan periksa"), .quietSubmit("Tampilkan kolom", name: "tindakan", value: "segarkan")]))
                """
            })
            """
        }
    }

    /// What the headers leave open.
    private var questions: [Kalimat] {
        (view.mapping?.pertanyaan ?? []).map { question in
            "Lembar \(question.sheet): kolom \(question.columns.map { ColumnName.letters($0) }.joined(separator: ", ")) sama-sama dapat berarti \(kecil: question.field.label). Pilih yang benar."
        }
    }

    private var lead: Kalimat {
        view.mapping == nil
            ? "Judul kolomnya belum kami kenali. Pilih isi tiap lembar dan kolomnya."
            : "Kami sudah menebak isinya. Perbaiki bila ada yang keliru."
    }

    private func sheet(_ n: Int, _ form: ColumnForm.SheetForm) -> HTML {
        let (role, header) = ("lembar.\(n).isi", "lembar.\(n).judul")
        return """
            <h2>Lembar \(form.choice.sheet)</h2>
            \(Select(
                FieldLabel(role, "Isi lembar ini", error: error(role)),
                options: [Choice("", "Tidak dipakai")] + SheetSubject.allCases.map { Choice($0.rawValue, $0.label) },
                selected: form.choice.role?.rawValue ?? ""))
            \(TextField(
                FieldLabel(header, "Baris judul", hint: "Nomor baris di Excel."), value: String(form.choice.headerRow),
                kind: .digits, maximumLength: 2, isNarrow: true))
            <input type="hidden" name="lembar.\(n).kolomdari" value="\(String(form.choice.headerRow))">
            \(form.choice.role.map { fields(n, $0, form) })
            """
    }

    private func fields(_ n: Int, _ role: SheetSubject, _ form: ColumnForm.SheetForm) -> HTML {
        let options =
            [Choice("", "Tidak ada")] + form.headers.map { Choice(String($0.column), "\(ColumnName.letters($0.column)): \($0.text)") }
        return """
            \(each: role.fields, { field in
                let name = "kolom.\(n).\(field.rawValue)"
                return Select(
                    FieldLabel(name, field.label, error: error(name)), options: options,
                    selected: form.choice.columns[field].map(String.init) ?? "").html
            })
            """
    }

    private var general: HTML {
        """
        <h2>Yang tidak ada dalam berkas</h2>
        \(Checkbox("turunkan", "Buat unit dan jabatan dari baris pegawai, bila belum ada", isOn: isOn("turunkan", view.mapping?.derives ?? true)))
        \(TextField(
            FieldLabel(
                "tmt", "Tanggal berlaku", hint: "Dipakai untuk baris tanpa TMT jabatan. Kosongkan bila semua baris memilikinya.",
                error: error("tmt"), isOptional: true),
            value: call.form["tmt"] ?? view.mapping?.tmt?.description ?? "", kind: .date, isNarrow: true))
        \(TextField(
            FieldLabel(
                "unit", "Unit kerja seluruh berkas", hint: "Dipakai bila berkas tidak memiliki kolom unit, misalnya DUK satu kantor.",
                error: error("unit"), isOptional: true),
            value: call.form["unit"] ?? view.mapping?.unit ?? "", maximumLength: 200))
        """
    }

    private func isOn(_ name: String, _ stored: Bool) -> Bool { call.method == .post ? call.form.isChecked(name) : stored }
    private func error(_ name: String) -> Kalimat? { errors.first { $0.field == name }?.message }
}
