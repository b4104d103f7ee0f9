extension Parser {
    mutating func numberLiteral() throws(FEELSyntaxError) -> Compiled {
        let start = position
        skipDigits()
        // In `1..3` the dots are not a fraction.
        if peek == ".", peek(ahead: 1) != ".", let digit = peek(ahead: 1), ("0"..."9").contains(digit) {
            position += 1
            skipDigits()
        }
        skipExponent()
        let text = String(String.UnicodeScalarView(source[start..<position]))
        if let next = peek, FEELName.isStart(next), next != "?" { throw error("an operator after the number") }
        guard position > start, let value = Decimal34(text) else { throw error("a number") }
        return .constant(.number(value), .number)
    }

    private mutating func skipDigits() {
        while let digit = peek, ("0"..."9").contains(digit) { position += 1 }
    }

    private mutating func skipExponent() {
        guard peek == "e" || peek == "E" else { return }
        let width = peek(ahead: 1) == "+" || peek(ahead: 1) == "-" ? 2 : 1
        guard let digit = peek(ahead: width), ("0"..."9").contains(digit) else { return }
        position += width
        skipDigits()
    }

    mutating func stringLiteral() throws(FEELSyntaxError) -> String {
        let start = position
        position += 1
        var units = String.UnicodeScalarView()
        var surrogate: UInt32?
        while let next = peek {
            position += 1
            var code = next.value
            if next == "\"" {
                return String(units)
            } else if next == "\\" {
                guard let escaped = escape() else {
                    // An escape the standard does not know stays as it is: regular expressions are full of them.
                    units.append("\\")
                    continue
                }
                code = escaped
            }
            if let high = surrogate, (0xDC00...0xDFFF).contains(code) {
                code = 0x10000 + (high - 0xD800) << 10 + (code - 0xDC00)
            }
            surrogate = (0xD800...0xDBFF).contains(code) ? code : nil
            if surrogate == nil, let scalar = Unicode.Scalar(code) { units.append(scalar) }
        }
        position = start
        throw error("a string that ends with '\"'")
    }

    /// The code that follows a backslash; nil, without moving, when it is no escape.
    private mutating func escape() -> UInt32? {
        guard let next = peek else { return nil }
        let simple: [Unicode.Scalar: Unicode.Scalar] = ["n": "\n", "r": "\r", "t": "\t", "\"": "\"", "'": "'", "\\": "\\"]
        if let scalar = simple[next] {
            position += 1
            return scalar.value
        }
        let digits = next == "u" ? 4 : (next == "U" ? 6 : 0)
        guard digits > 0, position + digits < source.count else { return nil }
        let text = String(String.UnicodeScalarView(source[position + 1...position + digits]))
        guard let code = UInt32(text, radix: 16), !text.hasPrefix("+"), !text.hasPrefix("-") else { return nil }
        position += digits + 1
        return code
    }

    /// `@"…"`: the date, time, date and time or duration that the string says.
    mutating func atLiteral() throws(FEELSyntaxError) -> Compiled {
        position += 1
        skipSpace()
        guard peek == "\"" else { throw error("a string after '@'") }
        let text = try stringLiteral()
        let zones = context.environment.zones
        if let date = TemporalText.date(text) { return .constant(.date(date), .date) }
        if let value = TemporalText.dateTime(text, zones: zones) { return .constant(.dateTime(value), .dateTime) }
        if let value = TemporalText.time(text, zones: zones) { return .constant(.time(value), .time) }
        switch TemporalText.duration(text) {
        case .yearsMonthsDuration(let value)?: return .constant(.yearsMonthsDuration(value), .yearsMonthsDuration)
        case .daysTimeDuration(let value)?: return .constant(.daysTimeDuration(value), .daysTimeDuration)
        default: return Compiled(FailingNode("@\"\(text)\" is no date, time or duration"), .any)
        }
    }
}
