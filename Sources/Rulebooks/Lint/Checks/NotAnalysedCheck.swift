internal import DMN

extension LintCheck {
    /// What the checks of tables could not judge: silence would look like praise.
    static let notAnalysed = LintCheck(code: "table.not-analysed", title: "Bagian tabel yang tidak dapat dianalisis") { subject in
        subject.tables.flatMap { site in
            site.opaqueCells + site.openColumns + site.unproven(subject)
                + (site.isTooLarge ? [site.note("tabel terlalu besar untuk diperiksa seluruhnya")] : [])
        }
    }
}

extension TableSite {
    fileprivate func note(_ reason: String, at position: SourcePosition? = nil) -> LintSpot {
        LintSpot(
            severity: .note, position: position ?? table.position, message: "Tabel “\(owner)” tidak dianalisis penuh: \(reason).",
            remedy: "Pastikan dengan contoh.")
    }

    /// Cells that are expressions.
    fileprivate var opaqueCells: [LintSpot] {
        rules.indices.flatMap { row in
            grid.columns.indices.filter { grid.columns[$0].obstacle == nil && grid.columns[$0].opaque.contains(row) }.map { column in
                note("sel baris \(row + 1) kolom “\(grid.columns[column].name)” adalah ungkapan", at: rules[row].inputs[column].position)
            }
        }
    }

    fileprivate var openColumns: [LintSpot] {
        grid.columns.compactMap { column in column.obstacle.map { note("kolom “\(column.name)”: \($0)") } }
    }

    fileprivate var isTooLarge: Bool {
        guard owesAnswers, case .tooLarge = grid.hole(in: grid.owed, notCoveredBy: .all(grid.rowCount)) else { return false }
        return true
    }

    /// A gap on paper for which no inputs were found that lead to it.
    fileprivate func unproven(_ subject: LintSubject) -> [LintSpot] {
        guard owesAnswers, !grid.isFree, case .found(let place) = grid.hole(in: grid.owed, notCoveredBy: .all(grid.rowCount)) else {
            return []
        }
        if isDecision, Witness(subject).inputs(leadingTo: "no rule matches", in: owner) != nil { return [] }
        return [note("tidak ada baris untuk \(grid.words(place)), tetapi tidak ditemukan masukan yang menghasilkannya")]
    }
}
