/// One input of a decision, exactly: numbers as decimal text, dates as `2026-01-31`.
package struct KeputusanInput: Sendable, Hashable, Codable {
    package enum Jenis: String, CaseIterable, Sendable, Codable {
        case kosong, teks, angka, benar, tanggal
        /// Lists, records and times, as FEEL writes them.
        case feel

        package var label: Kalimat {
            switch self {
            case .kosong: "Tidak ditentukan"
            case .teks: "Teks"
            case .angka: "Angka"
            case .benar: "Ya atau tidak"
            case .tanggal: "Tanggal"
            case .feel: "Daftar atau rincian"
            }
        }
    }

    package let jenis: Jenis
    package let nilai: String
    /// What people read for it, where that is not simply how the value is written: `Di atas ekspektasi` for `diatas_ekspektasi`.
    package let kata: String?

    package init(_ jenis: Jenis, _ nilai: String, kata: String? = nil) { (self.jenis, self.nilai, self.kata) = (jenis, nilai, kata) }

    package static let kosong = KeputusanInput(.kosong, "")
    package static func teks(_ text: String) -> KeputusanInput { KeputusanInput(.teks, text) }
}
