import HTTPTypes
import Kinerja
import Storage
import TestSupport
import Testing
import UseCases

@testable import Web

/// What each person got at one route.
struct MatrixRow: Sendable {
    let route: Route
    let target: String
    /// In the order of ``MatrixColumn``.
    let cells: [Cell]

    struct Cell: Sendable {
        let kolom: MatrixColumn
        let status: Int
        /// Events that the request left behind in either agency.
        let events: Int
    }

    var name: String { "\(route.method.rawValue) \(route.pattern)" }
}

/// Sends every route of one kind to one stage as everybody, and keeps the answers.
enum MatrixRun {
    static let routes = Routes.all(Site.test().configuration)
    static let reads = Task { try await rows(of: routes.filter { $0.method == .get }) }
    static let writes = Task { try await rows(of: routes.filter { $0.method != .get }) }

    /// Every page but the samples of the style guide, as everybody with the cookie of English.
    static func english() async throws -> [MatrixRow] {
        let pages = routes.filter { $0.method == .get && !$0.requirement.isToken && !$0.pattern.description.hasPrefix("/styleguide") }
        return try await rows(of: pages, language: .en)
    }

    private static func rows(of routes: [Route], language: Language = .id) async throws -> [MatrixRow] {
        let matrix = try await MatrixStage.make()
        var out: [MatrixRow] = []
        for route in routes {
            guard let target = try matrix.target(route) else {
                Issue.record("\(route.method) \(route.pattern): nothing stands for its parameters in MatrixStage")
                continue
            }
            var cells: [MatrixRow.Cell] = []
            for kolom in MatrixColumn.allCases { cells.append(try await cell(route, target, kolom, matrix, language)) }
            out.append(MatrixRow(route: route, target: target, cells: cells))
        }
        return out
    }

    private static func cell(
        _ route: Route, _ target: String, _ kolom: MatrixColumn, _ matrix: MatrixStage, _ language: Language
    ) async throws -> MatrixRow.Cell {
        let before = try await matrix.events()
        let person = kolom.person(at: matrix.agency.clock.now, token: route.requirement.isToken)
        var request = try request(route, target, person, matrix.client)
        if language != .id {
            request = request.with(.cookie, "\(CookieName.bahasa.name(isSecure: matrix.client.isSecure))=\(language.rawValue)")
        }
        let response = try await matrix.client.send(request, as: route.requirement.isToken ? nil : person)
        return MatrixRow.Cell(kolom: kolom, status: response.status, events: try await matrix.events() - before)
    }

    /// With a valid form token and nothing filled in; for the API the example of openapi.yaml under the first version.
    private static func request(_ route: Route, _ target: String, _ person: Person?, _ client: TestClient) throws -> TestRequest {
        var out = TestRequest(method: route.method, target: target)
        let isToken = route.requirement.isToken
        switch route.body {
        case .none: break
        case .form: out = .post(target)
        case .json: (out.headers[.contentType], out.body) = ("application/json", try ContohAPI.body(route))
        case .upload: out = emptyUpload(target, csrf: isToken ? nil : client.token(person))
        }
        guard isToken else { return out }
        if let person { out.headers[.authorization] = "Bearer \(MatrixSesi.bearer(person))" }
        if route.method != .get { out.headers[.ifMatch] = "\"1\"" }
        return out
    }

    private static func emptyUpload(_ target: String, csrf: String?) -> TestRequest {
        let (edge, name) = ("batas-uji", csrf == nil ? "keterangan" : "_csrf")
        let link = "--\(edge)\r\nContent-Disposition: form-data; name=\"tautan\"\r\n\r\nhttps://arsip.example/rapor\r\n"
        let body = "\(link)--\(edge)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(csrf ?? "Rapor")\r\n--\(edge)--\r\n"
        return TestRequest(
            method: .post, target: target, headers: [.contentType: "multipart/form-data; boundary=\(edge)"], body: Array(body.utf8))
    }
}
