import HTTPTypes
import Kinerja
import Yams

/// Writes one operation. Keeps which components are sent, because there null is allowed where a key may be missing.
final class OperationWriter {
    private let reader: SchemaReader
    private let writer: SchemaWriter
    private(set) var sent: Set<String> = []
    /// Recorded answers by their schema's name, of those that several operations answer.
    private let shared: [String: Node]

    init(reader: SchemaReader, writer: SchemaWriter, shared: [String: Node]) {
        (self.reader, self.writer, self.shared) = (reader, writer, shared)
    }

    func node(_ route: Route, _ operation: Operation, _ example: APIContoh?) throws -> Node {
        let scope = route.requirement.scope?.rawValue ?? ""
        let parameters = try self.parameters(route, operation)
        let says = (operation.note.isEmpty ? [] : [operation.note]) + ["Cakupan token: `\(scope)`."]
        return .map([
            ("operationId", .text(operation.id)), ("summary", .text(operation.summary)),
            ("description", .text(says.joined(separator: " "))), ("tags", .list([operation.group.rawValue])),
            ("security", .list([.map([("token", .list([Node]()))])])), ("x-cakupan", .text(scope)),
            ("parameters", parameters.isEmpty ? nil : .list(parameters)),
            ("requestBody", try operation.body.map { try body($0, operation, example) }),
            ("responses", try responses(route, operation, example)),
        ])
    }

    private func parameters(_ route: Route, _ operation: Operation) throws -> [Node] {
        let types = zip(route.pattern.parameterNames, route.address.parameters)
        let path = try types.map { try parameter($0, in: "path", schema($1), writer.parameter($0), isRequired: true) }
        let query = try operation.query.map { try parameter($0.name, in: "query", schema($0.kind), .text($0.says)) }
        let headers: [Node?] = [
            operation.ifMatch.map(HeaderParameter.ifMatch),
            operation.tag == .compared && route.method == .get ? HeaderParameter.ifNoneMatch.reference : nil,
            route.method == .get ? nil : HeaderParameter.idempotencyKey.reference,
        ]
        return path + query + headers.compactMap { $0 }
    }

    private func parameter(_ name: String, in place: String, _ schema: Schema, _ says: Node?, isRequired: Bool = false) throws -> Node {
        .map([
            ("name", .text(name)), ("in", .text(place)), ("description", says), ("required", isRequired ? .yes : nil),
            ("schema", writer.node(schema)),
        ])
    }

    private func schema(_ type: any PathParameter.Type) throws -> Schema {
        if type is any Identifier.Type { return try reader.schema(of: PegawaiID.self) }
        return type == LocalDate.self ? try reader.schema(of: LocalDate.self) : type == Int.self ? .integer(minimum: 0) : .text
    }

    private func schema(_ kind: QueryField.Kind) throws -> Schema {
        switch kind {
        case .text: .text
        case .id: try reader.schema(of: PegawaiID.self)
        case .number(let range): .integer(minimum: range.lowerBound, maximum: range.upperBound)
        }
    }

    private func body(_ body: Operation.Body, _ operation: Operation, _ example: APIContoh?) throws -> Node {
        switch body {
        case .json(let type, let beside):
            let content = Node.map([("schema", writer.node(try sent(type, without: beside))), ("example", example?.sent)])
            return .map([("required", .yes), ("content", .map([("application/json", content)]))])
        case .form(let multipart, let urlencoded):
            return .map([
                ("required", .yes),
                (
                    "content",
                    .map([
                        ("multipart/form-data", .map([("schema", writer.node(try reader.schema(of: multipart)))])),
                        (
                            "application/x-www-form-urlencoded",
                            .map([("schema", writer.node(try reader.schema(of: urlencoded))), ("example", example?.sent)])
                        ),
                    ])
                ),
            ])
        }
    }

    /// A body and all that it holds are sent.
    private func sent(_ type: any Decodable.Type, without beside: Set<String>) throws -> Schema {
        let schema = try reader.schema(of: type, without: beside)
        var open = [schema]
        while let next = open.popLast() {
            switch next {
            case .list(let inner), .map(let inner), .textOr(let inner): open.append(inner)
            case .named(let name) where sent.insert(name).inserted:
                if case .record(let members, _)? = reader.components[name] { open += members.map(\.schema) }
            default: break
            }
        }
        return schema
    }

    private func responses(_ route: Route, _ operation: Operation, _ example: APIContoh?) throws -> Node {
        var found = [(operation.status.code, try success(operation, operation.status, operation.status.indonesia, example))]
        if let other = operation.otherwise { found.append((other.status.code, try success(operation, other.status, other.says, nil))) }
        if operation.tag == .compared, route.method == .get {
            let says = Node.map([
                ("description", "Tidak berubah sejak `If-None-Match`."), ("headers", .map([("ETag", .reference("headers", "ETag"))])),
            ])
            found.append((304, says))
        }
        found += ProblemResponse.of(route, operation).compactMap { status in
            ProblemResponse.named(status).map { (status.code, .reference("responses", $0)) }
        }
        return .map(found.map { (String($0.0), $0.1) })
    }

    private func success(_ operation: Operation, _ status: HTTPResponse.Status, _ says: String, _ example: APIContoh?) throws -> Node {
        var headers: [(String, Node?)] = operation.tag == .none ? [] : [("ETag", .reference("headers", "ETag"))]
        var content: [(String, Node?)] = []
        switch operation.answer {
        case .nothing: break
        case .json(let type):
            let name = SchemaReader.name(of: type)
            let several = shared[name].map { _ in Node.map([("tercatat", .reference("examples", name))]) }
            content = [
                (
                    "application/json",
                    .map([
                        ("schema", writer.node(try reader.schema(of: type))), ("example", several == nil ? example?.answered : nil),
                        ("examples", several),
                    ])
                )
            ]
        case .file(let type):
            headers.append(("Content-Disposition", OpenAPIDocument.header("Nama berkasnya.", "attachment; filename=\"berkas.pdf\"")))
            content = [(type, .map([("schema", .map([("contentMediaType", type == "*/*" ? nil : .text(type))]))]))]
        }
        if status == .created, operation.tag != .none {
            headers.append(("Location", OpenAPIDocument.header("Alamat yang dibuat.", "/api/v1/skp/…")))
        }
        return .map([
            ("description", .text(says)), ("headers", headers.isEmpty ? nil : .map(headers)),
            ("content", content.isEmpty ? nil : .map(content)),
        ])
    }
}

extension HTTPResponse.Status {
    fileprivate var indonesia: String {
        switch self {
        case .created: "Dibuat."
        case .accepted: "Diterima, sedang dikerjakan."
        case .noContent: "Berhasil, tanpa isi."
        default: "Berhasil."
        }
    }
}
