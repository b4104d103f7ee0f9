internal import DMN

extension LintCheck {
    /// Combinations of values for which a table has no answer. Collecting policies may leave any out (DMN 8.2.8).
    static let gaps = LintCheck(code: "table.gap", title: "Celah: kombinasi masukan yang tidak dijawab tabel") { subject in
        subject.tables.filter(\.owesAnswers).compactMap { site in
            let search = site.grid.hole(in: site.grid.owed, notCoveredBy: .all(site.grid.rowCount))
            guard case .found(let place) = search else { return nil }
            if site.grid.isFree { return gap(site, site.grid.words(place)) }
            guard site.isDecision, let inputs = Witness(subject).inputs(leadingTo: "no rule matches", in: site.owner) else { return nil }
            return gap(site, inputs)
        }
    }

    private static func gap(_ site: TableSite, _ words: String) -> LintSpot {
        LintSpot(
            position: site.table.position, message: "Tabel “\(site.owner)” tidak menjawab \(words).",
            remedy: "Tambahkan baris untuk kombinasi itu, atau persempit nilai yang boleh pada tipe masukannya.")
    }
}

extension TableSite {
    /// Whether every allowed combination needs a row that matches.
    var owesAnswers: Bool {
        guard !table.outputs.contains(where: { $0.defaultValue != nil }), !rules.isEmpty else { return false }
        return [.unique, .any, .priority, .first].contains(table.hitPolicy)
    }
}
