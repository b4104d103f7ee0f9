import Kinerja
import Secrets
import Storage
import TestSupport
import Testing

@testable import UseCases

/// RFC 8265 §4.2: one password, whichever keyboard composed its letters.
@Suite("Passwords as OpaqueString")
struct OpaqueStringTests {
    /// "é" as one character, and as e with a mark.
    private static let composed = "caf\u{E9} di tepi sungai biru"
    private static let decomposed = "cafe\u{301} di tepi sungai biru"

    @Test("F22 letters are composed, spaces are the one space, case and width stay")
    func mapping() {
        #expect(OpaqueString(Self.decomposed) == OpaqueString(Self.composed))
        #expect(OpaqueString("a\u{A0}b\u{3000}c\u{2009}d").text == "a b c d")
        #expect(OpaqueString("Sandi") != OpaqueString("sandi") && OpaqueString("\u{FF21}") != OpaqueString("A"))
        #expect(OpaqueString("a\u{7}b").hasControls && !OpaqueString("payung ☂️ 👩‍👩‍👧").hasControls)
    }

    @Test("F22 a password set in one form opens in the other")
    func bothForms() async throws {
        let f = try await AkunFixture()
        for (person, set, typed) in [(Cast.sri, Self.composed, Self.decomposed), (Cast.joko, Self.decomposed, Self.composed)] {
            try await f.activate(person, password: set)
            guard case .masuk = try await f.signIn(person.nip, typed) else { throw NotOpened() }
            #expect(try await f.signIn(person.nip, "cafe di tepi sungai biru") == .salah)
        }
    }

    @Test("F22 a hash of before, of the bytes as they came, still opens, and is replaced by that of the normalised password")
    func upgrade() async throws {
        let f = try await AkunFixture()
        for raw in [Self.decomposed, "payung\u{A0}biru terbang ke pasar"] {
            try await f.activate(Cast.sri)
            let old = PasswordHash.make(raw, .least)
            try await f.agency.database.write { try AkunRepository($0, Cast.instansi).setKataSandi(old, of: Cast.sri.id) }
            guard case .masuk = try await f.signIn(Cast.sri.nip, raw) else { throw NotOpened() }
            let stored = try #require(
                try await f.agency.database.read { try AkunRepository($0, Cast.instansi).find(Cast.sri.id)?.kataSandi })
            #expect(
                PasswordHash.verify(OpaqueString(raw).text, stored, .least) != .wrong && PasswordHash.verify(raw, stored, .least) == .wrong)
        }
    }

    @Test(
        "what nobody sees is refused when a password is chosen",
        arguments: ["\u{200B}", "\u{202E}", "\u{E0001}", "\u{E000}", "\u{AD}", "\u{2060}", "\u{FEFF}", "\u{E0041}", "\u{3164}", "\u{9}"])
    func unseen(_ mark: String) {
        #expect(PasswordRules(totp: false, known: []).fault("payung biru\(mark)terbang ke pasar", field: "baru")?.field == "baru")
    }

    @Test("what telephones put into emoji and letters stays", arguments: ["🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👩‍👩‍👧", "☂️", "می‌خواهم"])
    func seen(_ mark: String) {
        #expect(PasswordRules(totp: false, known: []).fault("payung biru \(mark) terbang ke pasar", field: "baru") == nil)
    }

    @Test("F22 control characters are refused when a password is chosen")
    func controls() {
        #expect(PasswordRules(totp: false, known: []).fault("payung biru\u{1}terbang ke pasar", field: "baru")?.field == "baru")
    }
}
