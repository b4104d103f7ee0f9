/// One field of an input that cannot be taken: what is wrong and what to do, in plain Indonesian.
package struct FieldError: Error, Hashable, Sendable, Codable {
    /// The form field or column, as the reader names it in HTML (`nip`, `rhk.2.uraian`).
    package let field: String
    /// What is wrong.
    package let problem: Kalimat
    /// What to do about it.
    package let remedy: Kalimat

    package init(_ field: String, _ problem: Kalimat, remedy: Kalimat) {
        self.field = field
        self.problem = problem
        self.remedy = remedy
    }
}

/// An input refused for the listed fields; nothing was changed.
package struct Invalid: Error, Sendable, Equatable {
    package let fields: [FieldError]

    package init(_ fields: [FieldError]) { self.fields = fields }
    package init(_ field: String, _ problem: Kalimat, remedy: Kalimat) { fields = [FieldError(field, problem, remedy: remedy)] }
}

/// An act refused although the input is well formed.
package enum Refused: Error, Sendable, Equatable {
    /// The actor may not see the thing: answered as if it did not exist.
    case hidden
    /// The actor sees the thing but may not do this to it.
    case notPermitted(String)
    /// The lifecycle has no such step from the state it is in.
    case wrongState(String)
    /// Somebody changed it since the actor read it.
    case stale
    /// The act needs a recent second proof of identity.
    case stepUpNeeded
    /// The same idempotency key came with another content.
    case keyReused
}
