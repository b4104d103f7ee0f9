internal import DMN
package import Kinerja

/// A decision of an open rulebook, national or of an agency, ready to be asked for many people.
package struct OpenQuestion: Sendable {
    let book: OpenRulebook
    let plan: DecisionPlan
    package let inputs: [QuestionInput]

    init(_ book: OpenRulebook, _ plan: DecisionPlan) {
        (self.book, self.plan) = (book, plan)
        inputs = plan.inputs.map { QuestionInput($0, in: book.source) }
    }

    /// Why there is no answer.
    package enum Fault: Error, Sendable, Equatable {
        /// The evaluation took more steps than any honest rulebook needs, or nests too deep.
        case stopped
        case badInput(String)
        /// The result is null: no row fits, or an error inside; what the engine noticed, in our words.
        case noValue(String)

        package var words: String {
            switch self {
            case .stopped: "Perhitungan dihentikan: langkahnya terlalu banyak."
            case .badInput(let name): "Isi \(name) tidak sesuai dengan yang diminta aturan."
            case .noValue(let why): why.isEmpty ? "Tidak ada baris aturan yang cocok." : "Tidak ada hasil. \(why)"
            }
        }
    }

    /// The value as people read it, without its reasons: costs some microseconds.
    ///
    /// - Parameter masukan: By the inputs' names; missing ones are null.
    package func words(_ masukan: [String: KeputusanInput]) throws(Fault) -> String {
        try present(answer(values(masukan), traced: false)).value.text
    }

    /// The answer with its reasons, for a day.
    package func decide(_ masukan: [String: KeputusanInput], on date: LocalDate) throws(Fault) -> Keputusan {
        keputusan(try present(answer(values(masukan))), masukan, kata: nil, on: date)
    }

    /// Asks a decision again by these bytes, with the inputs and the words it was kept with.
    package func again(_ kept: Keputusan) throws(Fault) -> Keputusan {
        let words = book.origin == .shipped ? kept.kata : nil
        return keputusan(try answer(values(kept.masukan)), kept.masukan, kata: words, on: kept.tanggal)
    }

    /// - Parameter fuel: What it may cost; `nil` for what the rulebook's origin allows.
    func explain(_ inputs: FEELContext, traced: Bool = true, fuel: Int? = nil) throws(FEELHalt) -> Explanation {
        let evaluation = try plan.evaluate(inputs: inputs, trace: traced, fuel: fuel ?? book.origin.limits.fuel)
        return Explanation(value: evaluation.value, trace: Trace(evaluation.trace, of: book.model), warnings: evaluation.warnings)
    }

    func answer(_ values: [(String, FEELValue)], traced: Bool = true) throws(Fault) -> Explanation {
        do throws(FEELHalt) { return try explain(FEELContext(values), traced: traced) } catch { throw .stopped }
    }

    /// - Parameter kata: The value in words; `nil` as it is written.
    func keputusan(_ answer: Explanation, _ masukan: [String: KeputusanInput], kata: String?, on date: LocalDate) -> Keputusan {
        let steps = SealedTrace(origin: book.origin, inputs: masukan.compactMapValues(\.kata), goal: kata.map { (plan.target.name, $0) })
        return Keputusan(
            topik: book.topic, tanya: plan.target.name, tanggal: date, masukan: masukan, nilai: answer.value.literal,
            rulebook: book.name, hash: book.hash, langkah: steps.write(answer.trace))
    }

    private func values(_ masukan: [String: KeputusanInput]) throws(Fault) -> [(String, FEELValue)] {
        var given: [(String, FEELValue)] = []
        for input in inputs {
            guard let value = FEELValue(masukan[input.name] ?? .kosong) else { throw .badInput(input.name) }
            given.append((input.name, value))
        }
        return given
    }

    private func present(_ answer: Explanation) throws(Fault) -> Explanation {
        guard answer.value.isNull else { return answer }
        throw .noValue(answer.warnings.first.map { PeringatanWords.sentence($0).indonesia } ?? "")
    }
}
