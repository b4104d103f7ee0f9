internal import DMN
package import Kinerja

/// An input of a model as forms and facts need it.
package struct QuestionInput: Sendable, Equatable {
    package let name: String
    package let kind: KeputusanInput.Jenis
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

    private static func kind(_ type: FEELType) -> KeputusanInput.Jenis {
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
