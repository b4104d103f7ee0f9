internal import DMN

/// The facts of one line: a value for every input asked for, and the fields to copy.
struct LineFacts {
    private(set) var values: [FEELValue]
    private(set) var kept: [(String, ArraySlice<UInt8>)] = []
    private var unknown: [String] = []
    /// Names of this line so far; one that comes twice is refused, for which of its values counts nobody can know.
    private var names: Set<String> = []
    private var twice: [String] = []

    /// Every input must be there, `null` if there is no value; a name that the model does not know is refused, since it is
    /// more often a misspelling than a field too many.
    init(_ line: UnsafeBufferPointer<UInt8>, _ questions: LineQuestions) throws(LineFault) {
        values = [FEELValue](repeating: .null, count: questions.inputs.count)
        var reader = JSONReader(line, zones: questions.zones)
        var given = [Bool](repeating: false, count: questions.inputs.count)
        var name = ""
        do throws(JSONReader.Fault) {
            try reader.expect("{")
            if !reader.take("}") {
                repeat {
                    name = try reader.key()
                    try take(name, &reader, questions, &given)
                } while reader.take(",")
                try reader.expect("}")
            }
            try reader.end()
        } catch {
            throw LineFault(error, input: name)
        }
        try complain(questions, given)
    }

    private mutating func take(
        _ name: String, _ reader: inout JSONReader, _ questions: LineQuestions, _ given: inout [Bool]
    ) throws(JSONReader.Fault) {
        if !names.insert(name).inserted { twice.append(name) }
        if let index = questions.inputs.firstIndex(where: { $0.name == name }) {
            values[index] = try reader.value(questions.inputs[index].type)
            given[index] = true
        } else if questions.kept.contains(name) {
            kept.append((name, try reader.skipped()))
        } else if questions.spare.contains(name) {
            _ = try reader.value(.any)
        } else {
            unknown.append(name)
            _ = try reader.value(.any)
        }
    }

    private func complain(_ questions: LineQuestions, _ given: [Bool]) throws(LineFault) {
        if let name = twice.first {
            throw LineFault(code: "json.twice", message: "“\(name)” ditulis dua kali dalam satu baris; biarkan satu saja.")
        }
        if !unknown.isEmpty {
            let known = questions.inputs.map(\.name).joined(separator: ", ")
            throw LineFault(
                code: "input.unknown",
                message: "Tidak ada masukan “\(unknown.prefix(5).joined(separator: "”, “"))”. Masukan yang dikenal: \(known).")
        }
        let missing = questions.inputs.indices.filter { !given[$0] }
        guard missing.isEmpty else {
            let names = missing.map { questions.inputs[$0].name }.joined(separator: "”, “")
            throw LineFault(code: "input.missing", message: "Masukan “\(names)” belum diberikan; tulis null bila memang tidak ada.")
        }
    }
}
