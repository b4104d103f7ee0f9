internal import DMN

/// Compares the named parts of two models.
enum DiffParts {
    typealias Change = RulebookDiff.Change

    /// Pairs parts by key; says what is only in one of them, and what has other words in both.
    static func named(
        _ part: RulebookDiff.Part, _ owner: String, _ old: [(key: String, words: String)], _ new: [(key: String, words: String)]
    ) -> [Change] {
        let before = Dictionary(old.map { ($0.key, $0.words) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.map { ($0.key, $0.words) }, uniquingKeysWith: { first, _ in first })
        let gone = old.filter { after[$0.key] == nil }.map {
            Change(kind: .removed, part: part, owner: owner, name: $0.key, before: $0.words, after: nil)
        }
        let rest = new.compactMap { entry -> Change? in
            guard let words = before[entry.key] else {
                return Change(kind: .added, part: part, owner: owner, name: entry.key, before: nil, after: entry.words)
            }
            if words == entry.words { return nil }
            return Change(kind: .changed, part: part, owner: owner, name: entry.key, before: words, after: entry.words)
        }
        return gone + rest
    }

    static func inputs(_ old: ModelSource, _ new: ModelSource) -> [Change] {
        func words(_ source: ModelSource) -> [(key: String, words: String)] {
            source.inputs.map { ($0.variable.name, "\($0.variable.name): \($0.variable.typeRef ?? "Any")") }
        }
        return named(.input, "", words(old), words(new))
    }

    static func types(_ old: ModelSource, _ new: ModelSource) -> [Change] {
        func words(_ source: ModelSource) -> [(key: String, words: String)] { source.itemDefinitions.map { ($0.name, self.words($0)) } }
        return named(.type, "", words(old), words(new))
    }

    private static func words(_ type: ItemDefinition) -> String {
        let base =
            type.components.isEmpty
            ? type.typeRef ?? "Any" : "{ " + type.components.map { "\($0.name): \(words($0))" }.joined(separator: ", ") + " }"
        let allowed = [type.allowedValues, type.typeConstraint].compactMap { $0.map { BoxedText.line($0) } }.map { " (\($0))" }.joined()
        return (type.isCollection ? "daftar " : "") + base + allowed
    }

    static func citations(_ old: ModelSource, _ new: ModelSource) -> [Change] {
        func words(_ source: ModelSource) -> [(key: String, words: String)] {
            source.knowledgeSources.map { ($0.name, [$0.name, $0.location, $0.description].compactMap { $0 }.joined(separator: " · ")) }
        }
        return named(.citation, "", words(old), words(new))
    }

    static func functions(_ old: ModelSource, _ new: ModelSource) -> [Change] {
        func words(_ source: ModelSource) -> [(key: String, words: String)] {
            source.knowledgeModels.map { model in
                let parameters = model.function?.parameters.map { "\($0.name): \($0.typeRef ?? "Any")" } ?? []
                return (model.name, "\(model.name)(\(parameters.joined(separator: ", ")))")
            }
        }
        let both = Dictionary(old.knowledgeModels.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        return named(.function, "", words(old), words(new))
            + new.knowledgeModels.flatMap { model -> [Change] in
                guard let before = both[model.name] else { return [] }
                return DiffTables.expressions(model.name, before.function?.body, model.function?.body)
            }
    }

    static func decisions(_ old: ModelSource, _ new: ModelSource) -> [Change] {
        func words(_ source: ModelSource) -> [(key: String, words: String)] {
            source.decisions.map { ($0.name, "\($0.name): \($0.variable.typeRef ?? "Any")" + ($0.question.map { " · \($0)" } ?? "")) }
        }
        let both = Dictionary(old.decisions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        return named(.decision, "", words(old), words(new))
            + new.decisions.flatMap { decision -> [Change] in
                guard let before = both[decision.name] else { return [] }
                return named(.requirement, decision.name, old.requirements(of: before), new.requirements(of: decision))
                    + named(.citation, decision.name, old.citations(of: before), new.citations(of: decision))
                    + DiffTables.expressions(decision.name, before.expression, decision.expression)
            }
    }
}

extension ModelSource {
    /// The names of what a decision requires.
    fileprivate func requirements(of decision: DMN.Decision) -> [(key: String, words: String)] {
        let names = Dictionary(
            inputs.map { ($0.id, $0.name) } + decisions.map { ($0.id, $0.name) } + knowledgeModels.map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first })
        return (decision.information + decision.knowledge).map { (names[$0.id] ?? $0.href, names[$0.id] ?? $0.href) }
    }

    fileprivate func citations(of decision: DMN.Decision) -> [(key: String, words: String)] {
        let names = Dictionary(knowledgeSources.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        return decision.authorities.map { (names[$0.id] ?? $0.href, names[$0.id] ?? $0.href) }
    }
}
