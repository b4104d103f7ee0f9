/// libFuzzer entry point for DMN XML: loading a model and evaluating every decision never crashes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzModel(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let xml = Array(UnsafeBufferPointer(start: bytes, count: count))
    guard let model = try? DMNModel.load(xml: xml, name: "fuzz") else { return 0 }
    for decision in model.decisions {
        _ = try? model.evaluate(decision: decision.name, inputs: .empty, trace: true, fuel: 100_000).value.literal
    }
    for service in model.services + model.functions { _ = try? model.invoke(service.name, arguments: .empty, fuel: 100_000) }
    return 0
}
