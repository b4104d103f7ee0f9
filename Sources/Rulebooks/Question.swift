internal import DMN
internal import Kinerja

/// A question the program puts to a topic; loading opens it on every version (``OpenQuestion``).
struct Question: Sendable {
    let topic: String
    let decision: String
    let inputs: Set<String>

    init(_ topic: String, _ decision: String, _ inputs: Set<String>) {
        (self.topic, self.decision, self.inputs) = (topic, decision, inputs)
    }
}

/// One input of a question: its name in the model, its value, and the words people read.
struct Fact: Sendable {
    let name: String
    let value: FEELValue
    let words: String

    init(_ name: String, _ value: FEELValue, _ words: String) { (self.name, self.value, self.words) = (name, value, words) }

    init(_ name: String, _ value: String, _ words: String) { self.init(name, .string(value), words) }

    /// A yes or no, or not known.
    init(_ name: String, _ value: Bool?) {
        self.init(name, value.map(FEELValue.boolean) ?? .null, value.map { $0 ? "ya" : "tidak" } ?? "belum diketahui")
    }

    init(_ name: String, _ value: Desimal) {
        self.init(name, Decimal34(value.teks).map(FEELValue.number) ?? .null, value.teks.replacing(".", with: ","))
    }

    init(_ name: String, _ value: LocalDate?) {
        self.init(
            name, value.flatMap { FEELDate(year: $0.year, month: $0.month, day: $0.day) }.map(FEELValue.date) ?? .null,
            value.map { "\($0)" } ?? "belum ada")
    }

    init(_ name: String, _ value: Int) { self.init(name, .number(Decimal34(value)), "\(value)") }
}
