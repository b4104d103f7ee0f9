internal import DMN
package import Kinerja

extension Rulebook {
    static let tenggat = Question("tenggat", "Hari Kerja", ["Langkah yang Ditunggu"])
    static let tanggalBatas = Question("tenggat", "Tanggal Batas", ["Batas Kalender", "Tahun Kinerja"])

    /// The limit of a step in working days.
    package func tenggat(_ langkah: LangkahTenggat, on date: LocalDate) throws(RulebookError) -> Jawaban<Int> {
        try decide(Self.tenggat, [Fact("Langkah yang Ditunggu", langkah.rawValue, langkah.label.indonesia)], on: date) { answer in
            guard let days = answer.wholeNumber else { return nil }
            return (days, "\(days) hari kerja")
        }
    }

    /// The day of the calendar on which a limit of a performance year falls.
    package func tanggalBatas(
        _ batas: BatasKalender, tahun: Int, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<LocalDate> {
        let facts = [Fact("Batas Kalender", batas.rawValue, batas.label.indonesia), Fact("Tahun Kinerja", tahun)]
        return try decide(Self.tanggalBatas, facts, on: date) { answer in answer.localDate.map { ($0, "\($0)") } }
    }
}
