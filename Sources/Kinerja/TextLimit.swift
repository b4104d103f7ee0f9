/// How long a typed text may be; longer ones are refused kindly, never cut.
package struct TextLimit: Sendable, Equatable {
    /// In characters as the reader counts them.
    package let characters: Int

    package init(characters: Int) { self.characters = characters }

    /// A name, a unit of measure, a post.
    package static let line = TextLimit(characters: 200)
    /// A result, an indicator, a target.
    package static let sentence = TextLimit(characters: 1_000)
    /// A reason, a note.
    package static let paragraph = TextLimit(characters: 2_000)

    /// The text with plain line ends, without other controls and without white space at both ends; empty where a reader would see nothing.
    /// Adds to `faults` when it is too long.
    package func clean(_ text: String, _ field: String, _ faults: inout [FieldError]) -> String {
        let clean = text.isBlankToReaders ? "" : text.replacingLineEnds.withoutControls.trimmed
        if clean.count > characters {
            faults.append(
                FieldError(
                    field, "Teks ini \(clean.count) huruf, lebih panjang dari batas \(characters)",
                    remedy: "Ringkas menjadi paling banyak \(characters) huruf."))
        }
        return clean
    }

    /// As ``clean(_:_:_:)``, and an empty text is a fault too.
    package func required(_ text: String, _ field: String, _ problem: Kalimat, remedy: Kalimat, _ faults: inout [FieldError]) -> String {
        let text = clean(text, field, &faults)
        if text.isEmpty { faults.append(FieldError(field, problem, remedy: remedy)) }
        return text
    }
}

extension String {
    fileprivate var replacingLineEnds: String {
        String(map { $0.isNewline ? "\n" : $0 })
    }

    fileprivate var withoutControls: String {
        guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control && $0 != "\n" }) else { return self }
        return String(
            UnicodeScalarView(
                unicodeScalars.map { $0 == "\t" ? " " : $0 }.filter { $0 == "\n" || $0.properties.generalCategory != .control }))
    }
}
