import Kinerja
import Testing

struct DesimalTextTests {
    @Test(
        "an exact decimal writes itself without needless zeros and reads back the same",
        arguments: [
            ("0", "0"), ("80", "80"), ("80.0", "80"), ("3.50", "3.5"), ("0.000000001", "0.000000001"), ("-0.25", "-0.25"),
            ("999999999999999999.999999999", "999999999999999999.999999999"), ("10.05", "10.05"),
        ])
    func text(_ input: String, _ expected: String) throws {
        let value = try #require(Desimal(input))
        #expect(value.teks == expected && Desimal(value.teks) == value)
    }

    @Test("a whole number is the decimal of its text")
    func whole() { #expect(Desimal(-42) == Desimal("-42") && Desimal(0).teks == "0") }
}
