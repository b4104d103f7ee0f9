import Kinerja
import UseCases

/// Who has planned and who has been assessed, unit by unit; a unit opens into its own parts.
struct KemajuanPage {
    let view: KemajuanView
    let call: Call

    var page: Page {
        Page(title: title, section: call.runsKelola ? Paths.kelola : Paths.kemajuan) {
            """
            \(PageHeader(title: title, lead: lead, back: Link(back.text, back.path)))
            \(UnitPath(units: view.jalur, top: path(nil), path: { [view] in Paths.kemajuan($0, tahun: view.tahun, periode: view.periode?.id) }))
            \(chooser)
            \(Facts([
                ("Wajib ber-SKP", "\(number(view.jumlah.wajib))"), ("SKP ditetapkan", "\(share(view.jumlah.ditetapkan, of: view.jumlah.wajib))"),
                ("Sedang disusun", "\(number(view.jumlah.disusun))"), ("Sudah dinilai", "\(share(view.jumlah.dinilai, of: view.jumlah.wajib))"),
            ]))
            \(table)
            """
        }
    }

    private var title: Kalimat { view.jalur.last.map { "Kemajuan \($0.nama)" } ?? "Kemajuan per unit" }
    private var lead: Kalimat {
        "Tahun \(view.tahun)\(view.periode.map { ", penilaian \($0.nama)" } ?? .empty). Angka unit mencakup unit di bawahnya."
    }

    private var back: (text: Kalimat, path: Path) {
        guard !view.jalur.isEmpty else { return (call.kelolaBack.text, call.kelolaBack.path) }
        return (view.jalur.dropLast().last.map { Kalimat(verbatim: $0.nama) } ?? "Semua unit", path(view.jalur.dropLast().last?.id))
    }

    private func path(_ unit: UnitKerjaID?) -> Path { Paths.kemajuan(unit, tahun: view.tahun, periode: view.periode?.id) }

    private var chooser: HTML {
        """
        <form method="get" action="\(Paths.kemajuan)">
        \(view.jalur.last.map { "<input type=\"hidden\" name=\"unit\" value=\"\($0.id.rawValue)\">" as HTML })
        \(Select(
            FieldLabel("tahun", "Tahun"), options: Set(view.years + [view.tahun]).sorted(by: >).map { Choice(String($0), Kalimat(verbatim: String($0))) },
            selected: String(view.tahun)))
        \(if: !view.periods.isEmpty, Select(
            FieldLabel("periode", "Periode penilaian"), options: view.periods.map { Choice($0.id.rawValue, $0.nama) },
            selected: view.periode?.id.rawValue ?? "").html)
        \(ButtonRow([.quietSubmit("Tampilkan")]))
        </form>
        """
    }

    private var table: DataTable {
        DataTable(
            caption: "Kemajuan per unit", hidesCaption: true,
            columns: [
                DataTable.Column("Unit kerja"), .number("Wajib"), .number("Belum ada SKP"), .number("Disusun"), .number("Diajukan"),
                .number("Disepakati"), .number("Ditetapkan"), .number("Dinilai"), .number("Final"),
            ],
            rows: view.baris.map(row),
            empty: EmptyState("Tidak ada unit di bawah ini", "Angka di atas sudah lengkap untuk unit ini."))
    }

    private func row(_ row: KemajuanView.Row) -> [HTML] {
        let k = row.kemajuan
        let name: HTML = row.punyaAnak ? "<a href=\"\(path(row.unit.id))\">\(row.unit.nama)</a>" : "\(row.unit.nama)"
        let numbers = [
            k.wajib, max(0, k.wajib - k.berSKP), k.skp[.draft, default: 0] + k.skp[.dikembalikan, default: 0], k.skp[.diajukan, default: 0],
            k.skp[.disepakati, default: 0], k.ditetapkan, k.dinilai, k.evaluasi[.final, default: 0],
        ]
        return [name] + numbers.map { "\(number($0))" }
    }

    private func number(_ value: Int) -> String { Figure.text(value) }
    private func share(_ part: Int, of whole: Int) -> String {
        "\(number(part))\(Figure.percent(part, of: whole).map { " (\($0))" } ?? "")"
    }
}

extension KemajuanUnit {
    var disusun: Int {
        skp[.draft, default: 0] + skp[.dikembalikan, default: 0] + skp[.diajukan, default: 0] + skp[.disepakati, default: 0]
    }
    var ditetapkan: Int { skp[.ditetapkan, default: 0] + skp[.ditutup, default: 0] }
    var berSKP: Int { disusun + ditetapkan }
    var dinilai: Int { evaluasi.values.reduce(0, +) }
}
