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
        <thead><tr><th scope="col">Hasil kerja</th>\(each: Self.columns, { "<th scope=\"col\">Perilaku \($0.label.lowercased())</th>" })</tr></thead>
        <tbody>\(each: RatingHasilKerja.allCases, row)</tbody></table>
        """
    }

    private func row(_ baris: RatingHasilKerja) -> HTML {
        "<tr><th scope=\"row\">\(baris.label)</th>\(each: Self.columns, { cell(baris, $0) })</tr>"
    }

    private func cell(_ baris: RatingHasilKerja, _ kolom: RatingPerilakuKerja) -> HTML {
        let label = predikat[baris]?[kolom]?.label ?? "–"
        guard baris == hasil, kolom == perilaku else { return "<td>\(label)</td>" }
        return "<td class=\"di-sini\"><strong>\(label)</strong> <span class=\"small\">◂ di sini</span></td>"
    }
}
