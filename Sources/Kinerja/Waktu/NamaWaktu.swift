/// Indonesian names of days and months, for every page and document.
package enum NamaWaktu {
    package static let bulan = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ]
    package static let bulanPendek = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
    package static let hari = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
}

extension LocalDate {
    /// "21 November 2026".
    package var panjang: String { "\(day) \(NamaWaktu.bulan[month - 1]) \(year)" }
    /// "21 Nov 2026".
    package var pendek: String { "\(day) \(NamaWaktu.bulanPendek[month - 1]) \(year)" }
    /// "Sabtu".
    package var namaHari: String { NamaWaktu.hari[weekday - 1] }
}
