/// What one JSON value may be: the part of JSON Schema that the API's types need.
indirect enum Schema: Equatable, Sendable {
    case anything
    case boolean
    case integer(minimum: Int? = nil, maximum: Int? = nil)
    case long
    case text
    /// Bytes of a file within a form.
    case file
    case list(Schema)
    case map(Schema)
    /// A text, or an object that says the same.
    case textOr(Schema)
    /// A component by its name.
    case named(String)
}

/// A schema with a name of its own, under `components/schemas`.
enum NamedSchema: Equatable, Sendable {
    case record([Member], isClosed: Bool = false)
    case words([String])
    case text(format: String? = nil, pattern: String? = nil)
    case number(minimum: Int)

    struct Member: Equatable, Sendable {
        let name: String
        let schema: Schema
        let isOptional: Bool
    }
}

/// A type whose JSON is not what its stored properties say, or that has none.
protocol Shaped {
    static func schema(in reader: SchemaReader) throws -> Schema
    /// Some value, so that the type around it can be read to its end.
    static func sample(in reader: SchemaReader) throws -> Self
}
