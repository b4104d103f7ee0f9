import Kinerja
import Rulebooks

/// The examples: what goes in and what must come out. Each opens in the calculator.
struct ContohSection: Component {
    let view: AturanView
    let semua: Bool

    static let banyaknya = 5

    var html: HTML {
        guard !view.contoh.isEmpty else { return .empty }
        let shown = semua ? view.contoh[...] : view.contoh.prefix(Self.banyaknya)
        return """
            <section><h2 id="contoh">Contoh</h2>
            <p>\(view.contoh.count) contoh diuji setiap kali Tolok dirakit. Buka satu untuk melihat jalan perhitungannya.</p>
            \(DataTable(
                caption: "Contoh", hidesCaption: true, columns: [.init("Keadaan"), .init("Masukan"), .init("Hasil"), .init("Coba")],
                rows: shown.map(row)))
            \(if: shown.count < view.contoh.count, "<p>\(Link("Tampilkan semua \(view.contoh.count) contoh", all))</p>")</section>
            """
    }

    private var all: Path { Paths.aturan(view.kepala.alamat, view.kepala.mulai, contoh: "semua", tempat: "contoh") }

    private func row(_ contoh: ContohView) -> [HTML] {
        ["\(contoh.uraian ?? contoh.kode)", values(contoh.masukan), values(contoh.hasil), "\(open(contoh))"]
    }

    private func values(_ values: [ValueView.Detail]) -> HTML {
        if values.count == 1, let only = values.first { return "\(only.nama): \(only.nilai.kalimat)" }
        return "<ul class=\"plain\">\(each: values, { "<li>\($0.nama): \($0.nilai.kalimat)</li>" })</ul>"
    }

    /// An address that grew too long, of a long list, would be refused.
    private func open(_ contoh: ContohView) -> HTML? {
        guard let isian = contoh.isian else { return nil }
        let path = Paths.cobaAturan(view.kepala.alamat, view.kepala.mulai, isian, tempat: "hasil")
        guard path.string.utf8.count < 4_000 else { return nil }
        return "<a href=\"\(path)\">Buka<span class=\"vh\"> contoh \(contoh.kode)</span></a>"
    }
}
