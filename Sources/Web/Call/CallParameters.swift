extension Int {
    /// Plain digits without sign or leading zeros, so that every page has exactly one address.
    init?(decimal text: String) {
        guard let number = Int(text), number >= 0, String(number) == text else { return nil }
        self = number
    }
}

extension Call {
    /// A parameter of the route's address: `let id: SKPID = try call.path("id")`.
    /// - Throws: `Refusal.notFound`, because an address with a malformed number or identifier does not exist.
    package func path<Value: PathParameter>(_ name: String, as type: Value.Type = Value.self) throws(Refusal) -> Value {
        guard let value = parameters[name].flatMap(Value.init(pathParameter:)) else { throw .notFound }
        return value
    }

    /// A number of the query string within a range: page sizes, years. Anything else counts as not given.
    package func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
        query[name].flatMap(Int.init(decimal:)).flatMap { range.contains($0) ? $0 : nil }
    }
}
