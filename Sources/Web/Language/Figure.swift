/// Whole numbers as people write them: a full stop between thousands.
package enum Figure {
    /// "3.257"; "3,257" in English.
    package static func text(_ number: Int, _ language: Language = .current) -> String {
        let digits = Array(String(number.magnitude))
        var groups: [String] = []
        for end in stride(from: digits.count, to: 0, by: -3) {
            groups.insert(String(digits[max(0, end - 3)..<end]), at: 0)
        }
        return (number < 0 ? "−" : "") + groups.joined(separator: language == .id ? "." : ",")
    }

    /// "71 %": whole percent, half up. Nil for an empty whole, because there is no share of nothing.
    package static func percent(_ part: Int, of whole: Int) -> String? {
        guard whole > 0 else { return nil }
        return "\((part * 200 + whole) / (2 * whole)) %"
    }
}
