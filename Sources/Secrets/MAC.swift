internal import CSodium

/// HMAC-SHA-256 (RFC 2104) of a purpose and its parts, each part with its length before it, so that ("ab", "c") and ("a", "bc") differ.
enum MAC {
    static func of(_ parts: [String], for purpose: StaticString, under key: [UInt8]) -> [UInt8] {
        var message = purpose.withUTF8Buffer { Array($0) }
        for part in parts { message += Array("\(part.utf8.count):\(part)".utf8) }
        var state = crypto_auth_hmacsha256_state()
        crypto_auth_hmacsha256_init(&state, key, key.count)
        crypto_auth_hmacsha256_update(&state, message, UInt64(message.count))
        var out = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
        crypto_auth_hmacsha256_final(&state, &out)
        return out
    }
}
