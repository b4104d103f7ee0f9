import Kinerja
import UseCases

/// The result of a what-if: figures, movements, and the people whom it concerns.
struct SimulasiPage {
    let view: SimulasiView
    let call: Call

    private var s: SimulasiAturan { view.simulasi }
    private var r: SimulasiSummary { s.ringkasan }

    var page: Page {
        Page(title: "Hasil simulasi", section: Paths.kelola) {
            """
            \(PageHeader(
                title: "Hasil simulasi", lead: lead, actions: ButtonRow([.quiet("Unduh semua (CSV)", Paths.simulasiCSV(s.id))]),
                back: Link("\(view.aturan.judul), versi \(view.aturan.versi)", Paths.aturanInstansi(view.aturan.id))))
            \(Facts([
                ("Pegawai dihitung", "\(number(r.orang))"), ("Berubah", "\(number(r.berubah))"), ("Tanpa hasil", "\(number(r.galat))"),
            ]))
            \(cost)
            \(movements)
            \(people)
            \(constants)
            """
        }
    }

    private var lead: Kalimat {
        let before: Kalimat = view.pembanding.map { "dibandingkan dengan versi \($0.versi) yang berlaku" } ?? "belum ada versi yang berlaku"
        return "Keadaan \(s.tanggal.panjang), \(before). Simulasi tidak mengubah apa pun."
    }

    private var cost: HTML {
        guard let new = r.jumlahBaru, r.galat < r.orang else { return .empty }
        let unit = view.aturan.satuan.isEmpty ? "" : " \(view.aturan.satuan)"
        let before: [(term: Kalimat, value: HTML)] = view.pembanding == nil ? [] : [("Sekarang", "\(figure(r.jumlahLama ?? "–"))\(unit)")]
        let difference: [(term: Kalimat, value: HTML)] = view.pembanding == nil ? [] : [("Selisih", "\(signed(r.selisih))\(unit)")]
        return """
            <h2>Jumlah</h2>
            \(DefinitionList(before + [("Menurut versi ini", "\(figure(new))\(unit)")] + difference))
            \(if: r.galat > 0, "<p>\(number(r.galat)) pegawai tanpa hasil tidak ikut dijumlahkan.</p>")
            """
    }

    private var movements: HTML {
        """
        <h2>Perpindahan</h2>
        \(DataTable(
            caption: "Berapa pegawai berpindah dari nilai apa ke nilai apa", hidesCaption: true,
            columns: [DataTable.Column("Sekarang"), DataTable.Column("Menurut versi ini"), .number("Pegawai")],
            rows: moves.prefix(50).map { ["\(figure($0.dari))", $0.dari == $0.ke ? "Tetap" : "\(figure($0.ke))", "\(number($0.orang))"] }))
        \(if: r.perpindahan.count > 50, "<p>Hanya 50 perpindahan terbanyak yang ditampilkan.</p>")
        """
    }

    /// Those who change first.
    private var moves: [SimulasiSummary.Perpindahan] {
        r.perpindahan.filter { $0.dari != $0.ke } + r.perpindahan.filter { $0.dari == $0.ke }
    }

    private var people: HTML {
        """
        <h2>\(view.onlyChanged ? "Pegawai yang berubah" : "Semua pegawai")</h2>
        <p>\(Link(view.onlyChanged ? "Tampilkan semua pegawai" : "Tampilkan yang berubah saja", Paths.simulasi(s.id, semua: view.onlyChanged, sesudah: nil)))</p>
        \(DataTable(
            caption: "Pegawai dalam simulasi", hidesCaption: true,
            columns: [DataTable.Column("Nama"), DataTable.Column("NIP"), DataTable.Column("Sekarang"), DataTable.Column("Menurut versi ini")],
            rows: view.baris.map(row), empty: EmptyState("Tidak ada yang berubah", "Rincian simulasi lama tidak disimpan; jalankan lagi bila perlu.")))
        \(Pagination(previous: nil, next: view.next.map { Paths.simulasi(s.id, semua: !view.onlyChanged, sesudah: $0) }))
        """
    }

    private func row(_ row: NamedSimulasiRow) -> [HTML] {
        [
            "\(row.nama)", "\(row.nip ?? "–")", "\(row.baris.lama.map(figure) ?? "–")",
            "\(row.baris.baru.map(figure) ?? row.baris.galat ?? "–")",
        ]
    }

    private var constants: HTML {
        guard !s.tetapan.isEmpty else { return .empty }
        return """
            <h2>Isian untuk semua pegawai</h2>
            \(DefinitionList(s.tetapan.sorted { $0.key < $1.key }.map { (Kalimat(verbatim: $0.key), "\($0.value)") }))
            """
    }

    private func number(_ value: Int) -> String { Figure.text(value) }
    private func signed(_ text: String?) -> String {
        guard let text else { return "–" }
        return text == "0" || text.hasPrefix("-") ? figure(text) : "+" + figure(text)
    }

    private func figure(_ text: String) -> String { AturanWords.figure(text) }
}
