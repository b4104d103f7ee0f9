import Testing

@testable import Secrets

struct TOTPTests {
    @Test(
        "SHA-1 gives the digests of RFC 3174 and FIPS 180",
        arguments: [
            ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
            ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
            (String(repeating: "a", count: 64), "0098ba824b5c16427bd7a1122a5a442a25ec644d"),
        ])
    func sha1(_ text: String, _ digest: String) {
        #expect(SHA1.hash(Array(text.utf8)).hexadecimal == digest)
    }

    @Test("HMAC-SHA-1 gives the digests of RFC 2202, also for a key longer than a block")
    func hmac() {
        #expect(
            SHA1.hmac(key: [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8)).hexadecimal
                == "b617318655057264e28bc0b6fb378c8ef146be00")
        #expect(
            SHA1.hmac(key: [UInt8](repeating: 0xAA, count: 80), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8))
                .hexadecimal
                == "aa4ae5e15272d00e95705637ce8a3b55ed402112")
    }

    @Test(
        "codes are those of RFC 6238 appendix B",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ])
    func rfc6238(_ seconds: Int, _ code: String) {
        #expect(TOTP.code(Array("12345678901234567890".utf8), step: TOTP.step(at: seconds), digits: 8) == code)
    }

    @Test("a code of the step before or after is taken, of two steps away is not")
    func drift() {
        let (secret, now) = (Array("12345678901234567890".utf8), 1_000_000_000)
        for (offset, taken) in [(-60, false), (-30, true), (0, true), (30, true), (60, false)] {
            let code = TOTP.code(secret, step: TOTP.step(at: now + offset))
            #expect((TOTP.match(code, secret, at: now) != nil) == taken, "\(offset) s")
        }
    }

    @Test(
        "base 32 is that of RFC 4648",
        arguments: [("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI")])
    func base32(_ text: String, _ encoded: String) { #expect(Array(text.utf8).base32 == encoded) }
}
