import Kinerja

/// Several lines of text. With a limit, a counter runs along where there is JavaScript.
package struct TextArea: Sampled {
    package var label: FieldLabel
    package var value: String
    package var rows: Int
    package var maximumLength: Int?

    package init(_ label: FieldLabel, value: String, rows: Int = 4, maximumLength: Int? = nil) {
        self.label = label
        self.value = value
        self.rows = rows
        self.maximumLength = maximumLength
    }

    // HTML drops one line break right after <textarea>; ours is dropped so that the value's own is not.
    package var html: HTML {
        label.frame(
            """
            <textarea id="\(label.id)" name="\(label.name)" rows="\(rows)"\(attr: "maxlength", maximumLength)\
            \(attr: "data-count", maximumLength)\(languageOf: value)\(attr: "aria-describedby", label.describedBy)\
            \(attr: "aria-invalid", label.error.map { _ in "true" })>
            \(value)</textarea>
            """)
    }

    package static let examples = [
        Sample(
            "catatan",
            TextArea(
                FieldLabel("catatan", "Catatan untuk pegawai", hint: "Tulis apa yang sudah baik dan apa yang perlu diubah."),
                value: "Target pelatihan sebaiknya per triwulan.", maximumLength: 1_000))
    ]
}
