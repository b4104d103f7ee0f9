internal import DMN
package import Kinerja

extension Rulebook {
    static let tenggat = Question("tenggat", "Hari Kerja", ["Langkah yang Ditunggu"])

    /// The limit of a step in working days.
    package func tenggat(_ langkah: LangkahTenggat, on date: LocalDate) throws(RulebookError) -> Kinerja.Decision<Int> {
        try decide(Self.tenggat, [Fact("Langkah yang Ditunggu", langkah.rawValue, langkah.label)], on: date) { answer in
            guard let days = answer.wholeNumber else { return nil }
            return (days, "\(days) hari kerja")
        }
    }
}
