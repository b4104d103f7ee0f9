/// Time-based one-time codes (RFC 6238): six digits, steps of 30 seconds, HMAC-SHA-1, one step of drift either way.
///
/// Times are whole seconds since 1970.
package enum TOTP {
    /// The length of a secret: that of the hash (RFC 4226 §4, R6).
    package static let secretBytes = 20
    static let period: Int64 = 30

    /// The number of the step that a moment lies in.
    package static func step(at seconds: Int) -> Int64 { Int64(seconds) / period }

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
    package static func match(_ typed: String, _ secret: [UInt8], at seconds: Int) -> Int64? {
        let clean = typed.filter { !$0.isWhitespace }
        let current = step(at: seconds)
        return [current, current - 1, current + 1].first { Secrecy.same(code(secret, step: $0), clean) }
    }

    /// The `otpauth://` address for the QR (Google's key URI format), without the defaults, so that the QR stays coarse.
    package static func uri(_ secret: [UInt8], account: String, issuer: String) -> String {
        let (account, issuer) = (encoded(account), encoded(issuer))
        return "otpauth://totp/\(issuer):\(account)?secret=\(secret.base32)&issuer=\(issuer)"
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let plain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            return plain ? String(decoding: [byte], as: UTF8.self) : "%\([byte].hexadecimal.uppercased())"
        }.joined()
    }
}
