import Foundation
import HTTPTypes
import Kinerja
import Storage
import TestSupport
import Testing

@testable import Web

/// NUL, marks that turn the reading order, and far too long text in every text field that any form or API body has.
/// The fields are read from the pages themselves and from the examples of openapi.yaml, so that a new one is tested without being named here.
@Suite("Hostile text")
struct HostileTextTests {
    @Test("every text field of every form refuses NUL before anything is done, and says so")
    func formsNUL() async throws {
        let stage = try await MatrixStage.make()
        let fields = try await FormField.all(stage)
        #expect(Set(fields.map(\.place)).count >= 30, "the pages show hardly a form: is the stage still right?")
        for field in fields {
            let before = try await stage.events()
            let response = try await field.send("a\0b", stage)
            #expect(response.status == 400 && response.body.contains("<h1"), "\(field.place): \(response.status)")
            #expect(try await stage.events() == before, "\(field.place)")
        }
    }

    @Test("marks of reading order and endless text never end in a server error, and are shown, not obeyed")
    func formsBidi() async throws {
        let stage = try await MatrixStage.make()
        for field in try await FormField.all(stage) {
            for text in ["\u{202E}txt.exe\u{2066}", String(repeating: "panjang ", count: 4_000)] {
                let response = try await field.send(text, stage)
                #expect(response.status < 500, "\(field.place): \(response.status)")
                #expect(!response.body.contains("\u{202E}") && !response.body.contains("\u{2066}"), "\(field.place)")
            }
        }
    }

    @Test("every text of every API body takes the same, without a server error, and no NUL is kept")
    func api() async throws {
        let stage = try await MatrixStage.make()
        var sent = 0
        for route in MatrixRun.routes where route.requirement.isToken && route.body == .json && route.method != .get {
            guard let target = try stage.target(route), let body = try? ContohAPI.body(route) else { continue }
            for text in ["a\0b", "\u{202E}txt.exe", String(repeating: "panjang ", count: 4_000)] {
                for who in [MatrixColumn.diri, .atasan, .admin] {
                    let response = try await send(route, target, try Self.replacing(body, text), who, stage)
                    sent += 1
                    #expect(response.status < 500, "\(route.method) \(target): \(response.status)")
                }
            }
        }
        #expect(sent > 200)
        #expect(try await nul(stage) == 0)
    }

    /// The body with its texts replaced, one kind for all; keys and numbers stay.
    private static func replacing(_ body: [UInt8], _ text: String) throws -> [UInt8] {
        func changed(_ value: Any) -> Any {
            switch value {
            case let object as [String: Any]: object.mapValues(changed)
            case let list as [Any]: list.map(changed)
            case is String: text
            default: value
            }
        }
        return Array(try JSONSerialization.data(withJSONObject: changed(try JSONSerialization.jsonObject(with: Data(body)))))
    }

    private func send(_ route: Route, _ target: String, _ body: [UInt8], _ who: MatrixColumn, _ stage: MatrixStage) async throws
        -> TestResponse
    {
        let person = who.person(at: stage.agency.clock.now, token: true)
        let bearer = person.map(MatrixSesi.bearer) ?? ""
        return try await stage.client.send(
            TestRequest(
                method: route.method, target: target,
                headers: [.contentType: "application/json", .authorization: "Bearer \(bearer)", .ifMatch: "\"1\""], body: body))
    }

    /// Events that carry a NUL in what was recorded; every change leaves one.
    private func nul(_ stage: MatrixStage) async throws -> Int {
        try await stage.agency.database.read { db in
            try db.row("select count(*) as n from peristiwa where instr(coalesce(sesudah, '') || coalesce(alasan, ''), char(0)) > 0")?
                .get("n") ?? 0
        }
    }
}

/// One text field of a form, with the rest of the form as the page gives it.
struct FormField: Sendable {
    let kolom: MatrixColumn
    let action: String
    let name: String
    let rest: [(String, String)]
    let isUpload: Bool

    var place: String { "\(action) \(name) as \(kolom)" }

    /// The fields of all forms on all pages that these people can open; a form met twice counts once.
    static func all(_ stage: MatrixStage) async throws -> [FormField] {
        var (found, seen): ([FormField], Set<String>) = ([], [])
        for route in MatrixRun.routes where route.method == .get && !route.requirement.isToken {
            guard let target = try stage.target(route) else { continue }
            for kolom in [MatrixColumn.diri, .atasan, .atasan2, .rekan, .admin] {
                let page = try await stage.client.send(.get(target), as: kolom.person(at: stage.agency.clock.now))
                guard page.status == 200, page.body.hasPrefix("<!") else { continue }
                for field in try fields(page.body, kolom) where seen.insert("\(field.action) \(field.name)").inserted {
                    found.append(field)
                }
            }
        }
        return found
    }

    func send(_ text: String, _ stage: MatrixStage) async throws -> TestResponse {
        let person = kolom.person(at: stage.agency.clock.now)
        let form = rest.filter { $0.0 != name } + [(name, text)]
        guard isUpload else { return try await stage.client.send(.post(action, form), as: person) }
        let edge = "batas-uji"
        let parts = (form + [("_csrf", stage.client.token(person))]).map {
            "--\(edge)\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n"
        }
        return try await stage.client.send(
            TestRequest(
                method: .post, target: action, headers: [.contentType: "multipart/form-data; boundary=\(edge)"],
                body: Array((parts.joined() + "--\(edge)--\r\n").utf8)), as: person)
    }

    private static func fields(_ page: String, _ kolom: MatrixColumn) throws -> [FormField] {
        try matches(#"(?s)<form ([^>]*)>(.*?)</form>"#, page).flatMap { form -> [FormField] in
            guard attribute("method", form[1]) == "post", let action = attribute("action", form[1]) else { return [] }
            let rest = try matches(#"<input type="hidden"([^>]*)>"#, form[2]).compactMap { hidden -> (String, String)? in
                guard let name = attribute("name", hidden[1]), name != "_csrf", name != "_kunci" else { return nil }
                return (name, attribute("value", hidden[1]) ?? "")
            }
            let inputs = try matches(#"<input ([^>]*type="(?:text|search|url|email|date)"[^>]*)>"#, form[2]).map { $0[1] }
            let areas = try matches(#"<textarea ([^>]*)>"#, form[2]).map { $0[1] }
            return (inputs + areas).compactMap { tag in
                attribute("name", tag).map {
                    FormField(kolom: kolom, action: action, name: $0, rest: rest, isUpload: form[1].contains("multipart"))
                }
            }
        }
    }

    private static func attribute(_ name: String, _ tag: String) -> String? {
        try? matches(#"(?:^|\s)\#(name)="([^"]*)""#, tag).first?[1]
    }

    private static func matches(_ pattern: String, _ text: String) throws -> [[String]] {
        let whole = NSRange(text.startIndex..., in: text)
        return try NSRegularExpression(pattern: pattern).matches(in: text, range: whole).map { match in
            (0..<match.numberOfRanges).map { Range(match.range(at: $0), in: text).map { String(text[$0]) } ?? "" }
        }
    }
}
