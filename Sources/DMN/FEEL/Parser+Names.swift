extension Parser {
    static let reserved: Set<String> = [
        "true", "false", "null", "if", "then", "else", "for", "return", "some", "every", "satisfies", "function", "external", "and", "or",
        "between", "in", "instance",
    ]

    /// How many scalars of the source `name` covers here; nil when it does not stand here.
    func length(of name: FEELName) -> Int? {
        var index = position
        for scalar in name.scalars {
            if scalar == " " {
                guard index < source.count, FEELName.isSpace(source[index]) else { return nil }
                while index < source.count, FEELName.isSpace(source[index]) { index += 1 }
            } else {
                guard index < source.count, source[index] == scalar else { return nil }
                index += 1
            }
        }
        if let last = name.scalars.last, FEELName.isPart(last), index < source.count, FEELName.isPart(source[index]) { return nil }
        return name.scalars.isEmpty ? nil : index - position
    }

    /// A simple identifier, without moving past it.
    func identifier() -> String? {
        guard let first = peek, FEELName.isStart(first) || first == "?" else { return nil }
        if first == "?" { return "?" }
        var end = position
        while end < source.count, FEELName.isPart(source[end]) { end += 1 }
        return String(String.UnicodeScalarView(source[position..<end]))
    }

    /// A name of the scope, a standard function or, in a filter, an entry of the item; nil for a keyword or no name at all.
    mutating func nameExpression() -> Compiled? {
        skipSpace()
        guard let word = identifier() else { return nil }
        let simple = word.unicodeScalars.count
        let known = longestScopeName()
        let builtin = longestBuiltin()
        if let (name, length) = known, length >= builtin?.length ?? 0, length > simple || !Self.reserved.contains(word) {
            position += length
            return resolve(name)
        }
        if let (builtin, length) = builtin, length > simple || !Self.reserved.contains(word) {
            position += length
            return .constant(.function(builtin.function), .function([], builtin.result))
        }
        if Self.reserved.contains(word) { return nil }
        let (name, length) = longestProperty() ?? (FEELName(word), simple)
        position += length
        return resolve(name)
    }

    private func longestScopeName() -> (FEELName, length: Int)? {
        var best: (FEELName, length: Int)?
        for block in scope.blocks.reversed() {
            for (name, _) in block.names {
                if let length = length(of: name), length > best?.length ?? 0 { best = (name, length) }
            }
            guard let item = block.item else { continue }
            let fields = item.type.fields?.map { FEELName($0.name) } ?? []
            for name in fields + [FEELName("item")] {
                if let length = length(of: name), length > best?.length ?? 0 { best = (name, length) }
            }
        }
        return best
    }

    /// A standard function; one whose name has several words counts only where it is called or passed on.
    private func longestBuiltin() -> (Builtin, length: Int)? {
        var best: (Builtin, length: Int)?
        for builtin in Builtin.beginning(with: source[position]) {
            guard let length = length(of: builtin.name), length > best?.length ?? 0 else { continue }
            if builtin.name.scalars.contains(" ") {
                var end = position + length
                while end < source.count, FEELName.isSpace(source[end]) { end += 1 }
                if end < source.count, !"(,)]}".unicodeScalars.contains(source[end]) { continue }
            }
            best = (builtin, length)
        }
        return best
    }

    /// In a filter over items of unknown type, a key of several words that some context has.
    private func longestProperty() -> (FEELName, length: Int)? {
        guard scope.blocks.contains(where: { $0.item != nil }) else { return nil }
        return longestKnownProperty()
    }

    private func longestKnownProperty() -> (FEELName, length: Int)? {
        var best: (FEELName, length: Int)?
        for name in context.properties {
            if let length = length(of: name), length > best?.length ?? 0 { best = (name, length) }
        }
        return best
    }

    /// The name after a dot.
    mutating func propertyName(of type: FEELType) throws(FEELSyntaxError) -> String {
        skipSpace()
        var best: (FEELName, length: Int)? = longestKnownProperty()
        for field in type.fields ?? [] {
            let name = FEELName(field.name)
            if let length = length(of: name), length >= best?.length ?? 0 { best = (name, length) }
        }
        if let word = identifier(), word.unicodeScalars.count > best?.length ?? 0 { best = (FEELName(word), word.unicodeScalars.count) }
        guard let (name, length) = best else { throw error("the name of an entry") }
        position += length
        return name.text
    }

    /// The meaning of a name: the innermost block that knows it decides. Items of a filter may know it only at run time.
    private mutating func resolve(_ name: FEELName) -> Compiled {
        if name.text == "?" { usesInput = true }
        if name.text == "partial" { mentionsPartial = true }
        var items: [Variable] = []
        for block in scope.blocks.reversed() {
            if let item = block.item {
                if let field = item.type.fields?.first(where: { $0.name == name.text }) {
                    let node = PropertyNode(scope.node(for: item).node, name.text)
                    return overlaid(items, name, Compiled(node, field.type))
                }
                if name.text == "item" { return overlaid(items, name, itemNode(item)) }
                if item.type.mayHaveUnknownFields { items.append(item) }
            }
            if let found = block.names.last(where: { $0.name == name }) { return overlaid(items, name, scope.node(for: found.variable)) }
        }
        if let builtin = Builtin.named(name.text) {
            return overlaid(items, name, .constant(.function(builtin.function), .function([], builtin.result)))
        }
        if items.isEmpty { unknownNames.append((position - name.scalars.count, name.text)) }
        return overlaid(items, name, Compiled(FailingNode("there is no variable '\(name.text)'"), .any))
    }

    private func itemNode(_ item: Variable) -> Compiled {
        let whole = scope.node(for: item)
        return item.type.mayHaveUnknownFields ? overlaid([item], FEELName("item"), whole) : whole
    }

    private func overlaid(_ items: [Variable], _ name: FEELName, _ fallback: Compiled) -> Compiled {
        guard !items.isEmpty else { return fallback }
        let node = items.reversed().reduce(fallback.node) { ItemEntryNode(scope.node(for: $1).node, name.text, fallback: $0) }
        return Compiled(node, .any)
    }

    /// A name being declared: everything up to one of `stops`, which is left standing.
    mutating func declaredName(until stops: Set<Unicode.Scalar>) throws(FEELSyntaxError) -> String {
        skipSpace()
        guard let first = peek, FEELName.isStart(first) else { throw error("a name") }
        let start = position
        while let next = peek, !stops.contains(next) {
            guard FEELName.isPart(next) || FEELName.isSpace(next) || FEELName.isSymbol(next) else { throw error("a name") }
            position += 1
        }
        return FEELName(String(String.UnicodeScalarView(source[start..<position]))).text
    }

    /// The variable of a loop: everything before the word `in`.
    mutating func iteratorName() throws(FEELSyntaxError) -> String {
        skipSpace()
        let start = position
        guard let first = peek, FEELName.isStart(first) else { throw error("the name of a variable") }
        while let next = peek {
            if FEELName.isSpace(next), wordComesNext("in") { break }
            guard let here = peek, FEELName.isPart(here) || FEELName.isSymbol(here) || FEELName.isSpace(here) else { break }
            if FEELName.isPart(here) {
                while let part = peek, FEELName.isPart(part) { position += 1 }
            } else {
                position += 1
            }
        }
        return FEELName(String(String.UnicodeScalarView(source[start..<position]))).text
    }
}

extension FEELType {
    /// Whether a value of this type could be a context with entries that the type does not tell.
    var mayHaveUnknownFields: Bool {
        switch structure {
        case .any, .null, .context: true
        default: false
        }
    }
}
