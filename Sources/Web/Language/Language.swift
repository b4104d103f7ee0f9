package import Kinerja

/// The languages of the pages. Indonesian is the source text in the code (UU 24/2009 art. 30: Bahasa Indonesia in public service).
package enum Language: String, Sendable, CaseIterable {
    case id, en

    /// The language that an answer is rendered in: the site sets it for each request (`SiteResponder`), and whatever is rendered reads it
    /// here, so that no page can forget it.
    @TaskLocal package static var current = Language.id

    /// A key and the number that decides its plural → the English text, `nil` where there is none.
    @TaskLocal static var english: @Sendable (String, Int?) -> String? = { Catalogue.english.translation(of: $0, $1) }

    var ownName: String {
        switch self {
        case .id: "Bahasa Indonesia"
        case .en: "English"
        }
    }
}

extension Kalimat {
    /// The sentence in a language of the pages; Indonesian where there is no translation.
    package func teks(_ language: Language) -> String {
        language == .id ? indonesia : teks(Language.english)
    }

    /// The sentence in the language of the answer that is being made.
    package var teks: String { teks(.current) }
}

extension String {
    /// The text with a capital at its beginning, where a sentence of the table of acts stands without a name before it.
    var capitalizedSentence: String { prefix(1).uppercased() + dropFirst() }
}
