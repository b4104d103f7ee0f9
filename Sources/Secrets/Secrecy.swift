internal import CSodium

/// Unpredictable text, keyed hashes and sealed values: everything of libsodium that accounts need besides passwords.
package enum Secrecy {
    /// Random bytes of the system (getrandom(2), by libsodium).
    package static func bytes(_ count: Int) -> [UInt8] {
        var out = [UInt8](repeating: 0, count: count)
        randombytes_buf(&out, count)
        return out
    }

    /// A bearer token of 256 random bits in hexadecimal.
    package static func token() -> String { bytes(32).hexadecimal }

    /// HMAC-SHA-256 under the installation's key; parts are length-prefixed, so that ("ab", "c") and ("a", "bc") differ.
    package static func mac(_ keys: InstallationKeys, _ purpose: StaticString, _ parts: String...) -> [UInt8] {
        MAC.of(parts, for: purpose, under: keys.signing)
    }

    /// Compares without telling by its time where two texts differ.
    package static func same(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Array(left.utf8), Array(right.utf8))
        return a.count == b.count && sodium_memcmp(a, b, a.count) == 0
    }

    /// Encrypts (XSalsa20-Poly1305) what must not be readable in a copy of the database; hexadecimal, nonce first.
    package static func seal(_ plain: [UInt8], _ keys: InstallationKeys) -> String {
        let nonce = bytes(Int(crypto_secretbox_NONCEBYTES))
        var out = [UInt8](repeating: 0, count: plain.count + Int(crypto_secretbox_MACBYTES))
        crypto_secretbox_easy(&out, plain, UInt64(plain.count), nonce, mac(keys, "segel"))
        return (nonce + out).hexadecimal
    }

    /// `nil` when it was not sealed under this installation's key or was changed.
    package static func unseal(_ sealed: String, _ keys: InstallationKeys) -> [UInt8]? {
        let (nonceSize, macSize) = (Int(crypto_secretbox_NONCEBYTES), Int(crypto_secretbox_MACBYTES))
        guard let all = sealed.hexadecimalBytes, all.count >= nonceSize + macSize else { return nil }
        let box = Array(all[nonceSize...])
        var out = [UInt8](repeating: 0, count: box.count - macSize)
        guard crypto_secretbox_open_easy(&out, box, UInt64(box.count), Array(all[..<nonceSize]), mac(keys, "segel")) == 0 else {
            return nil
        }
        return out
    }
}
