/// The SHA-256 by which a thing is known again, in hex: file hashes, idempotency fingerprints, session tokens at rest.
package enum Fingerprint {
    /// Of a text in UTF-8.
    package static func of(_ text: String) -> String { SHA256.hex(of: text.utf8) }
    /// Of a file.
    package static func of(_ bytes: [UInt8]) -> String { SHA256.hex(of: bytes) }
}
