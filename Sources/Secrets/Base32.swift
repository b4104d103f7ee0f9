extension [UInt8] {
    /// RFC 4648 base 32 without padding, as authenticator apps take it.
    package var base32: String {
        let digits = Array<UInt8>("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var (out, buffer, bits) = ([UInt8](), UInt32(0), 0)
        for byte in self {
            (buffer, bits) = (buffer << 8 | UInt32(byte), bits + 8)
            while bits >= 5 {
                bits -= 5
                out.append(digits[Int(buffer >> UInt32(bits) & 31)])
            }
        }
        if bits > 0 { out.append(digits[Int(buffer << UInt32(5 - bits) & 31)]) }
        return String(decoding: out, as: UTF8.self)
    }
}
