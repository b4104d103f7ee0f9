/// The measured value of a realisasi as people type it: "85", "85%", "1.250,5 jam", "Rp 1.500.000".
package enum AngkaRealisasi {
    package enum Reading: Sendable, Equatable {
        /// Decimal text with a point.
        case angka(String)
        case ragu(AngkaRagu)
        /// The text is not one number, perhaps with a unit of measure after it.
        case bukanAngka
    }

    /// What a person typed. Rupiah are whole, so that a point in them can only group.
    package static func read(_ text: String) -> Reading {
        var scan = Scan(text.trimmed)
        let isRupiah = scan.skip(["rp.", "rp"])
        let isNegative = scan.skip(["-", "−"])
        guard let number = scan.number() else { return .bukanAngka }
        let nilai = Scan.scaled(number.nilai, by: scan.magnitude(isRupiah: isRupiah) ?? 0)
        guard Desimal(nilai) != nil else { return .bukanAngka }
        let unit = scan.rest.trimmed
        guard unit.count <= 30, !unit.contains(where: \.isNumber) else { return .bukanAngka }
        if let ragu = number.ragu, !isRupiah { return .ragu(ragu) }
        // There is one nought.
        return .angka(isNegative && nilai.contains { ("1"..."9").contains($0) } ? "-" + nilai : nilai)
    }

    /// As a field shows it: without points between thousands, so that what was shown is read back as itself.
    package static func isian(_ decimal: String) -> String { decimal.replacing(".", with: ",") }

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
