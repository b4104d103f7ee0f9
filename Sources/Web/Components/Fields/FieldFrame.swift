package import Kinerja

/// Label, hint and error around an input, tied together for assistive technology.
package struct FieldLabel: Sendable {
    /// The form field's name; the element's id is `f-` + name, which error summaries link to.
    package var name: String
    package var label: Kalimat
    package var hint: Kalimat?
    package var error: Kalimat?
    package var isOptional: Bool

    package init(
        _ name: String, _ label: Kalimat, hint: Kalimat? = nil, error: Kalimat? = nil, isOptional: Bool = false
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.error = error
        self.isOptional = isOptional
    }

    package var id: String { Self.id(name) }
    package static func id(_ name: String) -> String { "f-\(name)" }

    var describedBy: String? {
        let ids = [hint.map { _ in "\(id)-petunjuk" }, error.map { _ in "\(id)-galat" }].compactMap(\.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    func frame(_ input: HTML) -> HTML {
        """
        <div\(attr: "class", style)><label for="\(id)">\(labelText)</label>\(notes)\(input)</div>
        """
    }

    /// For groups of choices: the label is a legend.
    func group(_ inputs: HTML) -> HTML {
        """
        <fieldset\(attr: "class", style)\(attr: "aria-describedby", describedBy)><legend>\(labelText)</legend>\(notes)\(inputs)</fieldset>
        """
    }

    private var style: String { error == nil ? "field" : "field has-error" }

    private var labelText: HTML {
        "\(label)\(if: isOptional, " <span class=\"optional\">(\("boleh dikosongkan"))</span>")"
    }

    private var notes: HTML {
        """
        \(hint.map { "<p class=\"hint\" id=\"\(id)-petunjuk\">\($0)</p>" as HTML })\
        \(error.map { "<p class=\"error\" id=\"\(id)-galat\"><span class=\"vh\">\("Galat"): </span>\($0)</p>" as HTML })
        """
    }
}

/// What the fields of a form show: the typed values when it came back, else the stored ones, and the errors.
package struct FormState: Sendable {
    package var initial: [String: String]
    package var form: Form?
    package var errors: [FieldError]

    package init(initial: [String: String] = [:], form: Form? = nil, errors: [FieldError] = []) {
        self.initial = initial
        self.form = form
        self.errors = errors
    }

    package func value(_ name: String) -> String {
        guard let form else { return initial[name] ?? "" }
        return form[name] ?? ""
    }

    package func values(_ name: String) -> Set<String> {
        guard let form else { return initial[name].map { [$0] } ?? [] }
        return Set(form.all(name))
    }

    package func error(_ name: String) -> Kalimat? {
        errors.first { $0.field == name }?.message
    }
}
