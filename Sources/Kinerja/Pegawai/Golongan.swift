/// Pangkat dan golongan ruang of PNS (PP 7/1977 as in PP 15/2019); PPPK have golongan I–XVII without pangkat (Perpres 98/2020).
package enum Golongan {
    package static let pangkat: [String: String] = [
        "I/a": "Juru Muda", "I/b": "Juru Muda Tingkat I", "I/c": "Juru", "I/d": "Juru Tingkat I",
        "II/a": "Pengatur Muda", "II/b": "Pengatur Muda Tingkat I", "II/c": "Pengatur", "II/d": "Pengatur Tingkat I",
        "III/a": "Penata Muda", "III/b": "Penata Muda Tingkat I", "III/c": "Penata", "III/d": "Penata Tingkat I",
        "IV/a": "Pembina", "IV/b": "Pembina Tingkat I", "IV/c": "Pembina Utama Muda", "IV/d": "Pembina Utama Madya",
        "IV/e": "Pembina Utama",
    ]
    package static let pppk = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
    ]

    /// The canonical spelling of a golongan ("iii/D" → "III/d"), or `nil` if there is none such.
    package static func canonical(_ text: String) -> String? {
        let clean = text.filter { !$0.isWhitespace }
        if let exact = pangkat.keys.first(where: { $0.lowercased() == clean.lowercased() }) { return exact }
        return pppk.first { $0 == clean.uppercased() }
    }

    /// As forms print it: "Penata Tingkat I (III/d)", or the golongan alone for PPPK.
    package static func label(_ golongan: String?) -> String {
        guard let golongan, !golongan.isEmpty else { return "-" }
        return pangkat[golongan].map { "\($0) (\(golongan))" } ?? golongan
    }
}
