package import DMN
package import Kinerja

extension Rulebook {
    static let nilaiSetara = Question("jembatan-2021", "Nilai Setara", ["Nilai Lama"])
    static let nilaiKinerja2021 = Question("jembatan-2021", "Nilai Kinerja 2021", ["Nilai Lama", "Nilai Semester II"])

    /// A value of PP 46/2011 on the scale of PP 30/2019.
    package func nilaiSetara(_ lama: Decimal34, on date: LocalDate) throws(RulebookError) -> Jawaban<Decimal34> {
        try decideNumber(Self.nilaiSetara, [Fact("Nilai Lama", lama)], on: date)
    }

    /// The year 2021 of both halves; history only.
    package func nilaiKinerja2021(
        semesterI: Decimal34, semesterII: Decimal34, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<Decimal34> {
        try decideNumber(Self.nilaiKinerja2021, [Fact("Nilai Lama", semesterI), Fact("Nilai Semester II", semesterII)], on: date)
    }
}
