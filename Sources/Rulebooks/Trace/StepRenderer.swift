internal import DMN
internal import Kinerja

/// The one renderer of a trace as steps: what is stored with a decision, shown on pages, sent by the API and printed by the command line.
///
/// A stored explanation is repeated letter by letter when it is computed again, so the wording of each origin is part of what was sealed.
struct StepRenderer {
    let origin: RulebookOrigin
    /// What people read for inputs, by name, where it is not how the value is written.
    let inputs: [String: String]
    /// The decision that was asked, with its value in words.
    let goal: (decision: String, words: String)?

    func steps(_ trace: [DecisionTrace]) -> [LangkahKeputusan] {
        let values = Dictionary(trace.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        return trace.map { step($0, values) }
    }

    private func step(_ trace: DecisionTrace, _ values: [String: FEELValue]) -> LangkahKeputusan {
        let given = trace.inputs.map { ($0.name, $0.value) } + trace.requires.map { ($0, values[$0] ?? .null) }
        let (note, articles) = reasons(trace.tables.flatMap(\.matches).map(\.annotations))
        return LangkahKeputusan(
            judul: trace.name,
            masukan: given.compactMap { name, value in words(value).map { "\(name): \(inputs[name] ?? $0)" } },
            hasil: trace.name == goal?.decision ? goal?.words ?? "" : words(trace.value) ?? "",
            keterangan: note, dasar: sources([trace.citations.map(\.name).joined(separator: "; ")] + articles))
    }

    /// `nil` for what no sentence can carry.
    private func words(_ value: FEELValue) -> String? {
        switch origin {
        case .shipped: ValueWords.sealed.words(value)
        case .uploaded: value.text
        }
    }

    /// The sentence that explains the rows that matched, and the articles on which they stand. A national table writes a sentence first in
    /// each row; of an uploaded one only the very first annotation is taken for one.
    private func reasons(_ rows: [[String]]) -> (note: String, articles: [String]) {
        switch origin {
        case .shipped: (rows.compactMap(\.first).joined(separator: " "), rows.flatMap { $0.dropFirst() })
        case .uploaded: (rows.joined().first ?? "", Array(rows.joined().dropFirst()))
        }
    }

    private func sources(_ all: [String]) -> String {
        let named = all.filter { !$0.isEmpty }
        let once = named.enumerated().filter { origin == .uploaded || !named[..<$0.offset].contains($0.element) }
        return once.map(\.element).joined(separator: "; ")
    }
}
