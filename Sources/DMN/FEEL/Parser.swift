/// A place in an expression where the grammar of FEEL was left.
package struct FEELSyntaxError: Error, Sendable, Equatable {
    /// In Unicode scalars from the beginning of the expression.
    package let offset: Int
    package let message: String
}

/// Reads FEEL text and compiles it in the same pass: how the text divides into names depends on the names in scope
/// (DMN 10.3.1.4), so grammar and name resolution cannot be separated.
///
/// The grammar is spread over extensions: operators, primaries, names, literals, loops and functions, unary tests, types.
struct Parser {
    let source: [Unicode.Scalar]
    var position = 0
    var scope: Scope
    let context: CompileContext
    /// Rises with every expression begun, also on attempts that are taken back; bounds the time a hostile text can take.
    var steps = 0
    var nesting = 0
    /// Whether the text mentioned `?`.
    var usesInput = false
    /// Whether the loop being read mentions its earlier results, which are copied for each step only then.
    var mentionsPartial = false
    /// Names that nothing in scope explains, for diagnostics.
    var unknownNames: [(offset: Int, name: String)] = []

    static let nestingLimit = 100
    static let lengthLimit = 200_000

    init(_ text: String, scope: Scope, context: CompileContext) {
        source = Array(text.unicodeScalars)
        self.scope = scope
        self.context = context
    }

    /// The whole text as one expression.
    mutating func wholeExpression() throws(FEELSyntaxError) -> Compiled {
        guard source.count <= Self.lengthLimit else { throw error("an expression of at most \(Self.lengthLimit) characters") }
        let result = try expression()
        try expectEnd()
        return result
    }

    mutating func expectEnd() throws(FEELSyntaxError) {
        skipSpace()
        if position < source.count { throw error("the end of the expression") }
    }

    mutating func expression() throws(FEELSyntaxError) -> Compiled {
        try binary(from: .disjunction)
    }

    /// Runs `body` one level deeper, within the limits.
    mutating func nested<T>(_ body: (inout Parser) throws(FEELSyntaxError) -> T) throws(FEELSyntaxError) -> T {
        nesting += 1
        steps += 1
        defer { nesting -= 1 }
        guard nesting <= Self.nestingLimit else { throw error("at most \(Self.nestingLimit) levels of nesting") }
        guard steps <= 20_000 + 8 * source.count else { throw error("a simpler expression") }
        return try body(&self)
    }

    /// Tries `body`; takes everything back and answers nil when the text does not fit.
    mutating func attempt<T>(_ body: (inout Parser) throws(FEELSyntaxError) -> T) -> T? {
        let saved = (position, scope, nesting, usesInput, unknownNames)
        do throws(FEELSyntaxError) {
            return try body(&self)
        } catch {
            (position, scope, nesting, usesInput, unknownNames) = saved
            return nil
        }
    }

    func error(_ expected: String) -> FEELSyntaxError {
        let found =
            position < source.count
            ? "'\(String(String.UnicodeScalarView(source[position..<min(source.count, position + 12)])))'" : "the end"
        return FEELSyntaxError(offset: position, message: "expected \(expected), found \(found)")
    }
}

extension Parser {
    var peek: Unicode.Scalar? { position < source.count ? source[position] : nil }

    func peek(ahead: Int) -> Unicode.Scalar? {
        position + ahead < source.count ? source[position + ahead] : nil
    }

    /// Skips white space and comments.
    mutating func skipSpace() {
        while let next = peek {
            if FEELName.isSpace(next) {
                position += 1
            } else if next == "/", peek(ahead: 1) == "/" {
                while let c = peek, c != "\n", c != "\r" { position += 1 }
            } else if next == "/", peek(ahead: 1) == "*" {
                position += 2
                while position < source.count, !(peek == "*" && peek(ahead: 1) == "/") { position += 1 }
                position = min(source.count, position + 2)
            } else {
                return
            }
        }
    }

    /// Takes the punctuation `text` if it comes next.
    mutating func take(_ text: String) -> Bool {
        skipSpace()
        guard comesNext(text) else { return false }
        position += text.unicodeScalars.count
        return true
    }

    func comesNext(_ text: String) -> Bool {
        var index = position
        for scalar in text.unicodeScalars {
            guard index < source.count, source[index] == scalar else { return false }
            index += 1
        }
        return true
    }

    mutating func expect(_ text: String) throws(FEELSyntaxError) {
        if !take(text) { throw error("'\(text)'") }
    }

    /// Whether the word comes next, and is not only the beginning of a longer one.
    mutating func wordComesNext(_ word: String) -> Bool {
        skipSpace()
        guard comesNext(word) else { return false }
        guard let after = peek(ahead: word.unicodeScalars.count) else { return true }
        return !FEELName.isPart(after)
    }

    mutating func takeWord(_ word: String) -> Bool {
        guard wordComesNext(word) else { return false }
        position += word.unicodeScalars.count
        return true
    }

    mutating func expectWord(_ word: String) throws(FEELSyntaxError) {
        if !takeWord(word) { throw error("'\(word)'") }
    }

    /// The node's value if it has only constants below it and computing it raises no warning; otherwise the node.
    func folded(_ node: any Node, _ type: FEELType, over parts: [any Node]) -> Compiled {
        guard parts.allSatisfy({ $0 is ConstantNode }) else { return Compiled(node, type) }
        var machine = Machine(fuel: 20_000, environment: FEELEnvironment(zones: context.environment.zones), keepsWarnings: false)
        guard let value = try? node.evaluate(&machine), machine.warningCount == 0 else { return Compiled(node, type) }
        return .constant(value, type)
    }
}
