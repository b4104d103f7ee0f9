/// A type of FEEL (DMN 10.3.2.9), as declared in a model or inferred from an expression.
package enum FEELType: Sendable {
    case any, null, number, string, boolean, date, time, dateTime, daysTimeDuration, yearsMonthsDuration
    indirect case list(FEELType)
    case context([FEELField])
    indirect case range(FEELType)
    indirect case function([FEELType], FEELType)
    /// A type of the model with a name and, often, constraints.
    case item(ItemType)

    /// The names of the standard's own types.
    static let named: [(name: String, type: FEELType)] = [
        ("Any", .any), ("Null", .null), ("number", .number), ("string", .string), ("boolean", .boolean), ("date", .date), ("time", .time),
        ("date and time", .dateTime), ("dateTime", .dateTime), ("days and time duration", .daysTimeDuration),
        ("dayTimeDuration", .daysTimeDuration), ("years and months duration", .yearsMonthsDuration),
        ("yearMonthDuration", .yearsMonthsDuration), ("list", .list(.any)), ("context", .context([])), ("range", .range(.any)),
        ("function", .function([], .any)),
    ]

    /// The type behind the names.
    package var structure: FEELType {
        var type = self
        while case .item(let item) = type { type = item.base }
        return type
    }

    /// The fields, if values of this type are contexts with known ones.
    package var fields: [FEELField]? {
        if case .context(let fields) = structure, !fields.isEmpty { fields } else { nil }
    }

    /// The type of the items of a list; the type itself for anything else, which FEEL treats as a list of one.
    package var element: FEELType {
        if case .list(let element) = structure { element } else { self }
    }

    package var isList: Bool {
        if case .list = structure { true } else { false }
    }
}

/// An entry that contexts of a type have.
package struct FEELField: Sendable {
    package let name: String
    package let type: FEELType
}

/// A type that a model defines: an item definition (DMN 7.3.2).
package final class ItemType: Sendable {
    package let name: String
    package let base: FEELType
    /// The values allowed, for a list of its items; empty when all are.
    package let allowedValues: [UnaryTest]
    /// A constraint on the whole value (DMN 1.5).
    package let typeConstraint: [UnaryTest]
    /// The allowed values, when they are texts and there is no other constraint: what an enumeration of words comes to.
    let words: [String]?

    init(name: String, base: FEELType, allowedValues: [UnaryTest] = [], typeConstraint: [UnaryTest] = []) {
        let texts = allowedValues.compactMap { if case .equals(.string(let text)) = $0 { text } else { nil } }
        let isWords =
            if case .string = base { texts.count == allowedValues.count && !texts.isEmpty && typeConstraint.isEmpty } else { false }
        words = isWords ? texts : nil
        self.name = name
        self.base = base
        self.allowedValues = allowedValues
        self.typeConstraint = typeConstraint
    }
}

extension FEELType: CustomStringConvertible {
    package var description: String {
        switch self {
        case .item(let item): item.name
        case .list(.any): "list"
        case .list(let element): "list<\(element)>"
        case .context(let fields):
            fields.isEmpty ? "context" : "context<\(fields.map { "\($0.name): \($0.type)" }.joined(separator: ", "))>"
        case .range(let element): "range<\(element)>"
        case .function(let parameters, let result): "function<\(parameters.map(\.description).joined(separator: ", "))>->\(result)"
        case .any: "Any"
        case .null: "Null"
        case .number: "number"
        case .string: "string"
        case .boolean: "boolean"
        case .date: "date"
        case .time: "time"
        case .dateTime: "date and time"
        case .daysTimeDuration: "days and time duration"
        case .yearsMonthsDuration: "years and months duration"
        }
    }
}
