extension String {
    /// Without the marks that nobody sees: directions of writing, joiners, soft hyphens, blanks of no width, variation selectors
    /// (Unicode property Default_Ignorable_Code_Point). They come along when text is copied out of chats, PDF and web pages.
    package var withoutInvisibles: String {
        guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
        return String(UnicodeScalarView(unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
    }

    /// Whether a reader sees nothing at all: white space, marks without a shape, controls, and the blanks that fonts draw as such (the braille
    /// pattern without dots, U+2800).
    package var isBlankToReaders: Bool {
        unicodeScalars.allSatisfy { scalar in
            let properties = scalar.properties
            return properties.isWhitespace || properties.isDefaultIgnorableCodePoint || properties.generalCategory == .control
                || properties.generalCategory == .format || scalar == "\u{2800}"
        }
    }
}
