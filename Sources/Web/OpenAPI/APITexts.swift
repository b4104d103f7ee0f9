import Yams

/// The part of the description that people write: what each schema and field means, and the introduction. `docs/api/keterangan.yaml`.
package struct APITexts: Sendable {
    let introduction: String
    /// By the schema's name.
    let schemas: [String: String]
    /// By `name`, or by `Schema.name` where the same word means something else there.
    let fields: [String: String]

    package init(yaml: String) throws {
        let root = try Yams.compose(yaml: yaml)
        introduction = root?["pengantar"]?.string ?? ""
        (schemas, fields) = (Self.texts(root?["skema"]), Self.texts(root?["isian"]))
    }

    private static func texts(_ node: Node?) -> [String: String] {
        Dictionary(
            (node?.mapping).map { Array($0) }?.compactMap { pair in
                pair.key.string.flatMap { key in pair.value.string.map { (key, $0) } }
            } ?? [], uniquingKeysWith: { first, _ in first })
    }

    func field(_ name: String, of schema: String) -> String? { fields["\(schema).\(name)"] ?? fields[name] }
}

/// A request that was sent and its answer, recorded by a test: `docs/api/contoh/<operation>.json`.
package struct APIContoh {
    let sent: Node?
    let answered: Node?

    /// - Parameter json: an object with `kirim` and `jawab`, each optional.
    package init(json: String) throws {
        let root = try Yams.compose(yaml: json)
        (sent, answered) = (root?["kirim"].map(Self.plain), root?["jawab"].map(Self.plain))
    }

    /// As blocks and not as JSON.
    private static func plain(_ node: Node) -> Node {
        switch node {
        case .mapping(let pairs): .map(pairs.map { ($0.key.string ?? "", plain($0.value)) })
        case .sequence(let items): .list(items.map(plain))
        case .scalar(let scalar): scalar.style == .doubleQuoted ? .text(scalar.string) : node
        case .alias: node
        }
    }
}

extension Node {
    static func map(_ pairs: [(String, Node?)]) -> Node {
        .mapping(Mapping(pairs.compactMap { pair in pair.1.map { (.text(pair.0), $0) } }))
    }

    static func list(_ items: [Node]) -> Node { .sequence(Sequence(items)) }
    static func list(_ words: [String]) -> Node { list(words.map(Node.text)) }

    /// A text, quoted where it would read as something else.
    static func text(_ text: String) -> Node { .scalar(text.represented()) }
    static func number(_ number: Int) -> Node { .scalar(Scalar(String(number))) }
    static var yes: Node { .scalar(Scalar("true")) }
    static func reference(_ place: String, _ name: String) -> Node { map([("$ref", text("#/components/\(place)/\(name)"))]) }
}
