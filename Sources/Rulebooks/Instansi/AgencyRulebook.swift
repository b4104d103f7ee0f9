internal import DMN
package import Kinerja

/// A rulebook from outside: read, compiled and asked under limits, so that a hostile one can only get an error.
package struct AgencyRulebook: Sendable {
    /// SHA-256 of the model's bytes, hex.
    package let hash: String
    let book: OpenRulebook

    /// Bytes of a model, and of its examples. The largest rulebook of a ministry has a tenth of it.
    package static let maximumBytes = 2 << 20
    /// Steps of one evaluation: some hundred times what the longest national rulebook takes.
    static let fuel = 400_000

    /// - Throws: ``RulebookError/malformed(_:_:)`` with line and column.
    package init(model: String, examples: String?) throws(RulebookError) {
        for text in [model, examples ?? ""] where text.utf8.count > Self.maximumBytes {
            throw .malformed("aturan", "lebih dari \(Self.maximumBytes) bita")
        }
        book = try OpenRulebook(name: "aturan", text: model, examples: examples)
        hash = book.hash
    }

    /// The decisions that can be asked for; first those that nothing else needs.
    package var decisions: [String] {
        let goals = book.goals.map(\.name)
        return goals + book.model.decisions.filter { !$0.isImported && !goals.contains($0.name) }.map(\.name)
    }

    /// What a decision needs, directly or not; `nil` when the model has no such decision.
    package func inputs(of decision: String) -> [AgencyInput]? {
        guard let plan = try? book.model.prepare(decision: decision) else { return nil }
        return plan.inputs.map { AgencyInput($0, in: book.source) }
    }

    package func question(_ decision: String) -> AgencyQuestion? {
        guard let plan = try? book.model.prepare(decision: decision), let inputs = inputs(of: decision) else { return nil }
        return AgencyQuestion(plan: plan, inputs: inputs)
    }
}

/// An input of a model as forms and facts need it.
package struct AgencyInput: Sendable, Equatable {
    package let name: String
    package let kind: NilaiMasukan.Jenis
    /// The texts that the model allows; empty when all are.
    package let allowed: [String]
    package let description: String?

    init(_ variable: ModelVariable, in source: ModelSource) {
        name = variable.name
        kind = Self.kind(variable.type)
        let data = source.inputs.first { $0.id == variable.id }
        description = data?.description
        let definition = source.itemDefinitions.first { $0.name == data?.variable.typeRef }
        allowed = definition?.allowedValues.map { Self.texts(in: $0.text) } ?? []
    }

    private static func kind(_ type: FEELType) -> NilaiMasukan.Jenis {
        switch type.structure {
        case .string: .teks
        case .number: .angka
        case .boolean: .benar
        case .date: .tanggal
        default: .kosong
        }
    }

    /// `"a", "b"` → a, b; empty when there is anything but quoted texts.
    static func texts(in list: String) -> [String] {
        let pieces = list.split(separator: "\"", omittingEmptySubsequences: false)
        guard pieces.count >= 3, pieces.count % 2 == 1, !list.contains("\\") else { return [] }
        let between = stride(from: 0, to: pieces.count, by: 2).map { pieces[$0].filter { !$0.isWhitespace } }
        guard between.first == "", between.last == "", between.dropFirst().dropLast().allSatisfy({ $0 == "," }) else { return [] }
        return stride(from: 1, to: pieces.count, by: 2).map { String(pieces[$0]) }
    }
}
