package import Kinerja

/// What a password must be (NIST SP 800-63B-4 §3.1.1): long enough, not well known, not made of what everybody knows about the person.
///
/// There are no rules about kinds of characters, no expiry and no hints; every character of Unicode counts and may be pasted.
package struct PasswordRules: Sendable {
    package static let longest = 128
    package static let shortestAlone = 15
    package static let shortestWithTOTP = 8

    /// Whether a second factor stands beside it.
    package let totp: Bool
    /// NIP, names, agency, units: what a stranger who knows the person tries first.
    package let known: [String]
    let lemah: WeakPasswordList

    package init(totp: Bool, known: [String], lemah: WeakPasswordList = .none) {
        (self.totp, self.known, self.lemah) = (totp, known, lemah)
    }

    package var shortest: Int { totp ? Self.shortestWithTOTP : Self.shortestAlone }

    /// `nil` when it may be used.
    package func fault(_ typed: String, field: String) -> FieldError? {
        let opaque = OpaqueString(typed)
        let password = opaque.text
        if opaque.hasControls {
            return FieldError(
                field, "Kata sandi berisi tanda yang tidak terlihat",
                remedy: "Ketik kata sandi dengan papan tombol, jangan menyalinnya dari aplikasi lain.")
        }
        if password.count < shortest {
            return FieldError(
                field, "Kata sandi berisi \(password.count) karakter, paling sedikit \(shortest)",
                remedy: "Pakai beberapa kata yang mudah Anda ingat, misalnya empat kata acak.")
        }
        if password.count > Self.longest {
            return FieldError(
                field, "Kata sandi berisi \(password.count) karakter, paling banyak \(Self.longest)", remedy: "Pendekkan kata sandi Anda.")
        }
        return guessable(password) || lemah.contains(password)
            ? FieldError(
                field, "Kata sandi ini mudah ditebak",
                remedy: "Jangan pakai NIP, nama, nama instansi, urutan huruf atau angka, atau kata sandi yang umum.") : nil
    }

    private func guessable(_ password: String) -> Bool {
        let plain = Plain(password)
        if Set(plain.characters).count < 5 || plain.isRun || plain.isRepeated { return true }
        let parts = known.flatMap(Self.parts)
        return plain.left(without: parts + PasswordBlockList.words).count < 5
    }

    /// Words of three letters and more; of a number its halves and ends, such as the birth date in a NIP.
    private static func parts(of text: String) -> [[UInt8]] {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.utf8.count >= 3 }.map { Array($0.utf8) }
        return words.flatMap { word in
            guard word.count == 18, word.allSatisfy({ (48...57).contains($0) }) else { return [word] }
            return [word] + [0..<8, 8..<14, 0..<4, 2..<8].map { Array(word[$0]) }
        }
    }
}

/// A password in lower case without the usual disguises (`p@55w0rd`), as bytes.
private struct Plain {
    let characters: [UInt8]

    init(_ password: String) { characters = Array(password.lowercased().utf8.filter { $0 != 32 }) }

    private static let disguises: [UInt8: UInt8] = [48: 111, 49: 105, 51: 101, 52: 97, 53: 115, 55: 116, 64: 97, 36: 115, 33: 105]

    /// Each character follows the one before it in the alphabet, among the digits or on the keyboard, up or down.
    var isRun: Bool {
        let steps = zip(characters, characters.dropFirst()).filter { a, b in Self.neighbours(a, b) }
        return steps.count * 10 >= (characters.count - 1) * 8
    }

    /// A short piece again and again.
    var isRepeated: Bool {
        (1...max(1, characters.count / 2)).contains { size in
            size <= 7 && characters.indices.allSatisfy { characters[$0] == characters[$0 % size] }
        }
    }

    /// The letters that remain after well-known words, digits and signs are taken away.
    func left(without words: [[UInt8]]) -> [UInt8] {
        let plain = Self.strip(characters, words)
        let undisguised = Self.strip(characters.map { Self.disguises[$0] ?? $0 }, words)
        return [plain, undisguised].map { $0.filter { $0 > 57 && $0 != 64 && $0 != 95 } }.min { $0.count < $1.count } ?? []
    }

    /// Takes the longest word that begins at each place away.
    private static func strip(_ text: [UInt8], _ words: [[UInt8]]) -> [UInt8] {
        let byFirst = Dictionary(grouping: words) { $0.first ?? 0 }
        var (out, i) = ([UInt8](), 0)
        while i < text.count {
            let hit = (byFirst[text[i]] ?? []).filter { text[i...].starts(with: $0) }.map(\.count).max()
            if hit == nil { out.append(text[i]) }
            i += hit ?? 1
        }
        return out
    }

    private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv", "qazwsxedcrfv"].map { Array($0.utf8) }

    private static func neighbours(_ a: UInt8, _ b: UInt8) -> Bool {
        if abs(Int(a) - Int(b)) <= 1 || (a == 57 && b == 48) { return true }
        return rows.contains { row in zip(row, row.dropFirst()).contains { ($0, $1) == (a, b) || ($1, $0) == (a, b) } }
    }
}
