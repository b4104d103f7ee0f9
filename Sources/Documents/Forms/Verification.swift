/// What a reader of the paper needs to check it against the system.
package struct Verification: Codable, Hashable, Sendable {
    /// The page that confirms the document, printed as text and as QR.
    package let url: String
    /// SHA-256 of the snapshot in lower-case hexadecimal.
    package let sha256: String

    package init(url: String, sha256: String) {
        self.url = url
        self.sha256 = sha256
    }
}
