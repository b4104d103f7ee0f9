internal import DMN
internal import Kinerja

/// Facts and answers that are numbers, lists or words of a category.
extension Fact {
    init(_ name: String, _ value: Decimal34) { self.init(name, .number(value), value.kata) }

    init(_ name: String, _ value: Bool) { self.init(name, .boolean(value), value ? "ya" : "tidak") }

    init(_ name: String, _ values: [Decimal34]) {
        self.init(name, .list(values.map { .number($0) }), values.map(\.kata).joined(separator: "; "))
    }

    /// A setting or fact that may be missing; the model says what holds then.
    init<Value>(_ name: String, _ value: Value?, _ make: (String, Value) -> Fact) {
        self = value.map { make(name, $0) } ?? Fact(name, .null, "tidak diisi")
    }
}

extension Rulebook {
    func decideNumber(
        _ question: Question, _ facts: [Fact], on date: LocalDate
    ) throws(RulebookError) -> Jawaban<Decimal34> {
        try decide(question, facts, on: date) { answer in
            guard case .number(let number) = answer else { return nil }
            return (number, number.kata)
        }
    }

    /// A number, or nothing where the law knows none.
    func decideNumberOrNone(
        _ question: Question, _ facts: [Fact], on date: LocalDate
    ) throws(RulebookError) -> Jawaban<Decimal34?> {
        try decide(question, facts, on: date) { answer in
            switch answer {
            case .number(let number): (number, number.kata)
            case .null: (nil, "tidak ada")
            default: nil
            }
        }
    }

    func decideWord<Word: RawRepresentable & Sendable>(
        _ question: Question, _ facts: [Fact], on date: LocalDate, _ label: (Word) -> String
    ) throws(RulebookError) -> Jawaban<Word> where Word.RawValue == String {
        try decide(question, facts, on: date) { answer in answer.word(of: Word.self).map { ($0, label($0)) } }
    }

    func decideWords<Word: RawRepresentable & Sendable>(
        _ question: Question, _ facts: [Fact], on date: LocalDate, _ label: (Word) -> String
    ) throws(RulebookError) -> Jawaban<[Word]> where Word.RawValue == String {
        try decide(question, facts, on: date) { answer in
            answer.list { $0.word(of: Word.self) }.map { ($0, $0.map(label).joined(separator: ", ")) }
        }
    }
}

extension Decimal34 {
    /// As people read it: a comma, at most four places (half up), no idle zeros. Nothing is computed from it.
    var kata: String {
        var text = (rounded(scale: 4, .halfUp) ?? self).plainText
        if text.contains(".") {
            while text.hasSuffix("0") { text.removeLast() }
            if text.hasSuffix(".") { text.removeLast() }
        }
        return text.replacing(".", with: ",")
    }
}
