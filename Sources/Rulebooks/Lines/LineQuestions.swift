package import DMN

/// What is asked of every line: which decisions, for which inputs, with which other fields.
package struct LineQuestions: Sendable {
    let questions: [OpenQuestion]
    /// All inputs of the questions, each once.
    let inputs: [ModelVariable]
    /// Names of the model's other inputs: a file of facts for all its decisions may be asked for one.
    let spare: Set<String>
    /// For each question the positions of its inputs in `inputs`.
    let positions: [[Int]]
    /// The decision's name as a key, with quotes and colon.
    let keys: [[UInt8]]
    /// Fields that are copied to the answer: the person's number, for instance.
    let kept: [String]
    let traces: Bool
    let fuel: Int
    let zones: any TimeZoneOffsets

    /// - Parameters:
    ///   - decisions: Names; empty asks for the model's goals, the decisions that no other needs.
    ///   - kept: Fields to copy from each line to its answer.
    /// - Throws: `.unfit` when the model has no such decision, `.malformed` when the model is broken.
    package init(
        _ book: OpenRulebook, decisions: [String], kept: [String] = [], traces: Bool = false, fuel: Int = DMNModel.defaultFuel,
        zones: any TimeZoneOffsets = UTCOnly()
    ) throws(RulebookError) {
        if let fault = book.model.diagnostics.first { throw .malformed(book.name, fault.description) }
        let names = decisions.isEmpty ? book.goals.map(\.name) : decisions
        questions = try names.map { name throws(RulebookError) in
            guard let question = book.question(name) else { throw .unfit(book.name, name) }
            return question
        }
        let plans = questions.map(\.plan)
        var inputs: [ModelVariable] = []
        for input in plans.flatMap(\.inputs) where !inputs.contains(where: { $0.name == input.name }) { inputs.append(input) }
        self.inputs = inputs
        spare = Set(book.model.inputs.map(\.name)).subtracting(inputs.map(\.name))
        positions = plans.map { plan in plan.inputs.compactMap { own in inputs.firstIndex { $0.name == own.name } } }
        keys = plans.map { plan in
            var writer = JSONWriter()
            writer.string(plan.target.name)
            writer.raw(":")
            return writer.bytes
        }
        (self.kept, self.traces, self.fuel, self.zones) = (kept, traces, fuel, zones)
    }
}

/// Why a line was refused: a stable code and a sentence.
package struct LineFault: Error, Sendable, Equatable {
    package let code: String
    package let message: String

    package init(code: String, message: String) { (self.code, self.message) = (code, message) }

    init(_ fault: JSONReader.Fault, input: String? = nil) {
        switch fault {
        case .syntax(let offset, let expected):
            self.init(code: "json.syntax", message: "Bukan JSON: di kolom \(offset + 1) diharapkan \(expected).")
        case .type(let expected, let found):
            self.init(code: "input.type", message: "“\(input ?? "")” harus bertipe \(expected), bukan \(found).")
        }
    }

    init(_ halt: FEELHalt) {
        switch halt {
        case .outOfFuel: self.init(code: "eval.fuel", message: "Perhitungan dihentikan: langkahnya melebihi batas.")
        case .tooDeep: self.init(code: "eval.depth", message: "Perhitungan dihentikan: fungsi saling memanggil terlalu dalam.")
        }
    }
}
