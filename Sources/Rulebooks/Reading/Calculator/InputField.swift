internal import DMN

/// One field of the calculator's form: where its value goes in the model's inputs, and what may be written.
struct InputField: Sendable {
    enum Kind: Sendable {
        case choice([TypeView.Value])
        case choices([TypeView.Value])
        case boolean
        case number
        case date
        case text
        /// Of the engine's own writing, `@"…"`: hours, dates with hours, lengths of time.
        case temporal(contoh: String)
        /// Lists of records and what has no type: written as FEEL.
        case feel
    }

    /// The name in the query, unique in the form.
    let name: String
    /// The input's name, then those of the entries inside it.
    let path: [String]
    let kind: Kind
    let hint: String?
    /// FEEL of the values allowed, where they are no list of codes.
    let limit: String?
}

extension InputField {
    /// The fields for inputs of a model. An input with entries of its own becomes a field an entry.
    static func all(_ inputs: [ModelVariable], _ source: ModelSource) -> [InputField] {
        var used: Set<String> = ["keputusan"]
        return inputs.flatMap { input in
            let hint = source.inputs.first { $0.name == input.name }?.description
            return fields([input.name], input.type, hint, source, &used)
        }
    }

    private static func fields(
        _ path: [String], _ type: FEELType, _ hint: String?, _ source: ModelSource, _ used: inout Set<String>
    ) -> [InputField] {
        if let entries = type.fields, path.count < 4, !type.isList {
            return entries.flatMap { fields(path + [$0.name], $0.type, nil, source, &used) }
        }
        let definition = source.itemDefinitions.first { $0.name == type.itemName }
        let limit = definition.flatMap { $0.typeConstraint ?? $0.allowedValues }?.text
        let hasCodes = limit.map { AllowedCodes.of($0) != nil } ?? false
        return [
            InputField(
                name: unique(path, &used), path: path, kind: kind(of: type), hint: hint ?? definition?.description,
                limit: hasCodes || type.isList ? nil : limit)
        ]
    }

    private static func kind(of type: FEELType) -> Kind {
        if type.isList { return (codes(type) ?? codes(type.element)).map { .choices($0) } ?? .feel }
        if let codes = codes(type) { return .choice(codes) }
        switch type.structure {
        case .boolean: return .boolean
        case .number: return .number
        case .date: return .date
        case .string: return .text
        case .time: return .temporal(contoh: "08:00:00")
        case .dateTime: return .temporal(contoh: "2026-01-31T08:00:00")
        case .daysTimeDuration: return .temporal(contoh: "P14D")
        case .yearsMonthsDuration: return .temporal(contoh: "P1Y6M")
        default: return .feel
        }
    }

    /// The codes that a type of texts allows, looked for through the types it is made of.
    private static func codes(_ type: FEELType) -> [TypeView.Value]? {
        guard case .item(let item) = type else { return nil }
        let texts = item.allowedValues.map { test -> String? in
            if case .equals(.string(let text)) = test { text } else { nil }
        }
        if !texts.isEmpty, texts.allSatisfy({ $0 != nil }) {
            return texts.compactMap(\.self).map { TypeView.Value(kode: $0, label: ValueLabel.of($0, item.name)) }
        }
        return codes(item.base)
    }

    private static func unique(_ path: [String], _ used: inout Set<String>) -> String {
        let base = path.map(Anchor.slug).joined(separator: ".")
        var (name, number) = (base, 2)
        while !used.insert(name).inserted {
            name = "\(base)-\(number)"
            number += 1
        }
        return name
    }
}
