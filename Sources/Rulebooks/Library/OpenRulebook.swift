package import DMN
internal import Kinerja
internal import Secrets

/// A rulebook that was read and compiled: from the regulations, a folder, or an upload.
///
/// `model.source` is the file as written: its tables, texts and places. A model with `model.diagnostics` may be shown but not relied on.
package struct OpenRulebook: Sendable {
    /// Topic and version, `tenggat/2022-02-07` or `instansi/tpp/1`, or what the caller calls it.
    package let name: String
    package let text: String
    package let contohText: String?
    /// SHA-256 of the model's bytes, hex.
    package let hash: String
    package let origin: RulebookOrigin
    package let model: DMNModel
    package let examples: TCKSuite?

    /// - Parameter environment: Time zones of the model; without one it is taken from the shelf, where each model is compiled once.
    /// - Throws: `.malformed` with line and column, when the model or its examples cannot be read.
    package init(
        name: String, text: String, examples: String? = nil, origin: RulebookOrigin = .shipped, environment: FEELEnvironment? = nil
    ) throws(RulebookError) {
        (self.name, self.text, self.origin, contohText) = (name, text, origin, examples)
        // Uploads share one name, so that the same bytes under two versions are one model.
        let file = origin == .uploaded ? "aturan" : name
        for (part, bytes) in [("\(file).dmn", text.utf8.count), (Self.contohFile(file), examples?.utf8.count ?? 0)]
        where bytes > origin.limits.bytes {
            throw .malformed(name, "\(part):1:1: lebih dari \(origin.limits.bytes) bita")
        }
        hash = SHA256.hex(of: text.utf8)
        do throws(DMNError) {
            model = try Self.model(text, hash, "\(file).dmn", environment)
            self.examples = try examples.map { text throws(DMNError) in
                try TCKSuite.read(Array(text.utf8), file: Self.contohFile(file), environment: environment ?? FEELEnvironment())
            }
        } catch {
            throw .malformed(name, error.words)
        }
    }

    static func contohFile(_ file: String) -> String { "\(file).examples.xml" }

    /// A model from the shelf, or compiled for time zones of its own.
    static func model(
        _ text: String, _ hash: String, _ file: String, _ environment: FEELEnvironment?
    ) throws(DMNError) -> DMNModel {
        guard let environment else { return try Shelf.shared.model(text, hash: hash, file: file) }
        return try DMNModel.load(xml: Array(text.utf8), name: file, environment: environment)
    }

    /// The topic: the name without its version.
    package var topic: String { name.lastIndex(of: "/").map { String(name[..<$0]) } ?? name }

    package var source: ModelSource { model.source }

    /// The decisions that no other decision of the model requires: what the rulebook is asked for.
    package var goals: [ModelVariable] {
        let required = Set(source.decisions.flatMap(\.information).map(\.id))
        return model.decisions.filter { !required.contains($0.id) && !$0.isImported }
    }

    /// The names of the decisions that can be asked for; first those that nothing else needs.
    package var decisions: [String] {
        let goals = goals.map(\.name)
        return goals + model.decisions.filter { !$0.isImported && !goals.contains($0.name) }.map(\.name)
    }

    /// A decision ready to be asked; `nil` when the model has none of this name.
    package func question(_ decision: String) -> OpenQuestion? {
        guard let plan = try? model.prepare(decision: decision) else { return nil }
        return OpenQuestion(self, plan)
    }

    /// What the examples gave, one outcome for each result node.
    package var outcomes: [TCKOutcome] { examples?.run(model) ?? [] }
}

extension DMNError {
    /// Place and message, in our words where there are some.
    fileprivate var words: String {
        "\(file):\(position.line):\(position.column): \(PeringatanWords.sentence(message)?.indonesia ?? message)"
    }
}
