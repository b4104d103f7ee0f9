import Hummingbird
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
}

extension Call {
    /// Carries a form out; when it cannot be, shows it again with what was typed (422), or beside the newer version (409).
    func attempt(
        _ act: () async throws -> Response, again: (FormFault) async throws -> Page
    ) async throws -> Response {
        do {
            return try await act()
        } catch let error as Invalid {
            return invalid(try await again(.invalid(error.fields)))
        } catch Refused.stale {
            return html(try await again(.stale), status: .conflict)
        }
    }
}
