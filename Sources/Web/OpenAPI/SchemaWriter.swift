import Yams

/// Writes schemas as YAML nodes with their descriptions, and notes what nobody has described.
final class SchemaWriter {
    /// What is left out is said by a missing key; a program that sends something may also say null.
    enum Use { case sent, answered }

    private let texts: APITexts
    private let reader: SchemaReader
    private(set) var undescribed: Set<String> = []
    private(set) var used: Set<String> = []

    init(_ texts: APITexts, _ reader: SchemaReader) { (self.texts, self.reader) = (texts, reader) }

    /// What stands in the texts and describes nothing.
    var idle: [String] { (Set(texts.schemas.keys).union(texts.fields.keys).subtracting(used)).sorted() }

    func components(_ sent: Set<String>) -> [(String, Node?)] {
        reader.components.sorted { $0.key < $1.key }.map {
            ($0.key, component($0.key, $0.value, sent.contains($0.key) ? .sent : .answered))
        }
    }

    private func component(_ name: String, _ component: NamedSchema, _ role: Use) -> Node {
        let says = text(texts.schemas[name], name)
        switch component {
        case .record(let members, let isClosed):
            let required = members.filter { !$0.isOptional }.map(\.name)
            return .map([
                ("type", "object"), ("description", says), ("required", required.isEmpty ? nil : .list(required)),
                ("properties", members.isEmpty ? nil : .map(members.map { ($0.name, member($0, of: name, isClosed ? .answered : role)) })),
                ("additionalProperties", isClosed ? .scalar(Node.Scalar("false")) : nil),
            ])
        case .words(let words): return .map([("type", "string"), ("description", says), ("enum", .list(words))])
        case .text(let format, let pattern):
            return .map([
                ("type", "string"), ("description", says), ("format", format.map(Node.text)), ("pattern", pattern.map(Node.text)),
            ])
        case .number(let minimum):
            return .map([("type", "integer"), ("description", says), ("format", "int64"), ("minimum", .number(minimum))])
        }
    }

    private func member(_ member: NamedSchema.Member, of name: String, _ role: Use) -> Node {
        let specific = "\(name).\(member.name)"
        let key = texts.fields[specific] == nil ? member.name : specific
        var says: Node? = text(texts.fields[key], key)
        // A schema that is nothing but a reference says itself what it is, unless the field means more.
        if case .named = member.schema, texts.fields[key] == nil {
            (says, _) = (nil, undescribed.remove(key))
        }
        return node(member.schema, isNullable: member.isOptional && role == .sent, says)
    }

    func node(_ schema: Schema, isNullable: Bool = false, _ says: Node? = nil) -> Node {
        func type(_ name: String) -> (String, Node?) { ("type", isNullable ? .list([name, "null"]) : .text(name)) }
        switch schema {
        case .anything: return .map([("description", says)])
        case .boolean: return .map([type("boolean"), ("description", says)])
        case .integer(let minimum, let maximum):
            return .map([
                type("integer"), ("description", says), ("minimum", minimum.map(Node.number)), ("maximum", maximum.map(Node.number)),
            ])
        case .long: return .map([type("integer"), ("description", says), ("format", "int64")])
        case .text: return .map([type("string"), ("description", says)])
        case .file: return .map([("type", "string"), ("description", says), ("contentMediaType", "application/octet-stream")])
        case .list(let items): return .map([type("array"), ("description", says), ("items", node(items))])
        case .map(let values): return .map([type("object"), ("description", says), ("additionalProperties", node(values))])
        case .textOr(let object):
            let none = isNullable ? [Node.map([("type", .text("null"))])] : []
            return .map([("description", says), ("anyOf", .list([node(.text), node(object)] + none))])
        case .named(let name) where isNullable:
            return .map([("description", says), ("anyOf", .list([.reference("schemas", name), .map([("type", .text("null"))])]))])
        case .named(let name): return .map([("$ref", .text("#/components/schemas/\(name)")), ("description", says)])
        }
    }

    private func text(_ text: String?, _ key: String) -> Node? {
        guard let text, !text.isEmpty else {
            undescribed.insert(key)
            return nil
        }
        used.insert(key)
        return .text(text)
    }

    /// The text of a parameter of an address, which is a field by its name.
    func parameter(_ name: String) -> Node? {
        guard let text = texts.fields[name] else { return nil }
        used.insert(name)
        return .text(text)
    }
}
