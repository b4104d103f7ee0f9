import Impor
import Kinerja
import UseCases

/// Where a people file goes in, and which went in before.
struct ImporListPage {
    let records: [ImporRecord]
    let errors: [FieldError]
    let call: Call

    var page: Page {
        Page(title: "Impor pegawai", section: Paths.kelola, hasErrors: !errors.isEmpty) {
            """
            \(ErrorSummary(errors))
            \(PageHeader(
                title: "Impor pegawai", lead: "Unggah berkas Excel atau CSV berisi unit, jabatan, dan pegawai. Tidak ada yang berubah sebelum Anda menyetujuinya.",
                back: Link("Kelola", Paths.kelola)))
            \(form)
            \(Disclosure(summary: "Bentuk berkas yang dikenali", content: "<ul>\(each: SheetLayout.all, { "<li>\($0.nama)</li>" })</ul><p>Judul kolom dicari dalam \(HeaderGuess.deepest) baris pertama. Kolom lain dapat Anda petakan sendiri.</p>"))
            <h2>Impor sebelumnya</h2>
            \(table)
            """
        }
    }

    private var form: FormBlock {
        FormBlock(to: Paths.kelolaImpor, call.formTokens, takesFiles: true) {
            """
            \(FileField(
                FieldLabel(
                    "berkas", "Berkas pegawai", hint: "XLSX atau CSV, paling besar 30 MB. Tulis NIP sebagai teks.",
                    error: errors.first?.message), accept: ".xlsx,.csv"))
            \(ButtonRow([.submit("Unggah dan periksa"), .quiet("Unduh templat kosong (XLSX)", Paths.templatImpor)]))
            """
        }
    }

    private var table: DataTable {
        DataTable(
            caption: "Impor sebelumnya", hidesCaption: true,
            columns: [DataTable.Column("Berkas"), DataTable.Column("Diunggah"), DataTable.Column("Keadaan")],
            rows: records.map { record in
                [
                    "<a href=\"\(Paths.impor(record.id))\">\(record.namaBerkas)</a>", "\(call.date(record.dibuat))",
                    "\(ImporPage.tag(record.status))",
                ]
            },
            empty: EmptyState("Belum ada impor", "Berkas yang Anda unggah akan tercatat di sini, beserta hasilnya."))
    }
}

extension Call {
    /// "21 November 2026" in the agency's zone.
    func date(_ instant: Instant) -> Kalimat { (person?.zona ?? .wib).date(instant).panjang }
}
