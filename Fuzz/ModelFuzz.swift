/// libFuzzer entry point for DMN XML: loading a model and evaluating every decision never crashes, and a batch answers as single cases do.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzModel(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let xml = Array(UnsafeBufferPointer(start: bytes, count: count))
    guard let model = try? DMNModel.load(xml: xml, name: "fuzz") else { return 0 }
    for decision in model.decisions {
        _ = try? model.evaluate(decision: decision.name, inputs: .empty, trace: true, fuel: 100_000).value.literal
    }
    for service in model.services + model.functions { _ = try? model.invoke(service.name, arguments: .empty, fuel: 100_000) }
    compareBatch(model)
    return 0
}

/// Evaluates all decisions over a few rows of odd values, in a batch and one by one; a difference is a crash.
private func compareBatch(_ model: DMNModel) {
    let decisions = model.decisions.map(\.name)
    guard Set(decisions).count == decisions.count, Set(model.inputs.map(\.name)).count == model.inputs.count,
        let plan = try? model.batch(decisions: decisions, fuel: 20_000)
    else { return }
    let odd: [FEELValue] = [.null, .number(1), .string("a"), .boolean(true), .number(Decimal34(coefficient: -250, exponent: -2) ?? .zero)]
    let columns: [BatchColumn] = plan.inputs.indices.map { index in
        switch index % 3 {
        case 0: .coded(BatchCells([0, 1, 2, 3, 4]), of: odd)
        case 1: .scaled(BatchCells([-5, 0, 3, 700, Int64(index) << 40]), exponent: -2)
        default: .values(odd)
        }
    }
    guard let runner = try? plan.program(columns).runner(), runner.program.rowCount == 5 else { return }
    guard (try? runner.run(0..<5)) != nil else { return }
    for row in 0..<5 {
        let facts = FEELContext(zip(plan.inputs, columns).map { ($0.name, $1.value(at: row)) })
        for (target, decision) in decisions.enumerated() {
            guard let single = try? model.evaluate(decision: decision, inputs: facts, fuel: 100_000).value else { continue }
            let got = runner.value(of: target, at: row)
            precondition(got.literal == single.literal, "\(decision): \(got.literal) in a batch, \(single.literal) alone")
        }
    }
}
