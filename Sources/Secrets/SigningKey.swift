/// Signs what travels through a browser and must come back unchanged: form tokens, flash messages.
package struct SigningKey: Sendable {
    private let bytes: [UInt8]

    /// Nil unless there are 32 bytes.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// A key that nobody has seen, forgotten with the process.
    package static func random() -> SigningKey { SigningKey(unchecked: Secrecy.bytes(32)) }

    private init(unchecked bytes: [UInt8]) { self.bytes = bytes }

    /// HMAC-SHA-256 in hexadecimal; parts do not run into each other.
    package func sign(_ purpose: StaticString, _ parts: String...) -> String { MAC.of(parts, for: purpose, under: bytes).hexadecimal }
}
