import Kinerja
import UseCases

/// The unit tree, one level at a time.
struct UnitPage {
    let view: PohonUnitView
    let call: Call

    var page: Page {
        Page(title: title, section: Paths.kelola) {
            """
            \(PageHeader(title: title, lead: "Susunan unit berubah lewat impor. Jumlah orang mencakup unit di bawahnya.", back: call.kelolaBack))
            \(UnitPath(units: view.jalur, top: Paths.kelolaUnit, path: { Paths.kelolaUnit($0) }))
            \(DataTable(
                caption: "Unit kerja", hidesCaption: true,
                columns: [DataTable.Column("Unit kerja"), DataTable.Column("Kode"), DataTable.Column("Jenis"), .number("Orang")],
                rows: view.anak.map(row),
                empty: EmptyState(
                    view.jalur.isEmpty ? "Belum ada unit" : "Tidak ada unit di bawah ini", "Unit dimuat dari berkas pegawai.",
                    action: view.jalur.isEmpty ? ButtonRow([.link("Impor pegawai", Paths.kelolaImpor)]) : nil)))
            \(view.jalur.last.map { "<p>\(Link("Riwayat \($0.nama)", Paths.riwayat(.unitKerja, $0.id)))</p>" as HTML })
            """
        }
    }

    private var title: Kalimat { view.jalur.last.map { Kalimat(verbatim: $0.nama) } ?? "Unit kerja" }

    private func row(_ row: (unit: UnitKerja, orang: Int, punyaAnak: Bool)) -> [HTML] {
        [
            row.punyaAnak ? "<a href=\"\(Paths.kelolaUnit(row.unit.id))\">\(row.unit.nama)</a>" : "\(row.unit.nama)", "\(row.unit.kode)",
            "\(row.unit.jenis)", "\(Figure.text(row.orang))",
        ]
    }
}

/// From the top of the tree to where one is.
struct UnitPath: Component {
    let units: [UnitKerja]
    let top: Path
    let path: @Sendable (UnitKerjaID) -> Path

    var html: HTML {
        guard !units.isEmpty else { return .empty }
        return """
            <nav aria-label="Letak unit"><ul class="links"><li><a href="\(top)">Semua unit</a></li>
            \(each: units.dropLast(), { "<li><a href=\"\(path($0.id))\">\($0.nama)</a></li>" })</ul></nav>
            """
    }
}
