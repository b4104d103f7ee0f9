import Kinerja

/// One line of text.
package struct TextField: Sampled {
    package enum Kind: Sendable {
        case text
        case email
        case search
        case password
        case date
        /// Digits only: a numeric keyboard on phones, but not a number (NIP, codes).
        case digits
        /// A decimal number with comma.
        case decimal
        case url
    }

    package var label: FieldLabel
    package var value: String
    package var kind: Kind
    /// A token of the HTML standard: `username`, `current-password`, `one-time-code`. Nil says nothing to the browser.
    package var autocomplete: String?
    package var maximumLength: Int?
    /// `sempit` for short values; the width tells how much is expected.
    package var isNarrow: Bool

    package init(
        _ label: FieldLabel, value: String, kind: Kind = .text, autocomplete: String? = nil, maximumLength: Int? = nil,
        isNarrow: Bool = false
    ) {
        self.label = label
        self.value = value
        self.kind = kind
        self.autocomplete = autocomplete
        self.maximumLength = maximumLength
        self.isNarrow = isNarrow
    }

    package var html: HTML {
        label.frame(
            """
            <input id="\(label.id)" name="\(label.name)" type="\(type)" value="\(kind == .password ? "" : value)"\(languageOf: kind == .text || kind == .search ? value : "")\(attr: "inputmode", inputMode)\
            \(attr: "autocomplete", autocomplete)\(attr: "maxlength", maximumLength)\(attr: "class", isNarrow ? "narrow" : nil)\
            \(attr: "aria-describedby", label.describedBy)\(attr: "aria-invalid", label.error.map { _ in "true" })\(attr: "spellcheck", kind == .text ? nil : "false")>
            """)
    }

    private var type: String {
        switch kind {
        case .text, .digits, .decimal: "text"
        case .email: "email"
        case .search: "search"
        case .password: "password"
        case .date: "date"
        case .url: "url"
        }
    }

    private var inputMode: String? {
        switch kind {
        case .digits: "numeric"
        case .decimal: "decimal"
        default: nil
        }
    }

    package static let examples = [
        Sample(
            "nip",
            TextField(
                FieldLabel("nip", "NIP", hint: "18 angka, tanpa spasi."), value: "198703122010012005", kind: .digits,
                autocomplete: "username",
                maximumLength: 18)),
        Sample(
            "galat",
            TextField(FieldLabel("target", "Target", error: "Isi target, misalnya 12 atau 90."), value: "", kind: .decimal, isNarrow: true)),
        Sample("boleh-kosong", TextField(FieldLabel("tautan", "Tautan bukti", isOptional: true), value: "", kind: .url)),
        Sample("sandi", TextField(FieldLabel("sandi", "Kata sandi"), value: "", kind: .password, autocomplete: "current-password")),
        Sample("tanggal", TextField(FieldLabel("tanggal", "Mulai berlaku"), value: "2026-11-21", kind: .date, isNarrow: true)),
    ]
}
