import DMN
import Testing

/// A batch must give what single evaluations give, digit for digit, in whichever way it gets there.
@Suite struct BatchTests {
    private static let count = 1_100

    /// Expressions over `kata` (three words and null), `kecil` (few numbers of different scale), `besar` (many), `desimal` (two decimals).
    private static let expressions = [
        "kata", "if kata = \"a\" then 1 else 0.50", "kecil + 1", "kecil / 3", "besar * 2 - desimal", "besar * 0.25 + kecil",
        "round half up(besar * 0.125, 2)", "round half down(besar * 0.125, 2)", "round up(desimal * 0.1, 1)",
        "round down(desimal * 0.1, 1)",
        "decimal(desimal * 0.5, 1)", "floor(desimal)", "ceiling(desimal)", "floor(desimal, 1)", "round half up(besar, 3)",
        "round half up(besar, -2)", "max(besar, 0)", "min(desimal, 10)", "max(desimal, besar)", "max(1 - 0.03 * besar, 0)",
        "round half up(max(1 - 0.03 * besar, 0), 2)", "if besar > 100 then desimal else kecil", "if desimal >= 1.00 then 1.0 else 2",
        "if kata = null then besar else desimal", "besar * 900000000000000000", "besar / desimal", "-desimal", "besar ** 2",
        "string(besar * 0.10)", "kata + \"!\"", "besar + kata", "[besar, kecil]", "{x: besar}.x", "abs(besar)", "besar between 1 and 50",
        "besar in [1..50]", "kecil = 1", "if kata then 1 else 2",
    ]

    private static func table(_ column: String, type: String, _ rows: [(String, String)], policy: String = "FIRST") -> String {
        let rules = rows.map { test, output in
            "<rule><inputEntry><text>\(test)</text></inputEntry><outputEntry><text>\(output)</text></outputEntry></rule>"
        }.joined()
        return """
            <decisionTable hitPolicy="\(policy)"><input><inputExpression typeRef="\(type)"><text>\(column)</text></inputExpression></input>
            <output/>\(rules)</decisionTable>
            """
    }

    private static let tables = [
        table(
            "besar", type: "number",
            [("&lt; 0", "\"minus\""), ("[0..10)", "\"kecil\""), ("10, 11", "\"batas\""), ("&gt; 500", "\"besar\"")]),
        table("desimal * 10", type: "number", [("[1.05..99.95]", "1"), ("&gt;= 333.333", "2.0"), ("-", "3")]),
        table("desimal", type: "number", [("0.005", "1"), ("not([1..2])", "2"), ("1.50", "3")]),
        table("kata", type: "string", [("\"a\"", "1"), ("not(\"b\")", "kecil")]),
        table("besar", type: "number", [("&gt; 5", "1"), ("&gt; 50", "2")], policy: "COLLECT"),
        table("besar", type: "number", [("&gt; kecil", "1"), ("-", "2")]),
        table("besar", type: "number", [("-", "besar")]),
    ]

    private static let names = ["kata", "kecil", "besar", "desimal"]

    private static func subject() throws -> DMNModel {
        let literals = expressions.map { literal($0) }
        let parts = (literals + tables).enumerated().map { decision("k\($0)", requires: names, $1) }
        // Decisions on a decision that prints other zeros than the integers say.
        let requirement = "<informationRequirement><requiredDecision href=\"#k19\"/></informationRequirement>"
        let chained = ["string(k19)", "round half up(k19 * 3, 4)", "k19"].enumerated().map { index, text in
            "<decision id=\"c\(index)\" name=\"c\(index)\"><variable name=\"c\(index)\"/>\(requirement)"
                + "<literalExpression><text>\(text)</text></literalExpression></decision>"
        }
        let inputs = [input("kata", "string"), input("kecil", "number"), input("besar", "number"), input("desimal", "number")]
        // With a clock nothing is compiled to columns, since `now()` may differ from row to row.
        return try model((inputs + parts + chained).joined(separator: "\n"), environment: FEELEnvironment())
    }

    private static func columns() -> [String: BatchColumn] {
        var random = SystemRandomNumberGenerator()
        let few: [FEELValue] = [.number(1), .number(Decimal34("2.50")!), .number(Decimal34("1.0")!), .number(-3), .number(0)]
        let words: [FEELValue] = [.string("a"), .string("b"), .string("c"), .null]
        return [
            "kata": .coded(BatchCells((0..<count).map { _ in UInt16.random(in: 0..<4, using: &random) }), of: words),
            "kecil": .coded(BatchCells((0..<count).map { _ in UInt16.random(in: 0..<5, using: &random) }), of: few),
            "besar": .scaled(BatchCells((0..<count).map { _ in Int64.random(in: -100_000...100_000, using: &random) / 7 }), exponent: 0),
            "desimal": .scaled(BatchCells((0..<count).map { _ in Int64.random(in: -50_000...50_000, using: &random) / 3 }), exponent: -2),
        ]
    }

    /// The names of all decisions, for which single evaluations and a batch are compared.
    private static func differences(_ columns: [String: BatchColumn]) throws -> [String] {
        let model = try subject()
        let decisions = model.decisions.map(\.name)
        let plan = try model.batch(decisions: decisions)
        let runner = try plan.program(plan.inputs.map { columns[$0.name] ?? .values([]) }).runner()
        let singles = try decisions.map { try model.prepare(decision: $0) }
        var found: [String] = []
        for start in stride(from: 0, to: count, by: BatchProgram.chunk) {
            let rows = start..<min(start + BatchProgram.chunk, count)
            try runner.run(rows)
            for row in rows {
                for (target, single) in singles.enumerated() {
                    let facts = FEELContext(single.inputs.map { ($0.name, columns[$0.name]?.value(at: row) ?? .null) })
                    let wanted = try single.evaluate(inputs: facts).value.literal
                    let got = runner.value(of: target, at: row - start).literal
                    if got != wanted { found.append("\(decisions[target]), row \(row): \(got), not \(wanted)") }
                }
            }
        }
        return found
    }

    @Test func aBatchGivesWhatSingleEvaluationsGive() throws {
        let found = try Self.differences(Self.columns())
        #expect(found.isEmpty, "\(found.prefix(5))")
    }

    /// The comparison would prove little if everything were evaluated row by row.
    @Test func arithmeticAndTablesOfColumnsAreNotEvaluatedRowByRow() throws {
        let columns = Self.columns()
        let plan = try Self.subject().batch(decisions: (0..<Self.expressions.count + Self.tables.count).map { "k\($0)" })
        let slow = Set(try plan.program(plan.inputs.map { columns[$0.name] ?? .values([]) }).slowDecisions)
        let fast = [
            "besar * 2 - desimal", "round half up(besar * 0.125, 2)", "floor(desimal)", "round half up(max(1 - 0.03 * besar, 0), 2)",
        ]
        let names = fast.compactMap { Self.expressions.firstIndex(of: $0).map { "k\($0)" } }
        let tables = (0..<4).map { "k\(Self.expressions.count + $0)" }
        #expect(names.count == fast.count)
        #expect(slow.isDisjoint(with: names + tables))
        let list = try #require(Self.expressions.firstIndex(of: "[besar, kecil]"))
        #expect(slow.contains("k\(list)"))
    }

    /// Columns of plain values, of which none is coded or scaled.
    @Test func soDoesABatchOfPlainValues() throws {
        let plain = Self.columns().mapValues { column in BatchColumn.values((0..<Self.count).map { column.value(at: $0) }) }
        let found = try Self.differences(plain)
        #expect(found.isEmpty, "\(found.prefix(5))")
    }

    @Test func soDoesABatchOfPackedValues() throws {
        let packed = Self.columns().mapValues { column in BatchColumn.packing((0..<Self.count).map { column.value(at: $0) }) }
        let found = try Self.differences(packed)
        #expect(found.isEmpty, "\(found.prefix(5))")
    }

    /// Numbers at the end of 64 bits leave the integers' way, and nothing else.
    @Test func soDoesABatchOfHugeNumbers() throws {
        var columns = Self.columns()
        columns["besar"] = .scaled(BatchCells((0..<Self.count).map { Int64.max - Int64($0) * 3_000_000_000_000_000 }), exponent: 3)
        columns["desimal"] = .scaled(BatchCells((0..<Self.count).map { Int64.min + Int64($0) }), exponent: -18)
        let found = try Self.differences(columns)
        #expect(found.isEmpty, "\(found.prefix(5))")
    }

    @Test func aValueThatItsTypeForbidsIsNullInABatchToo() throws {
        let model = try model(
            """
            <itemDefinition id="t" name="Nilai"><typeRef>number</typeRef><allowedValues><text>[0..100]</text></allowedValues></itemDefinition>
            \(input("nilai", "Nilai"))
            \(decision("ganda", requires: ["nilai"], "<literalExpression><text>nilai * 2</text></literalExpression>"))
            """)
        let plan = try model.batch(decisions: ["ganda"])
        let runner = try plan.program([.scaled(BatchCells([50, 101, -1, 100]), exponent: 0)]).runner()
        try runner.run(0..<4)
        let literals = (0..<4).map { runner.value(of: 0, at: $0).literal }
        #expect(literals == ["100", "null", "null", "200"])
    }

    /// A model that works too long halts in a batch as it does alone.
    @Test func aHostileModelHaltsABatch() throws {
        let loop = "<literalExpression><text>count(for i in 1..2000000, j in 1..2000000 return i)</text></literalExpression>"
        let model = try model(input("n", "number") + decision("lama", requires: ["n"], loop))
        let plan = try model.batch(decisions: ["lama"], fuel: 100_000)
        let runner = try plan.program([.coded(BatchCells([0]), of: [.number(1)])]).runner()
        #expect(throws: FEELHalt.self) { try runner.run(0..<1) }
    }
}
