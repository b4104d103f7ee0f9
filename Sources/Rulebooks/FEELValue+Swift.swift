internal import DMN
internal import Kinerja

/// Reading a model's answer into Swift values; nil for an answer of another shape.
extension FEELValue {
    /// The value as an integer, if it is one.
    var wholeNumber: Int? {
        guard case .number(let number) = self else { return nil }
        return Int(number.plainText)
    }

    /// The value as decimal text, exactly as the model computed it.
    var decimalText: String? {
        guard case .number(let number) = self else { return nil }
        return number.plainText
    }

    var textValue: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    var truth: Bool? {
        guard case .boolean(let value) = self else { return nil }
        return value
    }

    /// The value as one of the words of a category.
    func word<Word: RawRepresentable>(of type: Word.Type = Word.self) -> Word? where Word.RawValue == String {
        textValue.flatMap(Word.init(rawValue:))
    }

    /// The value as an exact decimal.
    var desimal: Desimal? { decimalText.flatMap(Desimal.init) }

    var localDate: LocalDate? {
        guard case .date = self else { return nil }
        return LocalDate(text)
    }

    /// An entry of a context.
    subscript(name: String) -> FEELValue? {
        guard case .context(let context) = self else { return nil }
        return context[name]
    }

    /// The items of a list, each read by `read`; nil if one of them cannot be.
    func list<Item>(_ read: (FEELValue) -> Item?) -> [Item]? {
        guard case .list(let list) = self else { return nil }
        let items = list.items.compactMap(read)
        return items.count == list.items.count ? items : nil
    }
}
