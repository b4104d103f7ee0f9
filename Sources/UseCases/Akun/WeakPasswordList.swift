import Kinerja
import Secrets

/// Passwords known to be common, from a list that the operator puts beside the database (one a line, as such lists come).
///
/// None is shipped: a list of this kind is other people's data. What is shipped are the stems of ``PasswordBlockList``, which stand for
/// their variants. Kept as the first eight bytes of each hash: 16 MB for a million; a chance hit is rarer than one in 10¹².
package struct WeakPasswordList: Sendable {
    private let sidik: Set<UInt64>

    package var isEmpty: Bool { sidik.isEmpty }
    package var count: Int { sidik.count }

    /// - Parameter text: UTF-8, a password a line; letters count alike in both cases.
    package init(_ text: some Sequence<UInt8>) {
        var (sidik, line): (Set<UInt64>, [UInt8]) = ([], [])
        for byte in text {
            guard byte == 10 || byte == 13 else {
                line.append(byte)
                continue
            }
            if !line.isEmpty { sidik.insert(Self.sidik(line)) }
            line.removeAll(keepingCapacity: true)
        }
        if !line.isEmpty { sidik.insert(Self.sidik(line)) }
        self.sidik = sidik
    }

    package static let none = WeakPasswordList([UInt8]())

    package func contains(_ password: String) -> Bool { !sidik.isEmpty && sidik.contains(Self.sidik(Array(password.utf8))) }

    private static func sidik(_ bytes: [UInt8]) -> UInt64 {
        let lower = String(decoding: bytes, as: UTF8.self).lowercased()
        return UInt64(SHA256.hex(of: lower.utf8).prefix(16), radix: 16) ?? 0
    }
}
