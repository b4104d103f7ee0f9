internal import DMN
package import Kinerja

/// One decision of an agency's rulebook, to be asked for many people.
package struct AgencyQuestion: Sendable {
    let plan: DecisionPlan
    package let inputs: [AgencyInput]

    /// Why there is no answer.
    package enum Fault: Error, Sendable, Equatable {
        /// The evaluation took more steps than any honest rulebook needs, or nests too deep.
        case stopped
        case badInput(String)
        /// The result is null: no row fits, or an error inside; the engine's words.
        case noValue(String)

        package var words: String {
            switch self {
            case .stopped: "Perhitungan dihentikan: langkahnya terlalu banyak."
            case .badInput(let name): "Isi \(name) tidak sesuai dengan yang diminta aturan."
            case .noValue(let why): why.isEmpty ? "Tidak ada baris aturan yang cocok." : "Tidak ada hasil: \(why)."
            }
        }
    }

    /// - Parameters:
    ///   - values: By the inputs' names; missing ones are null.
    ///   - explained: With the steps; without them an answer costs some microseconds.
    package func ask(_ values: [String: NilaiMasukan], explained: Bool = false) throws(Fault) -> AgencyAnswer {
        var given: [(String, FEELValue)] = []
        for input in inputs {
            guard let value = FEELValue(values[input.name] ?? .kosong) else { throw .badInput(input.name) }
            given.append((input.name, value))
        }
        let result: Evaluation
        do throws(FEELHalt) {
            result = try plan.evaluate(inputs: FEELContext(given), trace: explained, fuel: AgencyRulebook.fuel)
        } catch {
            throw .stopped
        }
        guard !result.value.isNull else { throw .noValue(result.warnings.first.map { "\($0.place): \($0.message)" } ?? "") }
        let values = Dictionary(result.trace.map { ($0.name, $0.value.text) }, uniquingKeysWith: { $1 })
        return AgencyAnswer(
            literal: result.value.literal, words: result.value.text, langkah: result.trace.map { LangkahKeputusan($0, values) })
    }
}

/// A value as FEEL writes it and as people read it, and how it came about.
package struct AgencyAnswer: Sendable, Equatable {
    package let literal: String
    package let words: String
    package let langkah: [LangkahKeputusan]
}

extension FEELValue {
    /// `nil` for a text that is no value of its kind.
    fileprivate init?(_ input: NilaiMasukan) {
        switch input.jenis {
        case .kosong: self = .null
        case .teks: self = .string(input.nilai)
        case .angka:
            guard let number = Decimal34(input.nilai) else { return nil }
            self = .number(number)
        case .benar:
            guard input.nilai == "true" || input.nilai == "false" else { return nil }
            self = .boolean(input.nilai == "true")
        case .tanggal:
            guard let day = LocalDate(input.nilai), let date = FEELDate(year: day.year, month: day.month, day: day.day) else { return nil }
            self = .date(date)
        }
    }
}

extension LangkahKeputusan {
    /// A step with its own inputs, the steps that it builds on, and its own value.
    fileprivate init(_ step: DecisionTrace, _ values: [String: String]) {
        let annotations = step.tables.flatMap(\.matches).flatMap(\.annotations)
        self.init(
            judul: step.name,
            masukan: step.inputs.map { "\($0.name): \($0.value.text)" } + step.requires.map { "\($0): \(values[$0] ?? "")" },
            hasil: step.value.text,
            keterangan: annotations.first ?? "",
            dasar: ([step.citations.map(\.name).joined(separator: "; ")] + annotations.dropFirst()).filter { !$0.isEmpty }
                .joined(separator: "; "))
    }
}

/// Exact sums of decimal texts, for what a rulebook costs.
package struct ExactSum: Sendable {
    private var sum: Decimal34? = .zero

    package init() {}

    /// A text that is no number makes the whole sum unknown.
    package mutating func add(_ literal: String) {
        guard let number = Decimal34(literal) else { return sum = nil }
        sum = sum?.adding(number)
    }

    package var text: String? { sum?.plainText }

    /// Exact difference of two decimal texts.
    package static func difference(_ a: String?, _ b: String?) -> String? {
        guard let a = a.flatMap({ Decimal34($0) }), let b = b.flatMap({ Decimal34($0) }) else { return nil }
        return a.subtracting(b)?.plainText
    }

    /// Whether two values are the same: `1500` and `1500.00` are.
    package static func same(_ a: String, _ b: String) -> Bool {
        if a == b { return true }
        guard let a = Decimal34(a), let b = Decimal34(b) else { return false }
        return a == b
    }
}
