import Kinerja
import UseCases

/// The directory: search, unit, and a page of people.
struct DirektoriPage {
    let view: DirektoriView
    let query: DirektoriQuery
    let call: Call

    var page: Page {
        Page(title: "Pegawai", section: Paths.direktori) {
            """
            \(PageHeader(title: "Pegawai", lead: lead))
            \(FormBlock(to: Paths.cariPegawai, call.formTokens, guardsTyped: false) {
                """
                \(TextField(FieldLabel("q", "Cari nama atau NIP"), value: query.cari, kind: .search, maximumLength: 100))
                \(if: !view.units.isEmpty, unitFilter)
                \(ButtonRow([.submit("Cari")]))
                """
            })
            <h2>\(heading)</h2>
            \(table)
            \(Pagination(
                previous: query.sesudah == nil ? nil : query.path(after: nil, call), next: view.next.map { query.path(after: $0, call) }))
            """
        }
    }

    private var lead: Kalimat {
        view.seluruhInstansi ? "Semua pegawai instansi ini." : "Orang di unit Anda, atasan Anda, dan orang yang Anda pimpin."
    }

    private var heading: Kalimat {
        query.cari.isEmpty ? "Daftar pegawai" : "Hasil untuk “\(query.cari)”"
    }

    private var unitFilter: HTML {
        Select(
            FieldLabel("unit", "Unit kerja"),
            options: [Choice("", "Semua unit")] + view.units.map { Choice($0.id.rawValue, Kalimat(verbatim: $0.nama)) },
            selected: query.unit?.rawValue ?? ""
        ).html
    }

    private var table: DataTable {
        DataTable(
            caption: "Pegawai", hidesCaption: true,
            columns: [DataTable.Column("Nama"), .evident("NIP"), .evident("Jabatan"), .evident("Unit kerja")],
            rows: view.baris.map { person in
                [
                    "<a href=\"\(Paths.pegawai(person.id))\">\(person.nama)</a>", "\(person.nip?.description ?? "–")",
                    "\(person.jabatan ?? "–")",
                    "\(person.unit ?? "–")",
                ]
            },
            empty: EmptyState("Tidak ada yang cocok", "Coba sebagian nama, atau NIP lengkap 18 angka."))
    }
}
