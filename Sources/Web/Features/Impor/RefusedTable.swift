import Documents
import Impor
import Kinerja
import UseCases

/// The refused rows, first the sheet and cell, then what is wrong and what to do.
struct RefusedTable: Component {
    let report: LaporanImpor
    let id: ImporID
    let shown: Int

    var html: HTML {
        guard !report.refused.isEmpty else { return .empty }
        let more = report.refused.count - shown
        return """
            <h2>Baris yang ditolak</h2>
            <p>Perbaiki di berkas asal, lalu unggah lagi. Nomor baris sama dengan di Excel.</p>
            \(DataTable(caption: "Baris yang ditolak", hidesCaption: true, columns: Self.columns, rows: report.refused.prefix(shown).map(Self.row)))
            \(if: more > 0, "<p>Masih ada \(more) baris lagi. Unduh daftar lengkapnya.</p>")
            \(if: !report.held.isEmpty, "<p>\(report.held.count) baris lain benar, tetapi tertahan karena merujuk baris yang ditolak.</p>")
            \(ButtonRow([.quiet("Unduh daftar (CSV)", Paths.ditolakImpor(id))]))
            """
    }

    private static let columns = [
        DataTable.Column("Sel"), DataTable.Column("Kolom"), DataTable.Column("Yang salah"), DataTable.Column("Yang perlu dilakukan"),
    ]

    private static func row(_ refusal: Impor.Refusal) -> [HTML] {
        ["\(refusal.sheet) \(refusal.cell ?? String(refusal.row))", "\(refusal.column)", "\(refusal.problem)", "\(refusal.remedy)"]
    }

    /// For Excel in Indonesia: semicolons, UTF-8 with its mark.
    static func csv(_ report: LaporanImpor) -> [UInt8] {
        let writer = CSVWriter(delimiter: .semicolon)
        var bytes =
            CSVWriter.byteOrderMark
            + writer.record(["lembar", "baris", "sel", "kolom", "yang_salah", "yang_perlu_dilakukan"].map { .text($0) })
        for refusal in report.refused {
            bytes += writer.record([
                .text(refusal.sheet), .integer(refusal.row), .text(refusal.cell ?? ""), .text(refusal.column), .text(refusal.problem.teks),
                .text(refusal.remedy.teks),
            ])
        }
        for row in report.held {
            bytes += writer.record([
                .text(row.sheet), .integer(row.row), .empty, .empty, .text(("Tertahan: menunggu \(row.menunggu)" as Kalimat).teks),
                .text(("Perbaiki baris yang dirujuk." as Kalimat).teks),
            ])
        }
        return bytes
    }
}
