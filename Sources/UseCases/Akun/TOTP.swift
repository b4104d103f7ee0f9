package import Kinerja

/// Time-based one-time codes (RFC 6238): six digits, steps of 30 seconds, HMAC-SHA-1, one step of drift either way.
package enum TOTP {
    package static let secretBytes = 20
    static let period: Int64 = 30

    package static func step(at now: Instant) -> Int64 { now.rawValue / (period * 1_000_000) }

    /// The code of a step, with leading zeros.
    package static func code(_ secret: [UInt8], step: Int64, digits: Int = 6) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * Int64($0))) }
        let mac = SHA1.hmac(key: secret, counter)
        let offset = Int(mac[19] & 15)
        let number = (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(mac[offset + $1]) } & 0x7FFF_FFFF
        let text = String(number % (0..<digits).reduce(UInt32(1)) { n, _ in n * 10 })
        return String(repeating: "0", count: digits - text.utf8.count) + text
    }

    /// The step whose code this is, among the present one and its neighbours; blanks in the typed code do not matter.
    package static func match(_ typed: String, _ secret: [UInt8], at now: Instant) -> Int64? {
        let clean = typed.filter { !$0.isWhitespace }
        let current = step(at: now)
        return [current, current - 1, current + 1].first { Secrecy.same(code(secret, step: $0), clean) }
    }

    /// RFC 4648 base 32 without padding, as authenticator apps take it.
    package static func base32(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var (out, buffer, bits) = ([UInt8](), UInt32(0), 0)
        for byte in bytes {
            (buffer, bits) = (buffer << 8 | UInt32(byte), bits + 8)
            while bits >= 5 {
                bits -= 5
                out.append(digits[Int(buffer >> UInt32(bits) & 31)])
            }
        }
        if bits > 0 { out.append(digits[Int(buffer << UInt32(5 - bits) & 31)]) }
        return String(decoding: out, as: UTF8.self)
    }

    /// The `otpauth://` address for the QR (Google's key URI format), without the defaults, so that the QR stays coarse.
    package static func uri(_ secret: [UInt8], account: String, issuer: String) -> String {
        let (account, issuer) = (encoded(account), encoded(issuer))
        return "otpauth://totp/\(issuer):\(account)?secret=\(base32(secret))&issuer=\(issuer)"
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let plain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            return plain ? String(decoding: [byte], as: UTF8.self) : "%\([byte].hexadecimal.uppercased())"
        }.joined()
    }
}
