internal import DMN

extension LintCheck {
    /// Where a range begins or ends, an example is wanted on it and on each side, no further than the next landmark.
    static let thresholds = LintCheck(code: "examples.threshold", title: "Ambang tanpa contoh di bawah, tepat, dan di atasnya") { subject in
        guard subject.suite != nil else { return [] }
        return subject.tables.flatMap { site in
            site.grid.columns.indices.flatMap { column in site.missingSides(column, subject.runs) }
        }
    }
}

extension TableSite {
    /// For each threshold of a column, the sides that no example touches.
    fileprivate func missingSides(_ index: Int, _ runs: ContohRuns) -> [LintSpot] {
        let column = grid.columns[index]
        let evaluations = rules.flatMap { runs.columnValues[$0.position.line] ?? [] } + (runs.unmatchedValues[owner] ?? [])
        let values = evaluations.compactMap { $0.indices.contains(index) ? $0[index] : nil }
        let samples = column.atoms.map(\.sample).filter { !$0.isNull }
        return column.bounds.compactMap { bound in
            guard let at = samples.firstIndex(where: { $0.isEqual(to: bound) == true }) else { return nil }
            let sides = Side.allCases.filter { side in
                side.exists(at, samples.count) && !values.contains { side.holds($0, at, samples) }
            }
            guard !sides.isEmpty else { return nil }
            return LintSpot(
                severity: .warning, position: rules.first { names(bound, in: $0.inputs[index]) }?.position ?? table.position,
                message: "Tabel “\(owner)”, kolom “\(column.name)”: ambang \(bound.literal) tanpa contoh \(Self.words(sides)).",
                remedy: "Tambahkan contoh dengan nilai tepat di bawah, pada, dan di atas ambang.")
        }
    }

    private func names(_ bound: FEELValue, in cell: SourceText) -> Bool {
        (FEEL.tests(cell.text) ?? []).contains { test in
            test.landmarks?.contains { $0.isBound && $0.value.isEqual(to: bound) == true } ?? false
        }
    }

    private static func words(_ sides: [Side]) -> String {
        let words = sides.map(\.rawValue)
        return words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " dan " + words[words.count - 1]
    }

    private enum Side: String, CaseIterable {
        case below = "di bawahnya"
        case at = "tepat padanya"
        case above = "di atasnya"

        /// Whether the type allows values on this side.
        func exists(_ at: Int, _ count: Int) -> Bool {
            switch self {
            case .below: at > 0
            case .at: true
            case .above: at + 1 < count
            }
        }

        /// Whether a value lies on this side of the landmark and not beyond the next one.
        func holds(_ value: FEELValue, _ at: Int, _ samples: [FEELValue]) -> Bool {
            guard let order = value.compared(to: samples[at]) else { return false }
            switch self {
            case .at: return order == 0
            case .below: return order < 0 && (at < 2 || (value.compared(to: samples[at - 2]) ?? -1) >= 0)
            case .above: return order > 0 && (at + 2 >= samples.count || (value.compared(to: samples[at + 2]) ?? 1) <= 0)
            }
        }
    }
}
