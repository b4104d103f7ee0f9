import HTTPTypes

/// What a body or an answer is read as.
package typealias Payload = Decodable & SendableMetatype

/// What an API route is to a program beyond its method, address and requirement.
package struct Operation: Sendable {
    /// The group in which the description shows it.
    package enum Group: String, CaseIterable, Sendable {
        case akun = "Akun"
        case pegawai = "Pegawai"
        case kelola = "Kelola"
        case skp = "SKP"
        case tim = "Tim"
        case pelaksanaan = "Pelaksanaan"
        case umpanBalik = "Umpan balik"
        case evaluasi = "Evaluasi"
        case aturan = "Aturan"
    }

    package enum Body: Sendable {
        /// A JSON body; without the members that the address and `If-Match` say.
        case json(any Payload.Type, beside: Set<String> = [])
        /// Fields with a file, or fields alone.
        case form(multipart: any Payload.Type, urlencoded: any Payload.Type)
    }

    package enum Response: Sendable {
        case nothing
        case json(any Payload.Type)
        case file(type: String)

        /// The name of the JSON's schema; nil for what is no JSON.
        var typeName: String? { if case .json(let type) = self { SchemaReader.name(of: type) } else { nil } }
    }

    /// Whether the answer's version is sent as `ETag`, and whether it is compared with `If-None-Match`.
    package enum Tag: Sendable { case none, sent, compared }

    package let id: String
    package let group: Group
    package let summary: String
    package let note: String
    let query: [QueryField]
    /// Parameters beyond those that are named are inputs of what is asked: a rule's.
    let takesOtherQuery: Bool
    let body: Body?
    /// What the version in `If-Match` is the version of; nil where none is asked.
    let ifMatch: String?
    let answer: Response
    let status: HTTPResponse.Status
    /// The other status of success, with what it says.
    let otherwise: (status: HTTPResponse.Status, says: String)?
    let tag: Tag
    /// The refusals beyond those that the route's method, body and requirement bring with them.
    let refusals: [HTTPResponse.Status]
}

extension Route {
    /// Says what this row is to a program: one call for each row of the API, from which `openapi.yaml` is written.
    func api(
        _ group: Operation.Group, _ id: String, _ summary: String, note: String = "", query: [QueryField] = [],
        takesOtherQuery: Bool = false,
        body: Operation.Body? = nil, ifMatch: String? = nil, answer: Operation.Response = .nothing, status: HTTPResponse.Status? = nil,
        otherwise: (status: HTTPResponse.Status, says: String)? = nil, tag: Operation.Tag = .none, refusals: [HTTPResponse.Status] = []
    ) -> Route {
        var copy = self
        let empty = if case .nothing = answer { true } else { false }
        copy.operation = Operation(
            id: id, group: group, summary: summary, note: note, query: query, takesOtherQuery: takesOtherQuery, body: body,
            ifMatch: ifMatch, answer: answer,
            status: status ?? (empty ? .noContent : .ok), otherwise: otherwise, tag: tag, refusals: refusals)
        return copy
    }
}

/// A body that is not read, sent because a change carries a content type.
struct Empty: Decodable {}

/// A parameter of the query string.
struct QueryField: Sendable {
    let name: String
    let says: String
    let kind: Kind

    enum Kind: Sendable {
        case text
        case id
        case number(ClosedRange<Int>)
    }

    init(_ name: String, _ says: String, _ kind: Kind = .text) { (self.name, self.says, self.kind) = (name, says, kind) }

    static let unit = QueryField("unit", "Unit induk; tanpa ini, unit tertinggi.", .id)
    static let periode = QueryField("periode", "Identitas periode evaluasi.", .id)
    static let sesudah = QueryField("sesudah", "Penunjuk `berikut` dari jawaban sebelumnya.", .id)

    static func tahun(_ range: ClosedRange<Int>) -> QueryField {
        QueryField("tahun", "\(range.lowerBound) sampai \(range.upperBound); nilai lain ditolak.", .number(range))
    }

    static func batas(_ range: ClosedRange<Int>) -> QueryField {
        QueryField(
            "batas", "Baris per halaman, \(range.lowerBound) sampai \(range.upperBound); nilai lain ditolak.", .number(range))
    }
}
