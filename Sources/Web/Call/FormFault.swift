import Kinerja

/// Why a form came back instead of being carried out.
enum FormFault: Sendable {
    case invalid([FieldError])
    /// Somebody changed the document since the form was opened: both versions are shown, nothing typed is lost.
    case stale

    var errors: [FieldError] {
        if case .invalid(let errors) = self { errors } else { [] }
    }

    var isStale: Bool {
        if case .stale = self { true } else { false }
    }

    /// For a page that has no newer version to show: being late is told at this field.
    func errors(at field: String) -> [FieldError] {
        isStale ? [FieldError(field, Problem.stale.title, remedy: Problem.stale.remedy)] : errors
    }
}

/// A form that came back: what was typed, and why.
struct IsianKembali: Sendable {
    let form: Form
    let fault: FormFault

    init(_ form: Form, _ fault: FormFault) { (self.form, self.fault) = (form, fault) }

    var errors: [FieldError] { fault.errors }
    var isStale: Bool { fault.isStale }

    func error(_ field: String) -> Kalimat? { errors.first { $0.field == field }?.message }
}
