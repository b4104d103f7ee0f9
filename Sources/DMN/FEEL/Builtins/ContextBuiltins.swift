extension Builtin {
    static let contexts: [Builtin] = [
        Builtin("get value", Signature("m", "key"), Signature("m", "keys")) { a, m in
            guard var context = a[0].asContext else { return m.fail("get value needs a context") }
            guard case .list(let keys) = a[1] else {
                return a[1].asString.map { context[$0] ?? .null } ?? m.fail("get value needs a key")
            }
            var value = FEELValue.null
            for (index, key) in keys.items.enumerated() {
                guard case .string(let key) = key else { return m.fail("get value needs keys that are strings") }
                value = context[key] ?? .null
                if index == keys.items.count - 1 { return value }
                guard case .context(let next) = value else { return m.fail("there is no context at '\(key)'") }
                context = next
            }
            return m.fail("get value needs a key")
        },
        Builtin("get entries", Signature("m")) { a, m in
            guard let context = a[0].asContext else { return m.fail("get entries needs a context") }
            return m.list(context.entries.map { .context(entryShape, [.string($0.name), $0.value]) })
        },
        Builtin("context", Signature("entries")) { a, m in makeContext(a[0], &m) },
        Builtin("context put", Signature("context", "key", "value"), Signature("context", "keys", "value")) { a, m in
            guard let context = a[0].asContext else { return m.fail("context put needs a context") }
            let keys = a[1].asItems.compactMap { item -> String? in if case .string(let key) = item { key } else { nil } }
            guard !keys.isEmpty, keys.count == a[1].asItems.count else { return m.fail("context put needs a key") }
            return put(context, keys[...], a[2]) ?? m.fail("there is no context to put the value in")
        },
        Builtin("context merge", Signature("contexts")) { a, m in
            guard let parts = a[0].asList else { return m.fail("context merge needs contexts") }
            var entries: [(String, FEELValue)] = []
            for part in parts {
                guard case .context(let context) = part else { return m.fail("context merge needs contexts, not a \(part.kind)") }
                entries += context.entries.map { ($0.name, $0.value) }
            }
            return .context(entries)
        },
        Builtin("range", Signature("from")) { a, m in
            guard let text = a[0].asString else { return m.fail("range needs a string") }
            return RangeText.range(text, m.environment).map { .range($0) } ?? m.fail("'\(text)' is no range")
        },
    ]

    private static let entryShape = ContextShape(["key", "value"])

    private static func makeContext(_ entries: FEELValue, _ m: inout Machine) -> FEELValue {
        guard let items = entries.asList else { return m.fail("context needs a list of entries") }
        var result: [(String, FEELValue)] = []
        var seen: Set<String> = []
        for item in items {
            guard case .context(let entry) = item, case .string(let key)? = entry["key"], let value = entry["value"] else {
                return m.fail("an entry of context needs a key and a value")
            }
            guard seen.insert(key).inserted else { return m.fail("the key '\(key)' appears twice") }
            result.append((key, value))
        }
        return .context(result)
    }

    private static func put(_ context: FEELContext, _ keys: ArraySlice<String>, _ value: FEELValue) -> FEELValue? {
        guard let key = keys.first else { return nil }
        var new = value
        if keys.count > 1 {
            guard case .context(let inner)? = context[key], let changed = put(inner, keys.dropFirst(), value) else { return nil }
            new = changed
        }
        return .context(context.entries.map { ($0.name, $0.value) } + [(key, new)])
    }
}

/// The text of an interval whose ends are literals (DMN 10.3.4.1, `range(from)`).
enum RangeText {
    static func range(_ text: String, _ environment: FEELEnvironment) -> FEELRange? {
        let context = CompileContext(environment: environment)
        var parser = Parser(text, scope: Scope(), context: context)
        parser.skipSpace()
        guard let first = parser.peek, "[](".unicodeScalars.contains(first) else { return nil }
        guard
            let compiled = parser.attempt({ p throws(FEELSyntaxError) in
                let compiled = try p.literalInterval(opening: String(Character(first)))
                try p.expectEnd()
                return compiled
            })
        else { return nil }
        guard case .range(let range)? = compiled.node.constant, !range.start.isNull, !range.end.isNull else { return nil }
        return range
    }
}

extension Parser {
    fileprivate mutating func literalInterval(opening: String) throws(FEELSyntaxError) -> Compiled {
        try expect(opening)
        let low = try literalEndpoint()
        try expect("..")
        let high = try literalEndpoint()
        guard let closing = ["]", ")", "["].first(where: { take($0) }) else { throw error("']', ')' or '['") }
        let node = IntervalNode(low.node, opening == "[", high.node, closing == "]")
        return folded(node, .range(.any), over: [low.node, high.node])
    }

    /// A number, a string, an at-literal, or a temporal constructor of a string.
    private mutating func literalEndpoint() throws(FEELSyntaxError) -> Compiled {
        skipSpace()
        if peek == "\"" { return .constant(.string(try stringLiteral()), .string) }
        if peek == "@" { return try atLiteral() }
        if take("-") {
            let number = try numberLiteral()
            return folded(NegateNode(number.node), .number, over: [number.node])
        }
        for name in ["date and time", "date", "time", "duration"] where length(of: FEELName(name)) != nil {
            position += name.unicodeScalars.count
            try expect("(")
            skipSpace()
            guard peek == "\"", let builtin = Builtin.named(name) else { throw error("a string") }
            let argument = ConstantNode(.string(try stringLiteral()))
            try expect(")")
            return folded(builtin.call([argument], names: []), .any, over: [argument])
        }
        return try numberLiteral()
    }
}
