extension Builtin {
    static let strings: [Builtin] = [
        Builtin("substring", Signature("string", "start position", "length", required: 2), result: .string) { a, m in substring(a, &m) },
        Builtin("string length", Signature("string"), result: .number) { a, m in
            guard let text = a[0].asString else { return m.fail("string length needs a string") }
            return .number(text.unicodeScalars.count)
        },
        Builtin("upper case", Signature("string"), result: .string) { a, m in
            a[0].asString.map { .string($0.uppercased()) } ?? m.fail("upper case needs a string")
        },
        Builtin("lower case", Signature("string"), result: .string) { a, m in
            a[0].asString.map { .string($0.lowercased()) } ?? m.fail("lower case needs a string")
        },
        Builtin("substring before", Signature("string", "match"), result: .string) { a, m in
            guard let (text, match) = texts(a, "substring before", &m) else { return .null }
            return .string(text.position(of: match).map { string(text[..<$0.lowerBound]) } ?? "")
        },
        Builtin("substring after", Signature("string", "match"), result: .string) { a, m in
            guard let (text, match) = texts(a, "substring after", &m) else { return .null }
            return .string(text.position(of: match).map { string(text[$0.upperBound...]) } ?? "")
        },
        Builtin("contains", Signature("string", "match"), result: .boolean) { a, m in
            guard let (text, match) = texts(a, "contains", &m) else { return .null }
            return .boolean(text.position(of: match) != nil)
        },
        Builtin("starts with", Signature("string", "match"), result: .boolean) { a, m in
            guard let (text, match) = texts(a, "starts with", &m) else { return .null }
            return .boolean(text.starts(with: match))
        },
        Builtin("ends with", Signature("string", "match"), result: .boolean) { a, m in
            guard let (text, match) = texts(a, "ends with", &m) else { return .null }
            return .boolean(text.count >= match.count && text[(text.count - match.count)...].elementsEqual(match))
        },
        Builtin("matches", Signature("input", "pattern", "flags", required: 2), result: .boolean) { a, m throws(FEELHalt) in
            guard let (input, pattern) = try expression(a, flags: a.count > 2 ? a[2] : .null, "matches", &m) else { return .null }
            return .boolean(try pattern.firstMatch(in: input, from: 0, &m) != nil)
        },
        Builtin("replace", Signature("input", "pattern", "replacement", "flags", required: 3), result: .string) { a, m throws(FEELHalt) in
            guard let (input, pattern) = try expression(a, flags: a.count > 3 ? a[3] : .null, "replace", &m) else { return .null }
            guard let replacement = a[2].asString else { return m.fail("replace needs a replacement") }
            guard let result = try pattern.replacing(in: input, with: Array(replacement.unicodeScalars), &m) else {
                return m.fail("replace cannot use this pattern and replacement")
            }
            return .string(result)
        },
        Builtin("split", Signature("string", "delimiter"), result: .list(.string)) { a, m throws(FEELHalt) in
            guard let (input, pattern) = try expression(a, flags: .null, "split", &m) else { return .null }
            guard let parts = try pattern.splitting(input, &m) else { return m.fail("split cannot use a delimiter that may be empty") }
            return m.list(parts.map { .string($0) })
        },
        Builtin("string join", Signature("list", "delimiter", required: 1), result: .string) { a, m in
            guard let items = a[0].asList, a.count < 2 || a[1].isNull || a[1].asString != nil else {
                return m.fail("string join needs a list of strings and a delimiter")
            }
            var parts: [String] = []
            for item in items where !item.isNull {
                guard case .string(let text) = item else { return m.fail("string join needs strings, not a \(item.kind)") }
                parts.append(text)
            }
            return .string(parts.joined(separator: a.count > 1 ? a[1].asString ?? "" : ""))
        },
    ]

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func texts(_ a: [FEELValue], _ name: String, _ m: inout Machine) -> ([Unicode.Scalar], [Unicode.Scalar])? {
        guard let first = a[0].asString, let second = a[1].asString else {
            m.warn("\(name) needs two strings")
            return nil
        }
        return (Array(first.unicodeScalars), Array(second.unicodeScalars))
    }

    private static func substring(_ a: [FEELValue], _ m: inout Machine) -> FEELValue {
        guard let text = a[0].asString, let start = a[1].asNumber?.truncatedInteger, start != 0 else {
            return m.fail("substring needs a string and a position other than 0")
        }
        let scalars = Array(text.unicodeScalars)
        guard start.magnitude <= scalars.count else { return m.fail("substring cannot begin at \(start)") }
        let first = start > 0 ? start - 1 : scalars.count + start
        if a.count < 3 || a[2].isNull && a.count < 3 { return .string(string(scalars[first...])) }
        guard let length = a[2].asNumber?.truncatedInteger, length >= 1 else { return m.fail("substring needs a length of at least 1") }
        return .string(string(scalars[first..<first + min(length, scalars.count - first)]))
    }

    private static func expression(
        _ a: [FEELValue], flags: FEELValue, _ name: String, _ m: inout Machine
    ) throws(FEELHalt) -> ([Unicode.Scalar], RegularExpression)? {
        guard let input = a[0].asString, let pattern = a[1].asString, flags.isNull || flags.asString != nil else {
            m.warn("\(name) needs strings")
            return nil
        }
        try m.spend(pattern.utf8.count)
        do throws(RegularExpression.Malformed) {
            return (Array(input.unicodeScalars), try RegularExpression(pattern, flags: flags.asString ?? ""))
        } catch {
            m.warn("\(name): \(error.message)")
            return nil
        }
    }
}

extension [Unicode.Scalar] {
    /// Where `match` first stands in the text.
    fileprivate func position(of match: [Unicode.Scalar]) -> Range<Int>? {
        guard let first = match.first else { return 0..<0 }
        guard count >= match.count else { return nil }
        for start in 0...(count - match.count) where self[start] == first {
            if self[start..<start + match.count].elementsEqual(match) { return start..<start + match.count }
        }
        return nil
    }
}
