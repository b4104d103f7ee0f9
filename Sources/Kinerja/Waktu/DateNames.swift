/// Indonesian names of days and months, for every page and document.
package enum DateNames {
    package static let bulan: [Kalimat] = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ]
    package static let bulanPendek: [Kalimat] = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
    package static let hari: [Kalimat] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
}

extension LocalDate {
    /// "21 November 2026".
    package var panjang: Kalimat { "\(day) \(DateNames.bulan[month - 1]) \(year)" }
    /// "21 Nov 2026".
    package var pendek: Kalimat { "\(day) \(DateNames.bulanPendek[month - 1]) \(year)" }
    /// "Sabtu".
    package var namaHari: Kalimat { DateNames.hari[weekday - 1] }
}
