extension FEELValue {
    /// What `string(value)` gives for a value that is not null: texts without quotes at the top, with quotes inside.
    package var text: String {
        if case .string(let text) = self { return text }
        return literal
    }

    /// The value as FEEL would write it.
    package var literal: String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .number(let value): value.plainText
        case .string(let value): Self.quoted(value)
        case .date(let value): value.description
        case .time(let value): value.description
        case .dateTime(let value): value.description
        case .daysTimeDuration(let value): value.description
        case .yearsMonthsDuration(let value): value.description
        case .list(let list): "[" + list.items.map(\.literal).joined(separator: ", ") + "]"
        case .context(let context): "{" + context.entries.map { "\(Self.key($0.name)): \($0.value.literal)" }.joined(separator: ", ") + "}"
        case .range(let range): Self.text(of: range)
        case .function(let function): "function(\(function.parameterNames.joined(separator: ", ")))"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func key(_ name: String) -> String {
        name.unicodeScalars.allSatisfy { FEELName.isPart($0) || $0 == " " } && !name.isEmpty ? name : quoted(name)
    }

    private static func text(of range: FEELRange) -> String {
        switch range.shape {
        case .interval:
            (range.startIncluded ? "[" : "(") + "\(range.start.literal)..\(range.end.literal)" + (range.endIncluded ? "]" : ")")
        case .less: "(< \(range.end.literal))"
        case .lessOrEqual: "(<= \(range.end.literal))"
        case .greater: "(> \(range.start.literal))"
        case .greaterOrEqual: "(>= \(range.start.literal))"
        case .equal: "(= \(range.start.literal))"
        case .notEqual: "(!= \(range.start.literal))"
        }
    }

    /// The name of the kind, for messages.
    package var kind: String {
        switch self {
        case .null: "null"
        case .boolean: "boolean"
        case .number: "number"
        case .string: "string"
        case .date: "date"
        case .time: "time"
        case .dateTime: "date and time"
        case .daysTimeDuration: "days and time duration"
        case .yearsMonthsDuration: "years and months duration"
        case .list: "list"
        case .context: "context"
        case .range: "range"
        case .function: "function"
        }
    }
}

extension FEELValue: CustomStringConvertible {
    package var description: String { literal }
}
