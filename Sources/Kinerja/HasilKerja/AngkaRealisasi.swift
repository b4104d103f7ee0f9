/// The measured value of a realisasi as people type it: "85", "85%", "1.250,5 jam", "Rp 1.500.000".
package enum AngkaRealisasi {
    /// Decimal text with a point, or `nil` where the text is not one number, perhaps with a unit of measure after it.
    package static func read(_ text: String) -> String? {
        var scan = Scan(text.trimmed)
        _ = scan.skip(["rp.", "rp"])
        let isNegative = scan.skip(["-", "−"])
        guard let number = scan.number(), Desimal(number) != nil else { return nil }
        let unit = scan.rest.trimmed
        guard unit.count <= 30, !unit.contains(where: \.isNumber) else { return nil }
        return isNegative ? "-" + number : number
    }

    /// As Indonesian readers write it: "1250.5" → "1.250,5".
    package static func text(_ decimal: String) -> String {
        let isNegative = decimal.hasPrefix("-")
        let halves = decimal.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
        guard let whole = halves.first else { return decimal }
        var grouped = ""
        for (n, digit) in whole.reversed().enumerated() {
            if n > 0, n % 3 == 0 { grouped.append(".") }
            grouped.append(digit)
        }
        let fraction = halves.count > 1 ? "," + halves[1] : ""
        return (isNegative ? "−" : "") + String(grouped.reversed()) + fraction
    }
}
