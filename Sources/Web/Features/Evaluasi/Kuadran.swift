import Kinerja

/// The quadrant of the law drawn as its table, with the cell of this evaluation marked (Lampiran IV.B.3).
struct Kuadran: Component {
    let hasil: RatingHasilKerja
    let perilaku: RatingPerilakuKerja
    /// The nine answers of the rulebook in force.
    let predikat: [RatingHasilKerja: [RatingPerilakuKerja: PredikatKinerja]]

    private static let columns: [RatingPerilakuKerja] = [.dibawah, .sesuai, .diatas]

    var html: HTML {
        """
        <table class="kuadran"><caption>Kuadran kinerja: hasil kerja (baris) dan perilaku kerja (kolom)</caption>
        <thead><tr><th scope="col">Hasil kerja</th>\(each: Self.columns, { "<th scope=\"col\">Perilaku \("\(kecil: $0.label)" as Kalimat)</th>" })</tr></thead>
        <tbody>\(each: RatingHasilKerja.allCases, row)</tbody></table>
        """
    }

    private func row(_ baris: RatingHasilKerja) -> HTML {
        "<tr><th scope=\"row\">\(baris.label)</th>\(each: Self.columns, { cell(baris, $0) })</tr>"
    }

    private func cell(_ baris: RatingHasilKerja, _ kolom: RatingPerilakuKerja) -> HTML {
        let label = predikat[baris]?[kolom]?.label.teks ?? "–"
        guard baris == hasil, kolom == perilaku else { return "<td>\(breakable(label))</td>" }
        return "<td class=\"di-sini\"><strong>\(breakable(label))</strong> <span class=\"small\">◂ di sini</span></td>"
    }

    /// "Kurang/Misconduct" may break after its stroke: on a phone the column is narrower than the word.
    private func breakable(_ label: String) -> HTML {
        let parts = label.split(separator: "/").map(String.init)
        return parts.dropFirst().reduce(HTML(text: parts[0], marked: false)) { $0 + "/<wbr>" + HTML(text: $1, marked: false) }
    }
}
