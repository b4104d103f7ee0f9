package import DMN
package import Foundation

/// One model of the benchmark with columns to evaluate it on and the hand-written rules beside it.
package struct Subject: Sendable {
    package let name: String
    package let decisions: [String]
    package let columns: [String: BatchColumn]
    package let model: DMNModel
    /// Evaluates a chunk of rows by hand.
    package let byHand: @Sendable (Range<Int>, HandWritten.Results) -> Void
    /// The hand-written answer of a decision for a row of the chunk.
    package let answer: @Sendable (_ decision: String, _ place: Int, HandWritten.Results) -> FEELValue

    package func program() throws -> BatchProgram {
        let plan = try model.batch(decisions: decisions)
        return try plan.program(plan.inputs.map { columns[$0.name] ?? .values([]) })
    }

    package static let names = ["quadrant", "ikm", "allowance", "chain"]

    /// - Parameter root: The folder of the project.
    package static func named(_ name: String, root: URL, count: Int, seed: UInt64) throws -> Subject? {
        switch name {
        case "quadrant": try quadrant(root, Population(count: count, seed: seed))
        case "ikm": try ikm(root, Surveys(count: count, seed: seed))
        case "allowance": try allowance(root, Population(count: count, seed: seed))
        case "chain": try chain(root, Population(count: count, seed: seed))
        default: nil
        }
    }

    private static func model(_ root: URL, _ path: String) throws -> DMNModel {
        try DMNModel.load(xml: Array(try Data(contentsOf: root.appending(path: path))), name: path)
    }

    private static func quadrant(_ root: URL, _ people: Population) throws -> Subject {
        Subject(
            name: "quadrant", decisions: ["Predikat Kinerja"], columns: people.columns,
            model: try model(root, "Regulations/predikat-kinerja/2022-02-07.dmn"),
            byHand: { HandWritten.quadrant(people, $0, $1) },
            answer: { _, place, results in .string(Words.predikat[Int(results.predikat[place])]) })
    }

    private static func ikm(_ root: URL, _ surveys: Surveys) throws -> Subject {
        Subject(
            name: "ikm", decisions: ["IKM", "Mutu Pelayanan"], columns: surveys.columns,
            model: try model(root, "Benchmarks/Rules/ikm.dmn"),
            byHand: { HandWritten.ikm(surveys, $0, $1) },
            answer: { decision, place, results in
                decision == "IKM" ? decimal(results.tunjangan[place], -2) : .string(["A", "B", "C", "D"][Int(results.predikat[place])])
            })
    }

    private static func allowance(_ root: URL, _ people: Population) throws -> Subject {
        let columns = people.tableColumns
        guard case .coded(let kelas, _)? = columns["Kelas Jabatan"] else { preconditionFailure("classes are coded") }
        return Subject(
            name: "allowance", decisions: ["Tunjangan"], columns: columns, model: try model(root, "Benchmarks/Rules/tunjangan-60.dmn"),
            byHand: { HandWritten.allowance(kelas, people.lalu, $0, $1) },
            answer: { _, place, results in decimal(results.tunjangan[place], 0) })
    }

    private static func chain(_ root: URL, _ people: Population) throws -> Subject {
        Subject(
            name: "chain", decisions: ["Predikat Kinerja", "Angka Kredit", "Kotak Talenta", "Tindak Lanjut", "Tunjangan"],
            columns: people.columns, model: try model(root, "Benchmarks/Rules/rantai-tahunan.dmn"),
            byHand: { HandWritten.chain(people, $0, $1) }, answer: chainAnswer)
    }

    @Sendable
    private static func chainAnswer(_ decision: String, _ place: Int, _ results: HandWritten.Results) -> FEELValue {
        switch decision {
        case "Predikat Kinerja": .string(Words.predikat[Int(results.predikat[place])])
        case "Angka Kredit": decimal(results.angkaKredit[place], -3)
        case "Kotak Talenta": .number(Int(results.kotak[place]))
        case "Tindak Lanjut": .string(Words.tindakLanjut[Int(results.tindakLanjut[place])])
        default: decimal(results.tunjangan[place], -2)
        }
    }

    private static func decimal(_ coefficient: Int64, _ exponent: Int) -> FEELValue {
        Decimal34(coefficient: coefficient, exponent: exponent).map { .number($0) } ?? .null
    }
}
