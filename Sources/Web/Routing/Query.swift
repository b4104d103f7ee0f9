/// Name–value pairs in the order they came: a query string or an urlencoded form.
package struct Query: Sendable, Equatable {
    package private(set) var pairs: [(name: String, value: String)]

    static let maximumPairs = 5_000

    init(pairs: [(name: String, value: String)] = []) {
        self.pairs = pairs
    }

    /// Decodes `a=1&b=x+y` (WHATWG application/x-www-form-urlencoded). Bytes that are no UTF-8 are refused, not guessed.
    init(_ bytes: some Collection<UInt8>) throws(Refusal) {
        pairs = []
        for piece in bytes.split(separator: UInt8(ascii: "&")) {
            let halves = piece.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Percent.decode(halves[0], plusIsSpace: true),
                let value = halves.count > 1 ? Percent.decode(halves[1], plusIsSpace: true) : ""
            else { throw .malformedText }
            guard pairs.count < Self.maximumPairs else { throw .tooManyFields }
            pairs.append((name, value))
        }
    }

    /// The first value of that name.
    package subscript(name: String) -> String? {
        pairs.first { $0.name == name }?.value
    }

    /// All values of that name, as check boxes send them.
    package func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value)
    }

    package func contains(_ name: String) -> Bool {
        pairs.contains { $0.name == name }
    }

    mutating func append(_ name: String, _ value: String) {
        pairs.append((name, value))
    }

    package static func == (left: Query, right: Query) -> Bool {
        left.pairs.elementsEqual(right.pairs) { $0 == $1 }
    }
}
