import BenchmarkSubjects
import DMN
import Foundation

/// Reads facts, one flat JSON object a line, and prints every decision of a model for each line; numbers as texts, so that no digit is lost.
///
/// Each line is evaluated in a batch and, every hundredth, also on its own: a difference stops the program.
struct Oracle {
    let root: URL
    let name: String
    let file: String
    private static let block = 100_000

    func run() throws {
        guard let subject = try Subject.named(name, root: root, count: 1, seed: 1) else { throw Fault.noSuchModel(name) }
        let plan = try subject.model.batch(decisions: subject.decisions)
        let lines = try String(contentsOfFile: file, encoding: .utf8).utf8.split(separator: UInt8(ascii: "\n"))
        for start in stride(from: 0, to: lines.count, by: Self.block) {
            try evaluate(lines[start..<min(start + Self.block, lines.count)], plan, subject)
        }
    }

    enum Fault: Error { case noSuchModel(String), malformed(String), differs(String) }

    private func evaluate(_ lines: ArraySlice<Substring.UTF8View>, _ plan: BatchPlan, _ subject: Subject) throws {
        var columns: [[FEELValue]] = plan.inputs.map { _ in [] }
        for line in lines {
            let facts = try FlatJSON.read(line)
            for (position, input) in plan.inputs.enumerated() { columns[position].append(facts[input.name] ?? .null) }
        }
        let runner = try plan.program(columns.map { BatchColumn.packing($0) }).runner()
        var output = ""
        for start in stride(from: 0, to: lines.count, by: BatchProgram.chunk) {
            let rows = start..<min(start + BatchProgram.chunk, lines.count)
            try runner.run(rows)
            for place in 0..<rows.count {
                let values = subject.decisions.indices.map { runner.value(of: $0, at: place) }
                if place % 100 == 0 { try compare(values, plan, columns, start + place, subject) }
                output += "{" + zip(subject.decisions, values).map { "\"\($0)\":\(Self.json($1))" }.joined(separator: ",") + "}\n"
            }
        }
        FileHandle.standardOutput.write(Data(output.utf8))
    }

    private func compare(_ values: [FEELValue], _ plan: BatchPlan, _ columns: [[FEELValue]], _ row: Int, _ subject: Subject) throws {
        let facts = FEELContext(zip(plan.inputs, columns).map { ($0.name, $1[row]) })
        for (decision, value) in zip(subject.decisions, values) {
            let single = try subject.model.evaluate(decision: decision, inputs: facts).value
            guard single.literal == value.literal else { throw Fault.differs("\(decision): \(single.literal) and \(value.literal)") }
        }
    }

    private static func json(_ value: FEELValue) -> String {
        switch value {
        case .string(let text): "\"\(text)\""
        case .number(let number): "\"\(number.plainText)\""
        default: value.literal
        }
    }
}

/// Flat JSON objects whose texts have no escapes.
enum FlatJSON {
    static func read(_ line: Substring.UTF8View) throws -> [String: FEELValue] {
        var result: [String: FEELValue] = [:]
        var rest = line
        while let key = text(&rest) {
            guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { throw Oracle.Fault.malformed(String(line) ?? "") }
            rest = rest[rest.index(after: colon)...]
            result[key] = try value(&rest)
        }
        return result
    }

    /// The next text in quotes.
    private static func text(_ rest: inout Substring.UTF8View) -> String? {
        let quote = UInt8(ascii: "\"")
        guard let start = rest.firstIndex(of: quote) else { return nil }
        let inside = rest[rest.index(after: start)...]
        guard let end = inside.firstIndex(of: quote) else { return nil }
        defer { rest = inside[inside.index(after: end)...] }
        return String(Substring(inside[..<end]))
    }

    private static func value(_ rest: inout Substring.UTF8View) throws -> FEELValue {
        rest = rest.drop { $0 == UInt8(ascii: " ") }
        if rest.first == UInt8(ascii: "\"") { return .string(text(&rest) ?? "") }
        let end = rest.firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "}") } ?? rest.endIndex
        let word = String(Substring(rest[..<end]))
        rest = rest[end...]
        if word == "null" { return .null }
        guard let number = Decimal34(word) else { throw Oracle.Fault.malformed(word) }
        return .number(number)
    }
}
