import HTTPTypes
import Kinerja
import UseCases

/// The answers of refusal, by status, with the problems that each can be.
struct ProblemResponse {
    let name: String
    let problems: [Problem]
    var header: (name: String, example: String)?

    var status: HTTPResponse.Status { problems[0].status }

    static let all: [ProblemResponse] = [
        .init(
            name: "Rusak",
            problems: [.malformedJSON(""), .malformedURL, .twoHosts, .malformedKey, .malformedText, .malformedUpload, .filesNotTaken]),
        .init(name: "TanpaToken", problems: [.tokenRequired], header: ("WWW-Authenticate", "Bearer")),
        .init(name: "Dilarang", problems: [.notPermitted, .stepUpRequired, .formForged]),
        .init(name: "TidakAda", problems: [.notFound]),
        .init(
            name: "Bentrok",
            problems: [
                .stale, .wrongState, StorageFault.contradiction("").problem, BuktiFault.missing.problem, AturanAPI.tooLong.problem,
            ] + HalanganPencatatan.allCases.map { PencatatanTertutup(halangan: $0).problem }),
        .init(
            name: "TerlaluBesar", problems: [.bodyTooLarge(BodyRule.maximumFormBytes), .fileTooLarge("", 10 * 1_048_576), .tooManyFields]),
        .init(name: "AlamatPanjang", problems: [.uriTooLong]),
        .init(name: "BukanJSON", problems: [.unsupportedMediaType]),
        .init(name: "SalahTuan", problems: [.unknownHost]),
        .init(
            name: "TidakSah",
            problems: [.invalid([FieldError("alasan", "Alasan belum diisi", remedy: "Tulis alasannya.")]), .keyReused]),
        .init(name: "PerluVersi", problems: [PreconditionMissing().problem]),
        .init(name: "KesalahanServer", problems: [.unexpected(Refusal.busy)]),
        .init(name: "Sibuk", problems: [.busy, .deadlinePassed, .storageUnavailable("")], header: ("Retry-After", "5")),
    ]

    /// Answered to a wrong method, which is no operation.
    static let codes = Set((all.flatMap(\.problems) + [.methodNotAllowed([])]).map(\.code)).sorted()

    static func named(_ status: HTTPResponse.Status) -> String? { all.first { $0.status == status }?.name }

    /// What a route may answer when it refuses.
    static func of(_ route: Route, _ operation: Operation) -> [HTTPResponse.Status] {
        var found: [HTTPResponse.Status] = [
            .badRequest, .unauthorized, .forbidden, .notFound, .contentTooLarge, .uriTooLong, .misdirectedRequest,
            .unprocessableContent, .internalServerError, .serviceUnavailable,
        ]
        if route.method != .get { found.append(.conflict) }
        if route.body != .none { found.append(.unsupportedMediaType) }
        if operation.ifMatch != nil { found.append(.preconditionRequired) }
        return Set(found + operation.refusals).sorted { $0.code < $1.code }
    }
}
