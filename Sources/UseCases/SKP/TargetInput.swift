import Kinerja

/// A target as it is sent: its text, or the object in which the API answers it, of which the text counts.
package struct TargetInput: Codable, Sendable, Equatable, ExpressibleByStringLiteral {
    package let teks: String
    /// The object that was sent: it must say what the text says.
    private let objek: Target?

    package init(_ teks: String) { self.init(teks, nil) }
    private init(_ teks: String, _ objek: Target?) { (self.teks, self.objek) = (teks, objek) }
    package init(stringLiteral teks: String) { self.init(teks) }

    package init(from decoder: any Decoder) throws {
        if let teks = try? decoder.singleValueContainer().decode(String.self) {
            self.init(teks)
        } else {
            let objek = try Target(from: decoder)
            self.init(objek.teks, objek)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        guard let objek else {
            var container = encoder.singleValueContainer()
            return try container.encode(teks)
        }
        try objek.encode(to: encoder)
    }

    /// A fault where an object was sent whose numbers or day are not those of its text.
    func beda(dari read: Target, _ field: String) -> [FieldError] {
        guard let objek, (objek.minimum, objek.maksimum) != (read.minimum, read.maksimum) || objek.tenggat != read.tenggat else {
            return []
        }
        return [
            FieldError(
                field, "“\(teks)” tidak berarti minimum, maksimum, atau tenggat yang dikirim",
                remedy: "Ubah teksnya; angka dan tanggal dibaca dari teks. Boleh juga mengirim teksnya saja.")
        ]
    }
}

/// What the API answers and does not take: it may be sent back, and is not looked at.
package struct HanyaDibaca: Decodable {
    package init() {}
    package init(from _: any Decoder) {}
}
