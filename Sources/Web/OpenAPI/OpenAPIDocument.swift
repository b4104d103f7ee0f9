import FoundationEssentials
import HTTPTypes
import Kinerja
import Yams

/// `openapi.yaml`, derived: paths, parameters, scopes and refusals from the route table, bodies and answers from the types that are decoded
/// and encoded, examples from what tests recorded. Written by people: ``APITexts``.
package struct OpenAPIDocument {
    package let text: String
    /// Schemas and fields that nobody has described, and descriptions of nothing.
    package let undescribed: [String]
    package let idle: [String]

    /// - Parameter example: the recorded example of an operation.
    /// - Throws: `SchemaReader.Fault` for a type that cannot be read.
    package init(_ routes: [Route], _ texts: APITexts, example: (String) throws -> APIContoh?) throws {
        let reader = SchemaReader()
        let writer = SchemaWriter(texts, reader)
        let shared = try Self.shared(routes, example)
        let body = OperationWriter(reader: reader, writer: writer, shared: shared)
        var paths: [String: [(String, Node?)]] = [:]
        for route in routes {
            guard let operation = route.operation else { continue }
            let node = try body.node(route, operation, try example(operation.id))
            paths[route.pattern.description, default: []].append((route.method.rawValue.lowercased(), node))
        }
        _ = try reader.read(ProblemJSON.self)
        let root = Node.map([
            ("openapi", "3.1.0"), ("info", Self.info(texts)),
            ("servers", .list([.map([("url", "/"), ("description", "Situs instansi Anda")])])),
            ("tags", .list(Operation.Group.allCases.map { .map([("name", .text($0.rawValue))]) })),
            ("paths", .map(paths.sorted { $0.key < $1.key }.map { ($0.key, .map($0.value)) })),
            ("components", try Self.components(reader, writer, body.sent, shared)),
        ])
        text = "# Ditulis oleh `tolok docs`; jangan disunting.\n" + (try Yams.serialize(node: root, width: 150, allowUnicode: true))
        (undescribed, idle) = (writer.undescribed.sorted(), writer.idle)
    }

    /// With the texts and the examples that stand in a folder: `keterangan.yaml` and `contoh/<operation>.json`.
    package init(in folder: String) throws {
        let texts = try APITexts(yaml: String(contentsOfFile: "\(folder)/keterangan.yaml", encoding: .utf8))
        try self.init(Routes.api, texts) { operation in
            let file = "\(folder)/contoh/\(operation).json"
            guard FileManager.default.fileExists(atPath: file) else { return nil }
            return try APIContoh(json: String(contentsOfFile: file, encoding: .utf8))
        }
    }

    /// One recorded answer for all operations that answer the same.
    private static func shared(_ routes: [Route], _ example: (String) throws -> APIContoh?) throws -> [String: Node] {
        let groups = Dictionary(grouping: routes.compactMap(\.operation)) { $0.answer.typeName ?? "" }
        return try groups.filter { !$0.key.isEmpty && $0.value.count > 1 }.compactMapValues { operations in
            try operations.compactMap { try example($0.id)?.answered }.first
        }
    }

    private static func info(_ texts: APITexts) -> Node {
        .map([
            ("title", "Tolok"), ("version", .text("1")), ("summary", "Pengelolaan kinerja pegawai ASN"),
            ("description", .scalar(Node.Scalar(texts.introduction, Yams.Tag(.str), .literal))),
            ("license", .map([("name", "Apache License 2.0"), ("identifier", "Apache-2.0")])),
        ])
    }

    private static func components(_ reader: SchemaReader, _ writer: SchemaWriter, _ sent: Set<String>, _ shared: [String: Node]) throws
        -> Node
    {
        .map([
            (
                "securitySchemes",
                .map([
                    (
                        "token",
                        .map([
                            ("type", "http"), ("scheme", "bearer"),
                            ("description", "Token dari `/akun/token`. Cakupan tiap operasi disebut dalam `x-cakupan`."),
                        ])
                    )
                ])
            ),
            ("headers", .map([("ETag", header("Versi dokumen (atau sidik jari isinya) dalam tanda kutip ganda.", "\"4\""))])),
            ("parameters", .map(HeaderParameter.shared.map { ($0.component, $0.node) })),
            ("examples", .map(shared.sorted { $0.key < $1.key }.map { ($0.key, .map([("value", $0.value)])) })),
            ("responses", .map(try ProblemResponse.all.map { ($0.name, try problem($0)) })),
            ("schemas", .map(writer.components(sent))),
        ])
    }

    static func header(_ says: String, _ example: String) -> Node {
        .map([("description", .text(says)), ("schema", .map([("type", "string")])), ("example", .text(example))])
    }

    private static func problem(_ response: ProblemResponse) throws -> Node {
        let says = response.problems.map { "`\($0.code)`: \($0.title.indonesia)." }
        let (first, header) = (response.problems[0], response.header)
        let example = try ProblemJSON(first, requestID: "9be17169af233526", .id).encoded()
        return .map([
            ("description", .text(says.joined(separator: " "))),
            (
                "headers",
                header.map { header in
                    let isNumber = Int(header.example) != nil
                    let schema = Node.map([("type", isNumber ? "integer" : "string")])
                    let example = isNumber ? Node.scalar(Node.Scalar(header.example)) : .text(header.example)
                    return .map([(header.name, .map([("schema", schema), ("example", example)]))])
                }
            ),
            (
                "content",
                .map([
                    (
                        "application/problem+json",
                        .map([
                            ("schema", .reference("schemas", "Problem")),
                            ("example", try APIContoh(json: "{\"jawab\":\(example)}").answered),
                        ])
                    )
                ])
            ),
        ])
    }
}

/// A header that a request may carry.
struct HeaderParameter {
    let component: String
    let name: String
    let says: String
    let pattern: String
    let example: String

    static let ifNoneMatch = HeaderParameter(
        component: "IfNoneMatch", name: "If-None-Match", says: "`ETag` yang sudah Anda punya.", pattern: "^\"[0-9a-f]{1,64}\"$",
        example: "\"4\"")
    static let idempotencyKey = HeaderParameter(
        component: "IdempotencyKey", name: "Idempotency-Key",
        says: "Satu kunci untuk satu kiriman; kiriman ulang tidak berakibat dua kali.",
        pattern: "^[A-Za-z0-9-]{8,100}$", example: "5b1f0c4e-6a0e-4a39-9c55-8a0c2f0d9a11")
    static let shared = [ifNoneMatch, idempotencyKey]

    /// One version for one kind of document, so that it stands with the operation.
    static func ifMatch(_ says: String) -> Node {
        .map([
            ("name", "If-Match"), ("in", "header"), ("description", .text(says)), ("required", .yes),
            ("schema", .map([("type", "string"), ("pattern", .text("^(\"[0-9]{1,18}\"|[0-9]{1,18})$"))])), ("example", .text("\"4\"")),
        ])
    }

    var node: Node {
        .map([
            ("name", .text(name)), ("in", "header"), ("description", .text(says)),
            ("schema", .map([("type", "string"), ("pattern", .text(pattern))])), ("example", .text(example)),
        ])
    }

    var reference: Node { .reference("parameters", component) }
}
