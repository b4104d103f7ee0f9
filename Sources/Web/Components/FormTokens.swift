import Kinerja

/// The hidden fields of every form: the token that proves it is ours, and the key that makes a double click harmless.
package struct FormTokens: Component {
    static let tokenField = "_csrf"
    static let idempotencyField = "_kunci"

    let token: String
    /// A form that comes back with errors keeps its key: nothing was done under it yet.
    package let idempotencyKey: String

    package var html: HTML {
        "\(csrf)<input type=\"hidden\" name=\"_kunci\" value=\"\(idempotencyKey)\">"
    }

    /// For forms whose repetition does no harm.
    var csrf: HTML { "<input type=\"hidden\" name=\"_csrf\" value=\"\(token)\">" }
}

extension Call {
    package var formTokens: FormTokens {
        FormTokens(
            token: FormToken(key: site.key, visitor: visitor, person: person).string,
            idempotencyKey: idempotencyKey ?? site.random(16).hexadecimal)
    }
}
