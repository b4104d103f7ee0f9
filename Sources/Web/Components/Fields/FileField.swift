import Kinerja

/// A file to send. Its form must have `takesFiles`.
package struct FileField: Sampled {
    package var label: FieldLabel
    /// `.pdf,.jpg`: what the file dialog offers. The server looks for itself.
    package var accept: String?
    package var isMultiple: Bool

    package init(_ label: FieldLabel, accept: String? = nil, isMultiple: Bool = false) {
        self.label = label
        self.accept = accept
        self.isMultiple = isMultiple
    }

    package var html: HTML {
        label.frame(
            """
            <input id="\(label.id)" name="\(label.name)" type="file"\(attr: "accept", accept)\(attr: "multiple", if: isMultiple)\
            \(attr: "aria-describedby", label.describedBy)\(attr: "aria-invalid", label.error.map { _ in "true" })>
            """)
    }

    package static let examples = [
        Sample(
            "bukti",
            FileField(FieldLabel("bukti", "Berkas bukti", hint: "PDF, JPG, atau PNG. Paling besar 10 MB."), accept: ".pdf,.jpg,.jpeg,.png"))
    ]
}
