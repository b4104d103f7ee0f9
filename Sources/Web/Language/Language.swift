package import Kinerja

/// The languages of the pages. Indonesian is the source text in the code (UU 24/2009 art. 30: Bahasa Indonesia in public service).
package enum Language: String, Sendable, CaseIterable {
    case id, en

    var ownName: String {
        switch self {
        case .id: "Bahasa Indonesia"
        case .en: "English"
        }
    }
}

/// `L("Langsung ke isi", call.locale)`: the text itself in Indonesian, its translation otherwise, the text itself when there is none.
/// `{0}`, `{1}` … are replaced by the arguments.
package func L(_ text: String, _ language: Language, _ arguments: String...) -> String {
    L(text, language, arguments)
}

extension Kalimat {
    /// The sentence in a language of the pages; Indonesian where there is no translation.
    package func teks(_ language: Language) -> String { language == .id ? indonesia : teks { Catalogue.english[$0] } }
}

package func L(_ text: String, _ language: Language, _ arguments: [String]) -> String {
    let translated = language == .id ? text : Catalogue.english[text] ?? text
    return arguments.isEmpty ? translated : Kalimat.fill(translated, arguments)
}

extension String {
    /// The text with a capital at its beginning, where a sentence of the table of acts stands without a name before it.
    var capitalizedSentence: String { prefix(1).uppercased() + dropFirst() }

    /// A label within a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
