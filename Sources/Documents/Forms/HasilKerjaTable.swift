/// The table of results in its four shapes, for plans (A) and evaluations (C).
struct HasilKerjaTable {
    let utama: [HasilKerjaSnapshot]
    let tambahan: [HasilKerjaSnapshot]
    /// Adds the columns for realisation and feedback.
    let isEvaluation: Bool

    private static let realisasi = "REALISASI BERDASARKAN BUKTI DUKUNG"
    private static let umpanBalik = "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG"

    /// A.1.1, A.1.6 and C.1.1.
    func kualitatif(hasPerspektif: Bool) -> Table {
        let extra = isEvaluation ? [TableCell.header(Self.realisasi), .header(Self.umpanBalik)] : []
        var table = Table(columns: isEvaluation ? [0.55, 8.6, 7.4, 5] : [0.55, 11])
        table.header = [[.header("HASIL KERJA", span: 2)] + extra]
        let label = hasPerspektif ? "Indikator Kinerja Individu, Target, dan Perspektif" : "Indikator Kinerja Individu dan Target"
        table.bands = sections(span: table.columns.count) { number, hasil in
            let what = [Paragraph(hasil.assigned)] + [Paragraph("Ukuran Keberhasilan/ \(label):", .table, spaceBefore: 2)]
            let row = [number, TableCell(what + hasil.indikator.map { .dash($0.sentence) })]
            return .row(row + (isEvaluation ? [hasil.realisasiCell, hasil.umpanBalikCell] : []))
        }
        return table
    }

    /// A.1.2 and C.1.2.
    func kuantitatifJPT() -> Table {
        let titles = ["NO", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF"]
        let widths = isEvaluation ? [0.8, 4.2, 4, 2.2, 2.4, 3.6, 4.8] : [0.6, 5.5, 6, 3.4, 3]
        return kuantitatif(titles, widths, lead: { [TableCell([Paragraph($0.assigned)])] }) { item in
            [TableCell(item.indikator), TableCell(item.target), TableCell(item.perspektif ?? "")]
        }
    }

    /// A.1.7 and C.1.3.
    func kuantitatifJAJF() -> Table {
        let titles = [
            "NO", "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI", "RENCANA HASIL KERJA", "ASPEK",
            "INDIKATOR KINERJA INDIVIDU", "TARGET",
        ]
        let widths = isEvaluation ? [0.8, 3.2, 3.2, 1.75, 3, 2, 3, 4] : [0.6, 4.5, 4.5, 1.8, 4.5, 2.8]
        return kuantitatif(titles, widths, lead: { [$0.pimpinanCell, TableCell([Paragraph($0.assigned)])] }) { item in
            [TableCell(item.aspek ?? ""), TableCell(item.indikator), TableCell(item.target)]
        }
    }

    private func kuantitatif(
        _ titles: [String], _ widths: [Double], lead: (HasilKerjaSnapshot) -> [TableCell],
        row: (HasilKerjaSnapshot.Indikator) -> [TableCell]
    ) -> Table {
        let titles = titles + (isEvaluation ? [Self.realisasi, Self.umpanBalik] : [])
        var table = Table(columns: widths)
        let small = TextStyle.header.sized(8)
        let numbers = titles.indices.map { TableCell.header("(\($0 + 1))", style: TextStyle(size: 7.2, alignment: .center, gray: 0.3)) }
        table.header = [[.header("HASIL KERJA", span: titles.count)], titles.map { .header($0, style: small) }, numbers]
        table.bands = sections(span: titles.count) { number, hasil in
            let rows = hasil.indikator.enumerated().map { index, item in
                row(item) + (isEvaluation ? item.evaluasiCells(with: index == 0 ? hasil : nil) : [])
            }
            let blank = [TableCell([], span: titles.count - 1 - lead(hasil).count)]
            return TableBand(lead: [number] + lead(hasil), rows: rows.isEmpty ? [blank] : rows)
        }
        return table
    }

    /// A. UTAMA and B. TAMBAHAN, numbered through; an empty section keeps its label.
    private func sections(span: Int, _ band: (TableCell, HasilKerjaSnapshot) -> TableBand) -> [TableBand] {
        let bands = (utama + tambahan).enumerated().map { index, hasil in
            band(TableCell("\(index + 1)", .table.centered()), hasil)
        }
        let later = tambahan.isEmpty && !isEvaluation ? " – (dapat ditambahkan pada tahun berjalan)" : tambahan.isEmpty ? " –" : ""
        let first = [TableBand.group("A. UTAMA", span: span)] + bands.prefix(utama.count)
        return first + [.group("B. TAMBAHAN\(later)", span: span)] + bands.dropFirst(utama.count)
    }
}

extension HasilKerjaSnapshot {
    /// The result with the post that assigned it, as the law prints it.
    fileprivate var assigned: String { pemberiTugas.map { "\(rencana) (penugasan dari \($0))" } ?? rencana }

    fileprivate var pimpinanCell: TableCell {
        guard let pimpinan = rencanaPimpinan else { return TableCell("–") }
        let label = pimpinan.indikator.isEmpty ? [] : [Paragraph("Indikator Kinerja Individu:", .table, spaceBefore: 2)]
        return TableCell([Paragraph(pimpinan.rencana)] + label + pimpinan.indikator.map { .dash($0) })
    }

    fileprivate var realisasiCell: TableCell { Self.cell(realisasi + indikator.compactMap(\.realisasi)) }
    fileprivate var umpanBalikCell: TableCell { Self.cell(umpanBalik + indikator.flatMap(\.umpanBalik)) }

    fileprivate static func cell(_ lines: [String]) -> TableCell {
        TableCell(lines.isEmpty ? [Paragraph("–")] : lines.count == 1 ? [Paragraph(lines[0])] : lines.map { .dash($0) })
    }
}

extension HasilKerjaSnapshot.Indikator {
    /// One line of the qualitative forms.
    fileprivate var sentence: String {
        let target = target.isEmpty ? "" : "; target: \(target)"
        return "\(indikator)\(target)\(perspektif.map { " (Perspektif \($0))" } ?? "")"
    }

    /// Realisation and feedback; what was said on the result as a whole stands in its first row.
    fileprivate func evaluasiCells(with whole: HasilKerjaSnapshot?) -> [TableCell] {
        let realisasi = (whole?.realisasi ?? []) + (realisasi.map { [$0] } ?? [])
        return [HasilKerjaSnapshot.cell(realisasi), HasilKerjaSnapshot.cell((whole?.umpanBalik ?? []) + umpanBalik)]
    }
}
