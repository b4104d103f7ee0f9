import Kinerja
import UseCases

/// Whom nobody would assess, so that it is mended before the plans are due.
struct TanpaAtasanPage {
    let view: TanpaAtasanView
    let call: Call

    var page: Page {
        Page(title: "Pegawai tanpa atasan", section: Paths.kelola) {
            """
            \(PageHeader(
                title: "Pegawai tanpa atasan", lead: "Tanpa atasan, tidak ada yang dapat menyetujui dan menilai SKP mereka.", back: call.kelolaBack))
            \(DataTable(
                caption: "Pegawai tanpa atasan", hidesCaption: true,
                columns: [
                    DataTable.Column("Nama"), DataTable.Column("NIP"), DataTable.Column("Jabatan"), DataTable.Column("Unit kerja"), DataTable.Column("Sebabnya"),
                ],
                rows: view.baris.map(row), empty: EmptyState("Semua pegawai memiliki atasan", "Setiap orang yang menyusun SKP ada yang menilainya.")))
            \(if: view.jumlah > view.baris.count, "<p>Ditampilkan \(view.baris.count) dari \(view.jumlah) orang.</p>")
            \(if: view.jumlah > 0, help)
            """
        }
    }

    private var help: HTML {
        """
        <p>Perbaiki dengan mengimpor berkas yang memuat NIP atasan atau lembar Jabatan. Untuk satu orang, ia sendiri dapat meminta koreksi atasan dari profilnya.</p>
        \(ButtonRow([.link("Impor pegawai", Paths.kelolaImpor)]))
        """
    }

    private func row(_ row: TanpaAtasanView.Row) -> [HTML] {
        let why: Kalimat = row.kosongDiAtas ? "Semua jabatan di atasnya kosong." : "Jabatannya belum memiliki jabatan atasan."
        return [
            "<a href=\"\(Paths.pegawai(row.pegawai))\">\(row.nama)</a>", "\(row.nip?.digits ?? "-")", "\(row.jabatan)", "\(row.unit)",
            "\(why)",
        ]
    }
}
