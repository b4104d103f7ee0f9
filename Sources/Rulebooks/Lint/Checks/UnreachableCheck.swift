internal import DMN

extension LintCheck {
    /// Rows that can never decide: their cells admit no allowed value, or earlier rows (FIRST) or rows of higher priority
    /// (PRIORITY) match whenever they do.
    static let unreachableRows = LintCheck(code: "table.unreachable", title: "Baris yang tidak pernah tercapai") { subject in
        subject.tables.flatMap { site in
            site.rules.indices.compactMap { row -> LintSpot? in
                guard let reason = site.obstacle(to: row) else { return nil }
                return LintSpot(
                    position: site.rules[row].position,
                    message: "Tabel “\(site.owner)”: baris \(row + 1) tidak pernah tercapai; \(reason).",
                    remedy: "Hapus baris itu, atau perbaiki sel dan urutannya.")
            }
        }
    }
}

extension TableSite {
    /// Why a row is never reached, in words; nil when it is or when nobody can tell.
    fileprivate func obstacle(to row: Int) -> String? {
        let region = grid.region(of: row)
        if let column = region.firstIndex(where: \.isEmpty) {
            return "sel kolom “\(grid.columns[column].name)” tidak mengenai satu pun nilai yang boleh"
        }
        guard let stronger = stronger(than: row), !stronger.isEmpty, case .none = grid.hole(in: region, notCoveredBy: stronger) else {
            return nil
        }
        return table.hitPolicy == .first
            ? "baris-baris sebelumnya selalu cocok lebih dahulu" : "baris lain yang prioritasnya lebih tinggi selalu ikut cocok"
    }

    /// Rows that decide instead of this one when both match; nil where the policy lets all matching rows count.
    private func stronger(than row: Int) -> RowSet? {
        var set = RowSet(count: rules.count)
        switch table.hitPolicy {
        case .first: for other in 0..<row where !grid.opaque.contains(other) { set.insert(other) }
        case .priority:
            guard let own = rank(row) else { return nil }
            for other in rules.indices where !grid.opaque.contains(other) {
                if let rank = rank(other), rank < own { set.insert(other) }
            }
        default: return nil
        }
        return set
    }

    /// The place of a row's output among the output's allowed values.
    private func rank(_ row: Int) -> Int? {
        guard table.outputs.count == 1, let values = table.outputs[0].values, let tests = FEEL.tests(values.text),
            let value = rules[row].outputs[0].constant
        else { return nil }
        return tests.firstIndex { FEEL.passes(value, [$0]) }
    }
}
