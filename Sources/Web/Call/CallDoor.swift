import FoundationEssentials
import HTTPTypes
import Hummingbird
import Kinerja
package import UseCases

/// The door of the use cases, as a handler goes through it: by whoever asks, under the request's key.
extension Call {
    @_disfavoredOverload
    package func run<C: Command>(_ command: C) async throws -> C.Receipt where C.Receipt: Codable {
        try await site.installation.run(command, by: actor, key: idempotencyKey)
    }

    @_disfavoredOverload
    package func run<C: PreparedCommand>(_ command: C) async throws -> C.Receipt where C.Receipt: Codable {
        try await site.installation.run(command, by: actor, key: idempotencyKey)
    }

    package func run<C: Command & ReceiptNotKept>(_ command: C) async throws -> C.Receipt {
        try await site.installation.run(command, by: actor)
    }

    package func run<C: PreparedCommand & ReceiptNotKept>(_ command: C) async throws -> C.Receipt {
        try await site.installation.run(command, by: actor)
    }

    package func ask<Q: UseCases.Query>(_ query: Q) async throws -> Q.View { try await site.installation.ask(query, by: actor) }

    /// The only way by which a form comes back. Carries it out; when that cannot be, shows it again with what was typed (422), or beside the newer version (409).
    func attempt(
        _ act: () async throws -> Response, again: (FormFault) async throws -> Page
    ) async throws -> Response {
        do {
            return try await act()
        } catch let error as Invalid {
            return invalid(try await again(.invalid(error.fields)))
        } catch Refused.stale {
            return html(try await again(.stale), status: .conflict)
        }
    }

    /// The command that the JSON body of an API request is, with what the address and `If-Match` say beside it.
    ///
    /// - Parameters:
    ///   - path: members that are parameters of the route: `["skp": "id"]` takes `skp` from `{id}`.
    ///   - isVersioned: takes `version` from `If-Match`.
    ///   - fixed: further members, as JSON.
    /// - Throws: 400 for what is no such command or says one of these members itself, 428 without a version.
    package func command<C: CommandValue>(
        _ type: C.Type = C.self, path: KeyValuePairs<String, String> = [:], isVersioned: Bool = false,
        fixed: KeyValuePairs<String, String> = [:]
    ) throws -> C {
        var members = try path.map { (name: $0.key, json: "\"\(try identifier($0.value))\"") }
        if isVersioned { members.append((name: "version", json: String(try expectedVersion()))) }
        members += fixed.map { (name: $0.key, json: $0.value) }
        return try JSONBody(bodyBytes).adding(members).decode(type)
    }

    /// An identifier of any kind in the address: the command that gets it knows which.
    private func identifier(_ name: String) throws(Refusal) -> String {
        guard let text = parameters[name], SKPID(text: text) != nil else { throw .notFound }
        return text
    }

    /// One effect each: the hidden field of a form, or `Idempotency-Key` of the API. A re-send gives the same receipt.
    ///
    /// - Throws: 400 for a key that is too short to be one or too long: what it was meant to guard would not be guarded.
    package var idempotencyKey: String? {
        get throws(Refusal) {
            guard let key = form[FormTokens.idempotencyField] ?? headers[.idempotencyKey] else { return nil }
            guard (8...100).contains(key.utf8.count) else { throw .malformedKey }
            return key
        }
    }
}
