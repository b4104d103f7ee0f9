extension String {
    /// Without the marks that nobody sees: directions of writing, joiners, soft hyphens, blanks of no width, variation selectors
    /// (Unicode property Default_Ignorable_Code_Point). They come along when text is copied out of chats, PDF and web pages.
    package var withoutInvisibles: String {
        guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
        return String(UnicodeScalarView(unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
    }
}
