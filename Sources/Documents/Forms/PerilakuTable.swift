/// The seven values with their official behaviours, the leader's special expectations and, in evaluations, the feedback.
enum PerilakuTable {
    static func table(_ perilaku: [PerilakuSnapshot], isEvaluation: Bool) -> Table {
        var table = Table(columns: isEvaluation ? [0.55, 9.8, 5.6, 5.2] : [0.55, 10, 8])
        let feedback = TableCell.header("UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG")
        table.header = [[.header("PERILAKU KERJA", span: 3)] + (isEvaluation ? [feedback] : [])]
        table.bands = perilaku.enumerated().map { index, nilai in
            var band = TableBand.row(
                [TableCell("\(index + 1)", .table.centered()), guide(nilai), expectation(nilai)]
                    + (isEvaluation ? [TableCell(nilai.umpanBalik.isEmpty ? [Paragraph("–")] : nilai.umpanBalik.map { .dash($0) })] : []))
            band.isWhole = true
            return band
        }
        return table
    }

    private static func guide(_ nilai: PerilakuSnapshot) -> TableCell {
        TableCell([Paragraph(nilai.nilai, .tableBold)] + nilai.panduan.map { .dash($0) })
    }

    private static func expectation(_ nilai: PerilakuSnapshot) -> TableCell {
        TableCell([Paragraph("Ekspektasi Khusus Pimpinan:")] + nilai.ekspektasiKhusus.map { .dash($0) })
    }
}
