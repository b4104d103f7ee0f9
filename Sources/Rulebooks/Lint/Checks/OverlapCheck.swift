internal import DMN

extension LintCheck {
    /// Rows that match together where the hit policy forbids it: any under UNIQUE, those with different outputs under ANY.
    static let overlaps = LintCheck(code: "table.overlap", title: "Tumpang tindih: dua baris cocok sekaligus") { subject in
        subject.tables.flatMap { site -> [LintSpot] in
            guard let fault = site.overlapFault else { return [] }
            let pairs = site.forbiddenPairs
            if pairs.isEmpty || site.grid.isFree { return pairs.map { spot(site, $0.a, $0.b, site.grid.words($0.place)) } }
            guard site.isDecision, let inputs = Witness(subject).inputs(leadingTo: fault, in: site.owner) else { return [] }
            return [spot(site, pairs[0].a, pairs[0].b, inputs)]
        }
    }

    private static func spot(_ site: TableSite, _ a: Int, _ b: Int, _ words: String) -> LintSpot {
        let rule = site.table.hitPolicy == .unique ? "hanya satu baris boleh cocok" : "baris yang cocok bersama harus sama hasilnya"
        return LintSpot(
            position: site.rules[b].position,
            message: "Tabel “\(site.owner)”: baris \(a + 1) dan \(b + 1) cocok sekaligus, misalnya \(words); menurut hit policy \(rule).",
            remedy: "Persempit salah satu baris, atau pakai hit policy yang memang membolehkannya.")
    }
}

extension TableSite {
    /// The words with which the engine warns of the overlap; nil where overlaps are allowed.
    fileprivate var overlapFault: String? {
        switch table.hitPolicy {
        case .unique: "all match under UNIQUE"
        case .any: "match with different outputs under ANY"
        default: nil
        }
    }

    /// At most twenty pairs: whoever has more will see them after mending these.
    fileprivate var forbiddenPairs: [(a: Int, b: Int, place: [Int?])] {
        var pairs: [(a: Int, b: Int, place: [Int?])] = []
        for a in rules.indices {
            for b in rules.indices where b > a && (table.hitPolicy == .unique || differ(a, b)) {
                if let place = grid.overlap(a, b) { pairs.append((a, b, place)) }
                if pairs.count == 20 { return pairs }
            }
        }
        return pairs
    }

    /// Whether two rows surely have different outputs: both constants, and not equal.
    private func differ(_ a: Int, _ b: Int) -> Bool {
        zip(rules[a].outputs, rules[b].outputs).contains { left, right in
            guard let x = left.constant, let y = right.constant else { return false }
            return x.isEqual(to: y) != true
        }
    }
}

extension SourceText {
    /// The value of a text that is one constant.
    var constant: FEELValue? {
        guard let tests = FEEL.tests(text), tests.count == 1, case .equals(let value) = tests[0] else { return nil }
        return value
    }
}
