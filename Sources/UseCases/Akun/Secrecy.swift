internal import CSodium
internal import Kinerja

/// Unpredictable text, keyed hashes and sealed values: everything of libsodium that accounts need besides passwords.
package enum Secrecy {
    package static func bytes(_ count: Int) -> [UInt8] {
        var out = [UInt8](repeating: 0, count: count)
        randombytes_buf(&out, count)
        return out
    }

    /// A bearer token of 256 random bits in hexadecimal.
    package static func token() -> String { bytes(32).hexadecimal }

    /// HMAC-SHA-256 under the installation's key; parts are length-prefixed, so that ("ab", "c") and ("a", "bc") differ.
    package static func mac(_ secrets: Secrets, _ purpose: StaticString, _ parts: String...) -> [UInt8] {
        var message = purpose.withUTF8Buffer { Array($0) }
        for part in parts { message += Array("\(part.utf8.count):\(part)".utf8) }
        var state = crypto_auth_hmacsha256_state()
        crypto_auth_hmacsha256_init(&state, secrets.signing, secrets.signing.count)
        crypto_auth_hmacsha256_update(&state, message, UInt64(message.count))
        var out = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
        crypto_auth_hmacsha256_final(&state, &out)
        return out
    }

    /// Compares without telling by its time where two texts differ.
    package static func same(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Array(left.utf8), Array(right.utf8))
        return a.count == b.count && sodium_memcmp(a, b, a.count) == 0
    }

    /// Encrypts (XSalsa20-Poly1305) what must not be readable in a copy of the database; hexadecimal, nonce first.
    package static func seal(_ plain: [UInt8], _ secrets: Secrets) -> String {
        let nonce = bytes(Int(crypto_secretbox_NONCEBYTES))
        var out = [UInt8](repeating: 0, count: plain.count + Int(crypto_secretbox_MACBYTES))
        crypto_secretbox_easy(&out, plain, UInt64(plain.count), nonce, mac(secrets, "segel"))
        return (nonce + out).hexadecimal
    }

    /// `nil` when it was not sealed under this installation's key or was changed.
    package static func unseal(_ sealed: String, _ secrets: Secrets) -> [UInt8]? {
        let (nonceSize, macSize) = (Int(crypto_secretbox_NONCEBYTES), Int(crypto_secretbox_MACBYTES))
        guard let all = unhex(sealed), all.count >= nonceSize + macSize else { return nil }
        let box = Array(all[nonceSize...])
        var out = [UInt8](repeating: 0, count: box.count - macSize)
        guard crypto_secretbox_open_easy(&out, box, UInt64(box.count), Array(all[..<nonceSize]), mac(secrets, "segel")) == 0 else {
            return nil
        }
        return out
    }

    static func unhex(_ text: String) -> [UInt8]? {
        let digits = text.utf8.map { UInt8(hexDigit: $0) }
        guard digits.count.isMultiple(of: 2) else { return nil }
        var out: [UInt8] = []
        for i in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[i], let low = digits[i + 1] else { return nil }
            out.append(high << 4 | low)
        }
        return out
    }
}

extension UInt8 {
    fileprivate init?(hexDigit byte: UInt8) {
        switch byte {
        case 48...57: self = byte - 48
        case 97...102: self = byte - 87
        default: return nil
        }
    }
}
