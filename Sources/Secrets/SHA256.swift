internal import CSodium

/// SHA-256 (FIPS 180-4) by libsodium: fingerprints of migrations, rulebooks, files, tokens at rest. Incremental, so that a file of any size fits.
package struct SHA256 {
    private var state = crypto_hash_sha256_state()

    /// An empty message so far.
    package init() { crypto_hash_sha256_init(&state) }

    /// The digest of `bytes` as 64 lower-case hexadecimal digits.
    package static func hex(of bytes: some Collection<UInt8>) -> String {
        var hash = SHA256()
        hash.update(Array(bytes))
        return hash.hex()
    }

    /// Appends to the message.
    package mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// Appends to the message without a copy.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        crypto_hash_sha256_update(&state, bytes.bindMemory(to: UInt8.self).baseAddress, UInt64(bytes.count))
    }

    /// Ends the message and returns its digest in lower-case hexadecimal.
    package consuming func hex() -> String {
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256_final(&state, &digest)
        return digest.hexadecimal
    }
}
