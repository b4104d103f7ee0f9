internal import DMN
internal import Kinerja

/// Writes a trace as the steps that are kept with a decision.
///
/// A stored explanation is repeated letter by letter when it is computed again, so the wording of each origin is part of what was sealed.
struct SealedTrace {
    let origin: RulebookOrigin
    /// What people read for inputs, by name, where it is not how the value is written.
    let inputs: [String: String]
    /// The decision that was asked, with its value in words.
    let goal: (decision: String, words: String)?

    func write(_ trace: Trace) -> [LangkahKeputusan] {
        trace.steps.map { write($0, requiring: trace.required(by: $0)) }
    }

    private func write(_ step: TraceNode, requiring needed: [TraceNode]) -> LangkahKeputusan {
        let given = step.inputs.map { ($0.name, $0.value) } + needed.map { ($0.name, $0.value) }
        let (note, articles) = reasons(step.tables.flatMap(\.matches).map(\.annotations))
        return LangkahKeputusan(
            judul: step.name,
            masukan: given.compactMap { name, value in words(value).map { "\(name): \(inputs[name] ?? $0)" } },
            hasil: step.name == goal?.decision ? goal?.words ?? "" : words(step.value) ?? "",
            keterangan: note, dasar: sources([step.citations.map(\.name).joined(separator: "; ")] + articles))
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
