/// Builds ZIP files byte by byte, so that tests can lie in them where a real writer would not.
package struct TinyZip: Sendable {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    package init() {}

    /// - Parameters:
    ///   - claimedSize: the unpacked size the directory tells; nil for the truth.
    ///   - flags: general purpose bits; bit 0 says encrypted.
    package mutating func add(_ name: String, _ text: String, claimedSize: Int? = nil, flags: Int = 0) {
        let bytes = Array(text.utf8)
        let offset = body.count
        let facts =
            Self.le(20, 2) + Self.le(flags, 2) + Self.le(0, 2) + Self.le(0, 2) + Self.le(33, 2) + Self.le(Int(Self.crc(bytes)), 4)
            + Self.le(bytes.count, 4) + Self.le(claimedSize ?? bytes.count, 4) + Self.le(name.utf8.count, 2) + Self.le(0, 2)
        body += [0x50, 0x4B, 3, 4] + facts + Array(name.utf8) + bytes
        directory += [0x50, 0x4B, 1, 2] + Self.le(20, 2) + facts + Self.le(0, 2) + Self.le(0, 2) + Self.le(0, 2) + Self.le(0, 4)
        directory += Self.le(offset, 4) + Array(name.utf8)
        count += 1
    }

    package var bytes: [UInt8] {
        body + directory + [0x50, 0x4B, 5, 6] + Self.le(0, 4) + Self.le(count, 2) + Self.le(count, 2)
            + Self.le(directory.count, 4) + Self.le(body.count, 4) + Self.le(0, 2)
    }

    private static func le(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
    }
}
