import FoundationEssentials
import HTTPTypes
import Kinerja

/// RFC 9457 with our extension members `code`, `request_id` and `errors`.
struct ProblemJSON: Codable {
    var type: String
    var title: String
    var status: Int
    var detail: String
    var code: ProblemCode
    var request_id: String
    var errors: [Field]?

    struct Field: Codable {
        var field: String
        var message: String
    }

    init(_ problem: Problem, requestID: String, _ language: Language) {
        type = "urn:tolok:problem:\(problem.code)"
        title = problem.title.teks(language)
        status = problem.status.code
        detail = problem.remedy.teks(language)
        code = ProblemCode(rawValue: problem.code)
        request_id = requestID
        errors = problem.fields.isEmpty ? nil : problem.fields.map { Field(field: $0.field, message: $0.message.teks(language)) }
    }

    func encoded() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

/// Stable, for programs. Which there are stands in ``ProblemResponse``.
struct ProblemCode: RawRepresentable, Codable, Shaped {
    let rawValue: String

    static func schema(in reader: SchemaReader) throws -> Schema { try reader.name("KodeMasalah", .words(ProblemResponse.codes)) }
    static func sample(in reader: SchemaReader) -> ProblemCode { ProblemCode(rawValue: "") }
}
