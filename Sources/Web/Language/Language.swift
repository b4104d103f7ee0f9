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

package func L(_ text: String, _ language: Language, _ arguments: [String]) -> String {
    let translated = language == .id ? text : Catalogue.english[text] ?? text
    return arguments.isEmpty ? translated : Catalogue.fill(translated, arguments)
}
