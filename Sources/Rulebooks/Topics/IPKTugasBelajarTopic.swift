internal import DMN
package import Kinerja

extension Rulebook {
    static let ipkTugasBelajar = [panduanIPK, predikatTidakLulus, ketepatanLulus]
    private static let panduanIPK = Question(
        "ipk-tugas-belajar", "Panduan Hasil Akademik",
        ["Jenjang Pendidikan", "Tempat Studi", "Akreditasi Universitas", "Akreditasi Program Studi", "IPK"])
    private static let predikatTidakLulus = Question("ipk-tugas-belajar", "Predikat Tidak Lulus", ["Rating Perilaku Kerja"])
    private static let ketepatanLulus = Question("ipk-tugas-belajar", "Ketepatan Lulus", ["Bulan Studi", "Bulan Normatif"])

    /// The guide for a grade of a study assignment, 0.00…4.00; nil where the guide says nothing (Lampiran II.B.5–6).
    package func panduanIPK(
        _ ipk: Desimal, _ jenjang: JenjangStudi, _ tempat: TempatStudi, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<PredikatKinerja?> {
        let facts = [Fact("Jenjang Pendidikan", jenjang.rawValue, jenjang.label.indonesia), Fact("IPK", ipk)] + tempat.facts
        return try decide(Self.panduanIPK, facts, on: date) { answer -> (PredikatKinerja?, String)? in
            if answer.textValue == "tidak_ada_panduan" { return (nil, "Tidak ada panduan") }
            return answer.word(of: PredikatKinerja.self).map { ($0, $0.label.indonesia) }
        }
    }

    /// Proposal for a student who does not graduate: Kurang or Sangat Kurang by behaviour (Lampiran IV.B.3).
    package func predikatTidakLulus(
        perilaku: RatingPerilakuKerja, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<PredikatKinerja> {
        let fact = Fact("Rating Perilaku Kerja", perilaku.rawValue, perilaku.label.indonesia)
        return try decideWord(Self.predikatTidakLulus, [fact], on: date, \.label.indonesia)
    }

    /// Months of study against the programme's norm (Lampiran II.B.7).
    package func ketepatanLulus(
        bulanStudi: Int, normatif: Int, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<KetepatanLulus> {
        let facts = [Fact("Bulan Studi", bulanStudi), Fact("Bulan Normatif", normatif)]
        return try decideWord(Self.ketepatanLulus, facts, on: date, \.label.indonesia)
    }
}

extension TempatStudi {
    fileprivate var facts: [Fact] {
        func accreditation(_ name: String, _ value: Akreditasi?) -> Fact {
            value.map { Fact(name, $0.rawValue, $0.label.indonesia) } ?? Fact(name, .null, "tidak ada")
        }
        switch self {
        case .dalamNegeri(let universitas, let programStudi):
            return [
                Fact("Tempat Studi", "dalam_negeri", "Dalam negeri"), accreditation("Akreditasi Universitas", universitas),
                accreditation("Akreditasi Program Studi", programStudi),
            ]
        case .luarNegeri:
            return [
                Fact("Tempat Studi", "luar_negeri", "Luar negeri"), accreditation("Akreditasi Universitas", nil),
                accreditation("Akreditasi Program Studi", nil),
            ]
        }
    }
}
