import Kinerja
import UseCases

/// The form of a what-if, and of sealing results: a day, and what the database does not know.
struct SimulateAturanPage {
    let view: AturanInstansiView
    let isSeal: Bool
    let state: FormState
    let call: Call

    private var title: Kalimat { isSeal ? "Tetapkan hasil" : "Simulasikan dampak" }
    private var target: Path { isSeal ? Paths.tetapkanAturan(view.aturan.id) : Paths.simulasiAturan(view.aturan.id) }

    var page: Page {
        Page(title: title, section: Paths.kelola, hasErrors: !state.errors.isEmpty) {
            """
            \(ErrorSummary(state.errors))
            \(PageHeader(title: title, lead: lead, back: Link("\(view.aturan.judul), versi \(view.aturan.versi)", Paths.aturanInstansi(view.aturan.id))))
            \(FormBlock(to: target, call.formTokens, takesFiles: !isSeal) { fields })
            """
        }
    }

    private var lead: Kalimat {
        isSeal
            ? "Hasil setiap pegawai dihitung dengan versi ini dan disimpan bersama masukan serta penjelasannya. Hasil lama tetap tersimpan."
            : "Lihat siapa yang berubah, dari berapa menjadi berapa, dan biayanya. Tidak ada yang disimpan sebagai hasil."
    }

    private var fields: HTML {
        """
        \(TextField(
            FieldLabel("tanggal", "Keadaan pegawai pada", hint: "Jabatan dan evaluasi diambil sebagaimana pada hari itu.", error: state.error("tanggal")),
            value: state.value("tanggal"), kind: .date, isNarrow: true))
        \(if: !asked.isEmpty, "<h2>Yang tidak ada di basis data</h2><p>Isi di sini berlaku untuk semua pegawai.</p>")
        \(each: asked, field)
        \(if: !isSeal, table.html)
        \(if: !known.isEmpty, Disclosure(summary: "Yang diambil dari basis data", content: "<ul>\(each: known, { "<li>\($0.nama): \($0.fakta?.sumber)</li>" })</ul>").html)
        \(ButtonRow([isSeal ? .submit("Tetapkan hasil", confirm: "Tetapkan hasil untuk semua pegawai?") : .submit("Jalankan simulasi"), .quiet("Batal", Paths.aturanInstansi(view.aturan.id))]))
        """
    }

    private var asked: [(n: Int, masukan: AturanInstansiView.Input)] {
        view.masukan.enumerated().filter { $0.element.fakta == nil }.map { ($0.offset, $0.element) }
    }

    private var known: [AturanInstansiView.Input] { view.masukan.filter { $0.fakta != nil } }

    private func field(_ item: (n: Int, masukan: AturanInstansiView.Input)) -> HTML {
        let (name, input) = ("tetapan.\(item.n)", item.masukan)
        let label = FieldLabel(
            name, Kalimat(verbatim: input.nama), hint: input.keterangan, error: state.error(name), isOptional: true)
        if !input.pilihan.isEmpty {
            return Select(
                label, options: [Choice("", "Kosong")] + input.pilihan.map { Choice($0, Kalimat(verbatim: $0)) },
                selected: state.value(name)
            ).html
        }
        let kind: TextField.Kind = input.jenis == .angka ? .decimal : input.jenis == .tanggal ? .date : .text
        return TextField(label, value: state.value(name), kind: kind, maximumLength: 200, isNarrow: kind != .text).html
    }

    private var table: FileField {
        FileField(
            FieldLabel(
                "berkas", "Tabel menurut NIP",
                hint: "CSV atau XLSX dengan judul kolom nip dan nama masukan. Isinya mendahului yang lain dan tidak disimpan.",
                error: state.error("berkas"), isOptional: true), accept: ".csv,.xlsx")
    }
}
