import Kinerja

/// What people read for a value that a model writes as a code: `sangat_baik` → "Sangat Baik".
enum ValueLabel {
    /// - Parameter type: The name of the item definition, which tells scales with the same codes apart.
    static func of(_ raw: String, _ type: String?) -> String {
        if let type, let label = labels[type]?(raw) { return label }
        return isCode(raw) ? humanised(raw) : raw
    }

    private static let labels: [String: @Sendable (String) -> String?] = [
        "RatingHasilKerja": { RatingHasilKerja(rawValue: $0)?.label.indonesia },
        "RatingPerilakuKerja": { RatingPerilakuKerja(rawValue: $0)?.label.indonesia },
        "PredikatKinerja": { PredikatKinerja(rawValue: $0)?.label.indonesia },
        "PredikatKinerjaOrganisasi": { PredikatKinerjaOrganisasi(rawValue: $0)?.label.indonesia },
        "Langkah": { LangkahTenggat(rawValue: $0)?.label.indonesia },
    ]

    private static let words = [
        "diatas": "di atas", "dibawah": "di bawah", "pns": "PNS", "pppk": "PPPK", "asn": "ASN", "skp": "SKP", "jpt": "JPT", "ppk": "PPK",
        "ja": "JA", "jf": "JF", "pyb": "PyB", "iku": "IKU", "ipk": "IPK", "tpp": "TPP", "slta": "SLTA", "sma": "SMA", "s1": "S-1",
        "s2": "S-2", "s3": "S-3",
    ]

    private static func isCode(_ raw: String) -> Bool {
        guard let first = raw.first, first.isLowercase else { return false }
        return raw.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") } && raw.count > 1
    }

    private static func humanised(_ raw: String) -> String {
        let text = raw.split(separator: "_").map { words[String($0)] ?? String($0) }.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
