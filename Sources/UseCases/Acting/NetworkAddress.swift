import Glibc

/// Addresses of the internet as limits count them.
package enum NetworkAddress {
    /// Whose address this is: of IPv4 the address itself, of IPv6 its first 64 bits, since whoever has one of those has all 2⁶⁴ of them.
    ///
    /// An IPv4 address written as IPv6 (`::ffff:192.0.2.1`) is the IPv4 address. What is no address is given back as it is.
    package static func network(of address: String) -> String {
        guard address.contains(":") else { return address }
        var parsed = in6_addr()
        let bare = String(address.prefix { $0 != "%" })
        guard inet_pton(AF_INET6, bare, &parsed) == 1 else { return address }
        let bytes = withUnsafeBytes(of: parsed) { Array($0) }
        if bytes.prefix(12) == ipv4Prefix { return bytes.suffix(4).map(String.init).joined(separator: ".") }
        let groups = stride(from: 0, to: 8, by: 2).map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }
        return groups.joined(separator: ":") + "::/64"
    }

    private static let ipv4Prefix: ArraySlice<UInt8> = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
}
