package import DMN
internal import Kinerja
internal import Secrets

/// A rulebook that was read and compiled: from the regulations, a folder, or an upload.
///
/// `model.source` is the file as written: its tables, texts and places. A model with `model.diagnostics` may be shown but not relied on.
package struct OpenRulebook: Sendable {
    /// Topic and in-force date, `tenggat/2022-02-07`, or what the caller calls it.
    package let name: String
    package let text: String
    package let examplesText: String?
    /// SHA-256 of the model's bytes, hex.
    package let hash: String
    package let model: DMNModel
    package let examples: TCKSuite?

    /// - Throws: `.malformed` with line and column, when the model or its examples cannot be read.
    package init(
        name: String, text: String, examples: String? = nil, environment: FEELEnvironment = FEELEnvironment()
    ) throws(RulebookError) {
        self.name = name
        self.text = text
        examplesText = examples
        hash = SHA256.hex(of: text.utf8)
        do throws(DMNError) {
            model = try DMNModel.load(xml: Array(text.utf8), name: "\(name).dmn", environment: environment)
            self.examples = try examples.map { text throws(DMNError) in
                try TCKSuite.read(Array(text.utf8), file: "\(name).examples.xml", environment: environment)
            }
        } catch {
            throw .malformed(name, error.description)
        }
    }

    package var source: ModelSource { model.source }

    /// The decisions that no other decision of the model requires: what the rulebook is asked for.
    package var goals: [ModelVariable] {
        let required = Set(source.decisions.flatMap(\.information).map(\.id))
        return model.decisions.filter { !required.contains($0.id) && !$0.isImported }
    }

    /// What the examples gave, one outcome for each result node.
    package var outcomes: [TCKOutcome] { examples?.run(model) ?? [] }
}
