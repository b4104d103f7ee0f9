import Testing

@testable import Documents

struct UnprintableTests {
    /// A noncharacter and a private one have no glyph in any font.
    private static let (none, own): (Character, Character) = ("\u{10FFFE}", "\u{F8F0}")

    @Test("U-073 what no font draws is named once, in its order; letters of our names are not")
    func characters() {
        #expect(Unprintable.characters(in: "Rapat \(Self.none) desa \(Self.own)\(Self.none) selesai") == [Self.none, Self.own])
        #expect(Unprintable.characters(in: "Müller, “Ḥasan” – ≥ 5 °C • ½ Rp1.000; naïve Nguyễn …").isEmpty)
        #expect(Unprintable.characters(in: "").isEmpty)
    }
}
