import Kinerja
import Storage

extension Transaction {
    /// The agency's working days in these years, read when they are first asked for.
    ///
    /// Limits lie on both sides of New Year, so the years before and after this one come with them in the same statement.
    func kalender(tahun: ClosedRange<Int>) throws -> KalenderKerja {
        let near = today.year - 1...today.year + 1
        let known = memo.libur?.tahun ?? near
        let wanted = min(known.lowerBound, tahun.lowerBound)...max(known.upperBound, tahun.upperBound)
        if let libur = memo.libur, libur.tahun == wanted { return libur.kalender }
        let kalender = try hariLibur.kalender(instansi.polaHariKerja, tahun: wanted)
        memo.libur = (wanted, kalender)
        return kalender
    }

    /// A due day with the working days left.
    func tenggat(_ day: LocalDate) throws -> Tenggat {
        let tahun = min(day, today).year...max(day, today).year
        return Tenggat(tanggal: day, today: today, kalender: try kalender(tahun: tahun))
    }

    /// The same; `nil` where the agency began to work with this program later: what it could not do here is nobody's delay.
    func tenggatSejakMulai(_ day: LocalDate) throws -> Tenggat? {
        if let mulai = instansi.mulai, mulai > day { return nil }
        return try tenggat(day)
    }

    /// The working days from a day on. No limit is near a year long.
    func kalender(sejak day: LocalDate) throws -> KalenderKerja { try kalender(tahun: day.year...day.year + 1) }
}
