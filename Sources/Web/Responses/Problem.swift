package import HTTPTypes
package import Kinerja

/// What a person or program is told when something did not work: what happened, and what to do. The log gets more.
package struct Problem: Sendable, Equatable {
    package var status: HTTPResponse.Status
    /// Stable, for programs: `skp.not_in_draft`. Sentences may change, codes may not.
    package var code: String
    /// What happened.
    package var title: Kalimat
    /// What to do now.
    package var remedy: Kalimat
    package var fields: [FieldError] = []
    /// For the log only.
    package var underlying: String?
    package var retryAfterSeconds: Int?
    package var allowed: [HTTPRequest.Method] = []

    package init(
        _ status: HTTPResponse.Status, _ code: String, _ title: Kalimat, _ remedy: Kalimat, fields: [FieldError] = [],
        underlying: String? = nil, retryAfterSeconds: Int? = nil, allowed: [HTTPRequest.Method] = []
    ) {
        self.status = status
        self.code = code
        self.title = title
        self.remedy = remedy
        self.fields = fields
        self.underlying = underlying
        self.retryAfterSeconds = retryAfterSeconds
        self.allowed = allowed
    }

    /// Anything nobody foresaw. Nothing of the error reaches the person.
    static func unexpected(_ error: any Error) -> Problem {
        Problem(
            .internalServerError, "server.unexpected", "Ada kesalahan di pihak kami",
            "Isian yang sudah disimpan tetap aman. Coba lagi sebentar lagi. Bila terulang, sampaikan nomor di bawah ini kepada admin.",
            underlying: String(reflecting: error))
    }
}

/// An error that knows what to tell people. Errors of other modules are mapped in `ErrorResponder`.
package protocol Explained: Error {
    var problem: Problem { get }
}
