import FoundationEssentials
import Kinerja
import Synchronization

/// Holds what a program sends against what the row of its route says, before the handler sees it: a name that nobody knows, a value outside
/// its bounds, a parameter sent twice are refused and named (422). What is ignored in silence is answered wrongly.
struct RequestCheck {
    let operation: Operation

    func check(_ call: Call) throws(Refusal) {
        try query(call.query)
        try json(call.bodyBytes)
        try form(call.form)
    }

    /// - Throws: `Refusal.invalid` with each parameter of the address that cannot be taken.
    private func query(_ query: Query) throws(Refusal) {
        var faults: [FieldError] = []
        for name in unique(query.pairs.map(\.name)) {
            let values = query.all(name)
            guard let field = operation.query.first(where: { $0.name == name }) else {
                if !operation.takesOtherQuery { faults.append(.unknown(name)) }
                continue
            }
            if values.count > 1 { faults.append(.twice(name)) }
            if let fault = values.first.flatMap(field.fault) { faults.append(fault) }
        }
        guard faults.isEmpty else { throw .invalid(faults) }
    }

    /// - Throws: `Refusal.invalid` with each member of the JSON that the body does not have or that is said twice, 400 for what is no JSON
    ///   object. A body that is not read is held against an empty one.
    private func json(_ bytes: [UInt8]) throws(Refusal) {
        guard bytes.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else { return }
        var faults = try JSONScan.twice(in: bytes).map(FieldError.twice)
        guard let tree = try? JSONDecoder().decode(JSONTree.self, from: Data(bytes)) else { throw .malformedJSON("tidak terbaca") }
        let (type, beside): (any Payload.Type, Set<String>) =
            if case .json(let type, let beside) = operation.body { (type, beside) } else { (Empty.self, []) }
        faults += PayloadShape.of(type).unknown(in: tree).filter { !beside.contains($0) }.map(FieldError.unknown)
        guard faults.isEmpty else { throw .invalid(faults) }
    }

    /// - Throws: `Refusal.invalid` with each field of a form that the body does not have.
    private func form(_ form: Form) throws(Refusal) {
        guard case .form(let multipart, let urlencoded) = operation.body else { return }
        let known = PayloadShape.of(multipart).names.union(PayloadShape.of(urlencoded).names)
            .union([FormTokens.tokenField, FormTokens.idempotencyField])
        let faults = unique(form.fields.pairs.map(\.name) + form.files.map(\.field)).filter { !known.contains($0) }.map(FieldError.unknown)
        guard faults.isEmpty else { throw .invalid(faults) }
    }

    private func unique(_ names: [String]) -> [String] {
        names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension QueryField {
    /// What is wrong with a value; nil when it can be taken.
    fileprivate func fault(_ value: String) -> FieldError? {
        switch kind {
        case .text: nil
        case .id:
            PegawaiID(text: value) == nil ? .notIdentifier(name, value) : nil
        case .number(let range):
            Int(decimal: value).map(range.contains) == true
                ? nil
                : FieldError(
                    name, "“\(value)” bukan angka antara \("\(range.lowerBound)") dan \("\(range.upperBound)")",
                    remedy: "Kirim angka di antara keduanya, tanpa tanda lain.")
        }
    }
}

/// The members of a body, as the reader of schemas finds them.
private struct PayloadShape: Sendable {
    private let root: Schema
    private let components: [String: NamedSchema]

    private static let read = Mutex<[ObjectIdentifier: PayloadShape]>([:])

    /// Read once for each type. One whose shape cannot be read has none, and nothing in it is unknown; a test refuses such a type.
    static func of(_ type: any Payload.Type) -> PayloadShape {
        read.withLock { known in
            let key = ObjectIdentifier(type)
            if let shape = known[key] { return shape }
            let reader = SchemaReader()
            let root = (try? reader.schema(of: type)) ?? .anything
            let shape = PayloadShape(root: root, components: reader.components)
            known[key] = shape
            return shape
        }
    }

    var names: Set<String> {
        guard case .named(let name) = root, case .record(let members, _)? = components[name] else { return [] }
        return Set(members.map(\.name))
    }

    /// Where in the tree stands what the shape does not have: `baris.2.warna`, list items from 1.
    func unknown(in tree: JSONTree) -> [String] { unknown(in: tree, as: root, at: "") }

    private func unknown(in tree: JSONTree, as schema: Schema, at place: String) -> [String] {
        switch (tree, schema) {
        case (.list(let items), .list(let inner)):
            items.enumerated().flatMap { unknown(in: $1, as: inner, at: "\(place)\($0 + 1).") }
        case (.object(let members), .map(let inner)):
            members.sorted { $0.key < $1.key }.flatMap { unknown(in: $0.value, as: inner, at: "\(place)\($0.key).") }
        case (.object, .textOr(let object)):
            unknown(in: tree, as: object, at: place)
        case (.object(let members), .named(let name)):
            unknown(in: members, as: components[name], at: place)
        default: []
        }
    }

    private func unknown(in members: [String: JSONTree], as component: NamedSchema?, at place: String) -> [String] {
        guard case .record(let known, _)? = component else { return [] }
        return members.sorted { $0.key < $1.key }.flatMap { name, value in
            known.first { $0.name == name }.map { unknown(in: value, as: $0.schema, at: "\(place)\(name).") } ?? [place + name]
        }
    }
}

/// A JSON document as far as its names go.
private indirect enum JSONTree: Decodable {
    case object([String: JSONTree])
    case list([JSONTree])
    case value

    init(from decoder: any Decoder) throws {
        if let members = try? [String: JSONTree](from: decoder) {
            self = .object(members)
        } else if let items = try? [JSONTree](from: decoder) {
            self = .list(items)
        } else {
            self = .value
        }
    }
}
