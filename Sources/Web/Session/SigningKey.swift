import CSodium
import Kinerja

/// Signs what travels through a browser and must come back unchanged: form tokens, flash messages.
package struct SigningKey: Sendable {
    private let bytes: [UInt8]

    /// Nil unless there are 32 bytes.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == Int(crypto_auth_hmacsha256_KEYBYTES) else { return nil }
        self.bytes = bytes
    }

    package static func random() -> SigningKey { SigningKey(unchecked: SecureRandom.bytes(32)) }

    private init(unchecked bytes: [UInt8]) { self.bytes = bytes }

    /// HMAC-SHA-256 in hexadecimal. Parts are length-prefixed, so that ("ab","c") and ("a","bc") differ.
    func sign(_ purpose: StaticString, _ parts: String...) -> String {
        var message = purpose.withUTF8Buffer { Array($0) }
        for part in parts {
            message.append(contentsOf: "\(part.utf8.count):".utf8)
            message.append(contentsOf: part.utf8)
        }
        var mac = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
        crypto_auth_hmacsha256(&mac, message, UInt64(message.count), bytes)
        return mac.hexadecimal
    }

    /// Compares without telling by its time where two signatures differ.
    static func same(_ left: String, _ right: String) -> Bool {
        let left = Array(left.utf8)
        let right = Array(right.utf8)
        return left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }
}

package enum SecureRandom {
    package static func bytes(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }
}

extension String {
    /// The bytes of an even number of hexadecimal digits.
    var hexadecimalBytes: [UInt8]? {
        let digits = utf8.map(\.hexValue)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }
}
