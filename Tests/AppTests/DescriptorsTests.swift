import Testing

@testable import App

@Suite("Descriptors")
struct DescriptorsTests {
    @Test("connections leave a reserve, and are what the site wants where there are enough")
    func cap() throws {
        #expect(Descriptors.reserve >= 128 + 4, "event loops take their own with every core")
        #expect(try Descriptors.connections(wanted: 4_096, limit: 65_536) == 4_096)
        #expect(try Descriptors.connections(wanted: 4_096, limit: 1_024) == 1_024 - Descriptors.reserve)
        #expect(try Descriptors.connections(wanted: 4_096, limit: Descriptors.fewest) >= 64)
    }

    @Test("with too few the site does not start", arguments: [0, 64, 255, Descriptors.fewest - 1])
    func tooFew(_ limit: Int) {
        let error = #expect(throws: UnsafeStart.self) { try Descriptors.connections(wanted: 4_096, limit: limit) }
        #expect(error?.description.contains("LimitNOFILE") == true)
    }

    @Test("raising gives at least what there was, and doing it again changes nothing")
    func raise() {
        let first = Descriptors.raise()
        #expect(first > 0 && Descriptors.raise() == first)
    }
}
