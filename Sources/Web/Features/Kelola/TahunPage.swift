import Kinerja
import UseCases

/// The open years with their periods, and opening another.
struct TahunPage {
    let view: KelolaView
    let errors: [FieldError]
    let call: Call

    var page: Page {
        Page(title: "Tahun dan periode", section: Paths.kelola, hasErrors: !errors.isEmpty) {
            """
            \(ErrorSummary(errors))
            \(PageHeader(
                title: "Tahun dan periode", lead: "Membuka tahun membuat periode evaluasinya. Yang sudah dibuka tidak dapat dihapus.",
                back: Link("Kelola", Paths.kelola)))
            \(FormBlock(to: Paths.kelolaTahun, call.formTokens) {
                """
                \(Select(
                    FieldLabel("tahun", "Tahun", hint: "Periode \(view.instansi.periode.rawValue), sesuai pengaturan instansi.", error: errors.first?.message),
                    options: choices.map { Choice(String($0), Kalimat(verbatim: String($0))) }, selected: String(view.today.year)))
                \(ButtonRow([.submit("Buka tahun ini")]))
                """
            })
            \(each: view.tahun, year)
            \(if: view.tahun.isEmpty, EmptyState("Belum ada tahun yang dibuka", "Buka tahun berjalan agar pegawai dapat mencatat hasil kerja.").html)
            """
        }
    }

    private var choices: [Int] {
        let open = Set(view.tahun.map(\.tahun))
        return (view.today.year - 1...view.today.year + 1).filter { !open.contains($0) || $0 == view.today.year }
    }

    private func year(_ year: (tahun: Int, periode: [PeriodeEvaluasi])) -> HTML {
        """
        <h2>\(String(year.tahun))</h2>
        \(DataTable(
            caption: "Periode \(year.tahun)", hidesCaption: true, columns: [DataTable.Column("Periode"), DataTable.Column("Mulai"), DataTable.Column("Sampai")],
            rows: year.periode.map { ["\($0.nama)", "\($0.mulai.panjang)", "\($0.selesai.panjang)"] }))
        <p>\(Link("Riwayat tahun \(String(year.tahun))", Paths.riwayat(.periode, String(year.tahun))))</p>
        """
    }
}
