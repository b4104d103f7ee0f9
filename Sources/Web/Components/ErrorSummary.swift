package import Kinerja

/// On top of a form that came back: every error, each a link to its field (GOV.UK pattern). Gets the focus.
package struct ErrorSummary: Sampled {
    package var errors: [FieldError]

    package init(_ errors: [FieldError]) {
        self.errors = errors
    }

    package var html: HTML {
        guard !errors.isEmpty else { return .empty }
        return """
            <div class="errors" role="alert" tabindex="-1" data-focus><h2>\("Ada \(errors.count) isian yang perlu diperbaiki")</h2>
            <ul>\(each: errors, { "<li><a href=\"#\(FieldLabel.id($0.field))\">\($0.message)</a></li>" })</ul></div>
            """
    }

    package static let examples = [
        Sample(
            "dua-galat",
            ErrorSummary([FieldError("target", "Isi target, misalnya 12 atau 90."), FieldError("aspek", "Pilih sekurangnya satu aspek.")]))
    ]
}
