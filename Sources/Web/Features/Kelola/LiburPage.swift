import Kinerja
import Rulebooks
import UseCases

/// The agency's days off in one year.
struct LiburPage {
    let view: LiburView
    let state: FormState
    let call: Call

    var page: Page {
        Page(title: "Hari libur \(view.tahun)", section: Paths.kelola, hasErrors: !state.errors.isEmpty) {
            """
            \(ErrorSummary(state.errors))
            \(PageHeader(
                title: "Hari libur \(view.tahun)", lead: "Hari ini tidak dihitung sebagai hari kerja dalam setiap tenggat.",
                back: Link("Kelola", Paths.kelola)))
            \(nasional)
            \(table)
            \(Pagination(
                previous: Paths.kelolaLibur(tahun: view.tahun - 1), next: Paths.kelolaLibur(tahun: view.tahun + 1), position: Kalimat(verbatim: String(view.tahun))))
            <h2>Tambah satu hari</h2>
            \(addForm)
            <h2>Muat dari berkas</h2>
            \(uploadForm)
            """
        }
    }

    /// What the program carries for the year, where the agency's list lacks some of it.
    private var nasional: HTML {
        guard view.kurang > 0 else { return .empty }
        let take = FormBlock(to: Paths.kelolaLibur, call.formTokens) {
            """
            <input type="hidden" name="daftar_nasional" value="\(String(view.tahun))">
            \(ButtonRow([.submit("Lengkapi dari daftar ini")]))
            """
        }
        guard let keputusan = view.nasional.keputusan else {
            return """
                \(Notice(.note, "Keputusan bersama tiga menteri untuk \(view.tahun) belum kami kenal"))
                <p>Yang dapat diambil hanya hari yang tanggalnya tetap, ditandai “sementara”. Muat daftar lengkapnya setelah keputusannya terbit.</p>
                \(take)
                """
        }
        return """
            <h2>Daftar nasional \(view.tahun)</h2>
            <p>\(keputusan). Idulfitri dan Iduladha ditegaskan dengan Keputusan Menteri Agama tersendiri.</p>
            \(view.nasional.sumber.map { "<p>Sumber: \($0)</p>" as HTML })
            <p>\(view.kurang) hari dari daftar ini belum tercatat atau berbeda. Hari libur daerah Anda tetap.</p>
            \(take)
            """
    }

    private var table: DataTable {
        DataTable(
            caption: "Hari libur \(view.tahun)", hidesCaption: true,
            columns: [
                DataTable.Column("Tanggal"), DataTable.Column("Keterangan"), DataTable.Column("Jenis"), DataTable.Column("Tindakan"),
            ],
            rows: view.hari.map { day in
                [
                    "\(day.tanggal.namaHari), \(day.tanggal.panjang)", "\(day.keterangan)", "\(Self.label(day.jenis))",
                    "\(remove(day)) \(history(day))",
                ]
            },
            empty: EmptyState("Belum ada hari libur untuk \(view.tahun)", "Tambah satu per satu, atau muat daftar dari SKB tiga menteri."))
    }

    private func history(_ day: HariLibur) -> HTML {
        "<a href=\"\(Paths.riwayat(.hariLibur, day.tanggal.description))\">Riwayat<span class=\"vh\"> \(day.tanggal.panjang)</span></a>"
    }

    private func remove(_ day: HariLibur) -> HTML {
        FormBlock(to: Paths.hapusLibur, call.formTokens) {
            """
            <input type="hidden" name="tanggal" value="\(day.tanggal.description)">
            <button class="linkish" data-confirm="Hapus \(day.tanggal.panjang) dari hari libur?">Hapus<span class="vh"> \(day.tanggal.panjang)</span></button>
            """
        }.html
    }

    private var addForm: FormBlock {
        FormBlock(to: Paths.kelolaLibur, call.formTokens) {
            """
            \(TextField(label("tanggal", "Tanggal"), value: state.value("tanggal"), kind: .date, isNarrow: true))
            \(TextField(label("keterangan", "Keterangan"), value: state.value("keterangan"), maximumLength: 200))
            \(Select(label("jenis", "Jenis"), options: JenisHariLibur.allCases.map { Choice($0.rawValue, Self.label($0)) }, selected: state.value("jenis")))
            \(ButtonRow([.submit("Tambah")]))
            """
        }
    }

    private var uploadForm: FormBlock {
        FormBlock(to: Paths.imporLibur, call.formTokens, takesFiles: true) {
            """
            \(FileField(label("berkas", "Daftar hari libur", "CSV atau XLSX dengan kolom tanggal, keterangan, jenis. Satu sel boleh berisi beberapa hari, seperti 20 - 21 Maret 2026."), accept: ".csv,.xlsx"))
            \(ButtonRow([.quietSubmit("Muat")]))
            """
        }
    }

    private func label(_ name: String, _ text: Kalimat, _ hint: Kalimat? = nil) -> FieldLabel {
        FieldLabel(name, text, hint: hint, error: state.error(name))
    }

    private static func label(_ jenis: JenisHariLibur) -> Kalimat {
        switch jenis {
        case .nasional: "Libur nasional"
        case .cutiBersama: "Cuti bersama"
        case .daerah: "Libur daerah"
        }
    }
}
