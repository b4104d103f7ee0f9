/// libFuzzer entry point for FEEL text: whatever the bytes say, reading and evaluating them ends with a value or an error.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzExpression(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    guard let expression = try? FEEL.parse(text, variables: ["a", "a b", "list of x"]) else { return 0 }
    let values = FEELContext([("a", .number(3)), ("a b", .string("x")), ("list of x", .list([.number(1), .null]))])
    let value = try? expression.evaluate(values, fuel: 200_000).value
    _ = value?.literal
    return 0
}
