import Kinerja
import Testing

@testable import UseCases

struct PasswordRulesTests {
    @Test("a password of the operator's list is refused in either case, whatever ends its lines; one that is not stays")
    func list() {
        let lemah = WeakPasswordList(Array("sepeda ungu menari di awan\r\nGitar Bambu Kuning Tua\n\n".utf8))
        let rules = PasswordRules(totp: false, known: [], lemah: lemah)
        #expect(lemah.count == 2)
        for password in ["sepeda ungu menari di awan", "Sepeda Ungu Menari di Awan", "gitar bambu kuning tua"] {
            #expect(PasswordRules(totp: false, known: []).fault(password, field: "x") == nil)
            #expect(rules.fault(password, field: "x") != nil)
        }
        #expect(rules.fault("sepeda ungu menari di kolam", field: "x") == nil)
    }

    let known = ["198404222009032004", "Sri Rahayu, S.Pd.", "Kabupaten Nusa Harapan", "Harapan Baru"]

    @Test(
        "what everybody tries first is refused, however long",
        arguments: [
            "passwordpassword1", "123456789012345678", "qwertyuiopasdfghjkl", "198404222009032004", "19840422sri!!!!!",
            "sri rahayu 1984 nusa harapan",
            "aaaaaaaaaaaaaaaaaaaa", "abcabcabcabcabcabc", "P@ssw0rdP@ssw0rd!", "indonesiamerdeka1945", "Kabupaten Nusa Harapan",
            "akucintakamu12345",
            "RahasiaRahasia2026", "bismillah1234567", "tolokukurkinerja", "zxcvbnmasdfghjkl", "98765432109876543210", "TolokKinerja2026!!",
            "1qaz2wsx3edc4rfv",
        ])
    func refused(_ password: String) {
        #expect(PasswordRules(totp: false, known: known).fault(password, field: "x") != nil)
    }

    @Test(
        "passphrases and random passwords are taken, with any characters",
        arguments: [
            "payung biru terbang ke pasar", "kuda laut makan kerupuk", "ǂ şifre ünïcode çok güzel", "x9#Kv!2mQz@7Lp$wT", "カタカナのながいあいことばです。",
            "gerobak-sepatu-mendung-42",
        ])
    func taken(_ password: String) {
        #expect(PasswordRules(totp: false, known: known).fault(password, field: "x") == nil)
    }

    @Test(
        "fifteen characters alone, eight beside a second factor, 128 at most",
        arguments: [
            (14, false, false), (15, false, true), (7, true, false), (8, true, true), (128, false, true), (129, false, false),
        ])
    func lengths(_ count: Int, _ totp: Bool, _ fits: Bool) {
        let text = String((0..<10).flatMap { _ in "gx!vq?mw;hz9kd" }.prefix(count))
        let unique = String(text.dropLast(1)) + "@"
        #expect((PasswordRules(totp: totp, known: []).fault(unique, field: "x") == nil) == fits)
    }
}
