/// A form with its hidden fields. `novalidate`: errors are told by us, in plain words, not by the browser.
package struct FormBlock: Component {
    package var action: Path
    package var tokens: FormTokens
    package var takesFiles: Bool
    /// Where the draft is saved while typing (POST, same fields, answers 204); nil for forms that are not drafts.
    package var autosave: Path?
    /// Whether leaving the page asks about what was typed: not in a search.
    package var guardsTyped: Bool
    package var content: HTML

    package init(
        to action: Path, _ tokens: FormTokens, takesFiles: Bool = false, autosave: Path? = nil, guardsTyped: Bool = true,
        content: () -> HTML
    ) {
        self.action = action
        self.tokens = tokens
        self.takesFiles = takesFiles
        self.autosave = autosave
        self.guardsTyped = guardsTyped
        self.content = content()
    }

    package var html: HTML {
        """
        <form method="post" action="\(action)" novalidate\(attr: "enctype", takesFiles ? "multipart/form-data" : nil)\(attr: "data-autosave", autosave)\(attr: "data-guard", if: guardsTyped)>
        \(tokens)\(content)\(if: autosave != nil, "<p class=\"autosave\" role=\"status\" data-autosave-status></p>")</form>
        """
    }
}
