/// Finds what no installed font draws: on a form it would be a box.
package enum Unprintable {
    /// The characters of a text that have no font, each once, in the order in which they stand there; emoji as a rule.
    package static func characters(in text: String) -> [Character] {
        var seen: Set<Character> = []
        let unusual = text.filter { character in
            !character.unicodeScalars.allSatisfy { isUsual($0.value) } && seen.insert(character).inserted
        }
        guard !unusual.isEmpty else { return [] }
        let engine = TextEngine()
        return unusual.filter { engine.layout(String($0), .body, width: nil).hasUnknownGlyphs }
    }

    /// Latin with its extensions, dashes and quotation marks: every font that can print an Indonesian form has them.
    private static func isUsual(_ scalar: UInt32) -> Bool { scalar <= 0x24F || (0x2010...0x203A).contains(scalar) || scalar == 0x2212 }
}
