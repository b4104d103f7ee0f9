internal import DMN
package import Kinerja

extension Rulebook {
    static let tenggatPP30 = [jangkaWaktuPP30, tanggalTenggatPP30]
    private static let jangkaWaktuPP30 = Question("tenggat-pp30", "Jangka Waktu", ["Langkah"])
    private static let tanggalTenggatPP30 = Question("tenggat-pp30", "Tanggal Tenggat", ["Langkah", "Tanggal Mulai"])

    /// How long a step of PP 30/2019 may take.
    package func jangkaWaktuPP30(_ langkah: LangkahPP30, on date: LocalDate) throws(RulebookError) -> Jawaban<JangkaWaktu> {
        try decide(Self.jangkaWaktuPP30, [Fact("Langkah", langkah.rawValue, langkah.label.indonesia)], on: date) { answer in
            guard let jumlah = answer["jumlah"]?.wholeNumber, let satuan = answer["satuan"]?.word(of: JangkaWaktu.Satuan.self) else {
                return nil
            }
            return (JangkaWaktu(jumlah: jumlah, satuan: satuan), "\(jumlah) \(satuan.label.indonesia)")
        }
    }

    /// The last day of a step that begins to run on a day; nil for working days, which the agency's calendar counts.
    package func tanggalTenggatPP30(
        _ langkah: LangkahPP30, sejak: LocalDate, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<LocalDate?> {
        let facts = [Fact("Langkah", langkah.rawValue, langkah.label.indonesia), Fact("Tanggal Mulai", sejak)]
        return try decide(Self.tanggalTenggatPP30, facts, on: date) { answer -> (LocalDate?, String)? in
            if answer.isNull { return (nil, "menurut kalender kerja instansi") }
            return answer.localDate.map { ($0, "\($0)") }
        }
    }
}
