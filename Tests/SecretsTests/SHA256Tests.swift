import Secrets
import Testing

/// Vectors of FIPS 180-4 and of NIST's example values.
@Suite("SHA-256")
struct SHA256Tests {
    @Test(
        "gives the digests of the standard",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
                "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
            ),
        ])
    func vectors(message: String, digest: String) {
        #expect(SHA256.hex(of: message.utf8) == digest)
    }

    @Test("a message in pieces has the digest of the whole, for every length around a block")
    func pieces() {
        for length in 0...200 {
            let message = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            var hash = SHA256()
            for piece in stride(from: 0, to: length, by: 7) { hash.update(Array(message[piece..<min(piece + 7, length)])) }
            #expect(hash.hex() == SHA256.hex(of: message), "length \(length)")
        }
    }
}
