internal import DMN

/// An example of a rulebook: what goes in, what must come out, and how to open it in the calculator.
package struct ContohView: Sendable {
    package let kode: String
    package let uraian: String?
    package let masukan: [ValueView.Detail]
    package let hasil: [ValueView.Detail]
    /// The calculator's query; nil for an example of something that has no form, such as a function.
    package let isian: [(nama: String, nilai: String)]?

    static func all(_ book: OpenRulebook) -> [ContohView] {
        var calculators: [String: Calculator] = [:]
        return (book.examples?.cases ?? []).map { test in
            let asked = test.results.first?.name ?? ""
            let calculator = calculators[asked] ?? (test.kind == .decision ? try? Calculator(book, asked: Anchor.slug(asked)) : nil)
            calculators[asked] = calculator
            return ContohView(test, calculator, book)
        }
    }

    private init(_ test: TCKCase, _ calculator: Calculator?, _ book: OpenRulebook) {
        (kode, uraian) = (test.id, test.description)
        masukan = test.inputs.entries.map { entry in
            .init(nama: entry.name, nilai: ValueView(entry.value, book.model.inputs.first { $0.name == entry.name }?.type))
        }
        hasil = test.results.map { result in
            .init(nama: result.name, nilai: ValueView(result.expected, book.model.decisions.first { $0.name == result.name }?.type))
        }
        isian = calculator.map { $0.query(test.inputs) }
    }
}

extension Calculator {
    /// The query that fills the form with these inputs.
    fileprivate func query(_ inputs: FEELContext) -> [(nama: String, nilai: String)] {
        [(nama: "keputusan", nilai: name)]
            + fields.flatMap { field in field.texts(inputs.value(at: field.path[...])).map { (nama: field.name, nilai: $0) } }
    }
}

extension FEELContext {
    fileprivate func value(at path: ArraySlice<String>) -> FEELValue {
        guard let name = path.first, let value = self[name] else { return .null }
        let rest = path.dropFirst()
        if rest.isEmpty { return value }
        guard case .context(let inner) = value else { return .null }
        return inner.value(at: rest)
    }
}

extension InputField {
    /// As the field would be filled in.
    fileprivate func texts(_ value: FEELValue) -> [String] {
        switch (kind, value) {
        case (_, .null): []
        case (.feel, _): [value.literal]
        case (.choices, .list(let list)): list.items.map(\.text)
        case (.boolean, .boolean(let yes)): [yes ? "ya" : "tidak"]
        case (.number, .number(let number)): [number.plainText.replacing(".", with: ",")]
        default: [value.text]
        }
    }
}
