package import Kinerja

/// A value that can stand in a path. The identifiers of the domain can without this: see `Call.path`.
package protocol PathParameter {
    init?(pathParameter: String)
}

extension Int: PathParameter {
    package init?(pathParameter text: String) { self.init(decimal: text) }
}

extension Int64: PathParameter {
    package init?(pathParameter text: String) {
        guard let number = Int(decimal: text) else { return nil }
        self = Int64(number)
    }
}

extension String: PathParameter {
    package init?(pathParameter text: String) {
        guard text.utf8.count <= 200 else { return nil }
        self = text
    }
}

extension Int {
    /// Plain digits without sign or leading zeros, so that every page has exactly one address.
    init?(decimal text: String) {
        guard let number = Int(text), number >= 0, String(number) == text else { return nil }
        self = number
    }
}

extension Call {
    /// A parameter of the route's pattern: `let id: Int64 = try call.path("id")`.
    /// - Throws: `Refusal.notFound`, because an address with a malformed number does not exist.
    package func path<Value: PathParameter>(_ name: String, as type: Value.Type = Value.self) throws(Refusal) -> Value {
        guard let value = parameters[name].flatMap(Value.init(pathParameter:)) else { throw .notFound }
        return value
    }

    /// An identifier in the route's pattern: `let id: SKPID = try call.path("id")`; every identifier type works.
    package func path<ID: Identifier>(_ name: String, as type: ID.Type = ID.self) throws(Refusal) -> ID {
        guard let id = parameters[name].flatMap(ID.init(text:)) else { throw .notFound }
        return id
    }

    /// A number of the query string within a range: page sizes, years. Anything else counts as not given.
    package func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
        query[name].flatMap(Int.init(decimal:)).flatMap { range.contains($0) ? $0 : nil }
    }
}
