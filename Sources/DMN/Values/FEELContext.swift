/// The keys of a context in order. Contexts built by one expression share one shape.
final class ContextShape: Sendable {
    let names: [String]
    private let positions: [String: Int]

    init(_ names: [String]) {
        self.names = names
        positions = names.count > 8 ? Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first }) : [:]
    }

    func index(of name: String) -> Int? {
        positions.isEmpty ? names.firstIndex(of: name) : positions[name]
    }
}

/// An ordered map from names to values.
package final class FEELContext: Sendable {
    let shape: ContextShape
    package let values: [FEELValue]
    let extent: Extent

    init(shape: ContextShape, values: [FEELValue]) {
        self.shape = shape
        self.values = values
        extent = Extent(containing: values)
    }

    /// A later entry with the same name replaces an earlier one.
    package convenience init(_ entries: [(String, FEELValue)]) {
        var names: [String] = []
        var values: [FEELValue] = []
        var positions: [String: Int] = [:]
        for (name, value) in entries {
            if let index = positions[name] {
                values[index] = value
            } else {
                positions[name] = names.count
                names.append(name)
                values.append(value)
            }
        }
        self.init(shape: ContextShape(names), values: values)
    }

    package static let empty = FEELContext([])

    package var names: [String] { shape.names }
    package var entries: [(name: String, value: FEELValue)] { zip(names, values).map { ($0, $1) } }

    /// Nil when there is no such entry.
    package subscript(name: String) -> FEELValue? {
        shape.index(of: name).map { values[$0] }
    }
}
