/// A number format that only places digits and fixed marks, such as `000`, `00\\.00` or `0.00`: registers keep codes of units in it.
struct DigitFormat {
    private enum Token: Equatable { case zero, digit, mark(Character) }

    private let tokens: [Token]
    /// Digits behind the point of a format such as `0.00`, which has no tokens.
    private let decimals: Int

    /// `nil` for a format that does more: thousands, dates, fractions, text.
    init?(_ code: String) {
        if let found = code.wholeMatch(of: /#*0\.(0{1,6})(_\))?/) {
            (self.tokens, decimals) = ([], found.1.count)
            return
        }
        decimals = 0
        var (tokens, rest) = ([Token](), code.prefix { $0 != ";" })
        while let character = rest.popFirst() {
            switch character {
            case "0": tokens.append(.zero)
            case "#": tokens.append(.digit)
            case "\\": if let mark = rest.popFirst() { tokens.append(.mark(mark)) }
            case "\"": tokens += rest.prefix { $0 != "\"" }.map(Token.mark); rest = rest.drop { $0 != "\"" }.dropFirst()
            case "[": rest = rest.drop { $0 != "]" }.dropFirst()
            case "_", "*": _ = rest.popFirst()
            case " ", "-", "(", ")": tokens.append(.mark(character))
            default: return nil
            }
        }
        guard tokens.contains(.zero) else { return nil }
        self.tokens = tokens
    }

    /// The digits in their places from the right; more digits than places stand before the first. `nil` for what is no plain number.
    func shown(_ raw: String) -> String? {
        if decimals > 0 { return padded(raw) }
        guard !raw.isEmpty, raw.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
        var (digits, out) = (Array(raw), [Character]())
        let first = tokens.firstIndex { $0 == .zero || $0 == .digit }
        for (place, token) in tokens.enumerated().reversed() {
            switch token {
            case .mark(let mark): out.append(mark)
            case .zero: out.append(digits.popLast() ?? "0")
            case .digit: if let digit = digits.popLast() { out.append(digit) }
            }
            if place == first { while let digit = digits.popLast() { out.append(digit) } }
        }
        return String(out.reversed())
    }

    /// `1.1` as `1.10`. A number with more digits than are shown stays as it is stored.
    private func padded(_ raw: String) -> String? {
        guard let value = Double(raw), value >= 0, value < 1e8 else { return nil }
        let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
        let whole = (value * Double(scale)).rounded()
        guard abs(value * Double(scale) - whole) < 1e-6 else { return nil }
        return "\(Int(whole) / scale).\(String(Int(whole) % scale + scale).dropFirst())"
    }
}

/// Plain writing of integers that some programs write as binary numbers.
enum PlainNumber {
    /// `101.0` and `1.01E2` become `101`. What has a fraction or more than the 15 digits that a spreadsheet keeps stays as it is.
    static func text(_ raw: String) -> String {
        guard raw.utf8.contains(where: { $0 == 46 || $0 | 32 == 101 }) else { return raw }
        let (mantissa, exponent) = split(raw)
        let parts = mantissa.drop { $0 == "-" }.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let exponent, (0...14).contains(exponent), let whole = parts.first, (parts + [""]).allSatisfy(isDigits) else { return raw }
        let fraction = parts.count > 1 ? parts[1] : ""
        guard fraction.dropFirst(exponent).allSatisfy({ $0 == "0" }) else { return raw }
        let digits = whole + fraction.prefix(exponent) + String(repeating: "0", count: max(0, exponent - fraction.count))
        let plain = digits.drop { $0 == "0" }
        guard plain.count <= 15 else { return raw }
        return (mantissa.hasPrefix("-") && !plain.isEmpty ? "-" : "") + (plain.isEmpty ? "0" : plain)
    }

    private static func split(_ raw: String) -> (mantissa: Substring, exponent: Int?) {
        guard let mark = raw.firstIndex(where: { $0 == "E" || $0 == "e" }) else { return (raw[...], 0) }
        return (raw[..<mark], Int(raw[raw.index(after: mark)...]))
    }

    private static func isDigits(_ text: Substring) -> Bool { text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }
}
