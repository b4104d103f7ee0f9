internal import CSodium

/// Argon2id (RFC 9106): slow and hungry on purpose, so call it on a thread that may wait.
package enum PasswordHash {
    /// Work per hash: passes, and bytes of memory.
    package struct Cost: Sendable, Equatable {
        package let passes: UInt64
        package let memory: Int

        package init(passes: UInt64, memory: Int) { (self.passes, self.memory) = (passes, memory) }

        /// OWASP's Argon2id figures: 19 MiB and two passes (dossier trust §3.4).
        package static let standard = Cost(passes: 2, memory: 19 * 1024 * 1024)
        /// The least libsodium allows: for tests only.
        package static let least = Cost(passes: 1, memory: 8192)
    }

    /// What a typed password is against a stored hash.
    package enum Verdict: Sendable, Equatable {
        case wrong
        /// `weak` when the stored hash is cheaper than today's cost and should be replaced.
        case right(weak: Bool)
    }

    /// Gets libsodium ready; call before the first hash on a thread. Repeating it does nothing.
    package static func prepare() { _ = sodium_init() }

    /// The storable form of a password, with its salt and cost.
    package static func make(_ password: String, _ cost: Cost) -> String {
        var out = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let bytes = password.utf8.map { CChar(bitPattern: $0) }
        let code = crypto_pwhash_str_alg(&out, bytes, UInt64(bytes.count), cost.passes, cost.memory, crypto_pwhash_ALG_ARGON2ID13)
        // Only lack of memory fails it; then the answer is a hash that no password matches.
        return code == 0 ? String(decoding: out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : "!"
    }

    /// Checks a password against its stored form.
    package static func verify(_ password: String, _ stored: String, _ cost: Cost) -> Verdict {
        let bytes = password.utf8.map { CChar(bitPattern: $0) }
        guard crypto_pwhash_str_verify(stored, bytes, UInt64(bytes.count)) == 0 else { return .wrong }
        return .right(weak: crypto_pwhash_str_needs_rehash(stored, cost.passes, cost.memory) != 0)
    }
}
