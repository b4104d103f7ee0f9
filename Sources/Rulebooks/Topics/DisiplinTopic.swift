internal import DMN
package import Kinerja

extension Rulebook {
    static let disiplin = [hukuman, pelaksanaan]
    private static let hukuman = Question(
        "disiplin", "Hukuman Tidak Masuk Kerja", ["Hari Tidak Masuk Setahun", "Hari Tidak Masuk Berturut-turut"])
    private static let pelaksanaan = Question(
        "disiplin", "Pelaksanaan Hukuman",
        ["Hari Tidak Masuk Setahun", "Hari Tidak Masuk Berturut-turut", "PP Gaji dan Tunjangan Berlaku"])

    /// The punishment that fits an absence (PP 94/2021 Pasal 9–11, 15): a proposal, after an examination.
    package func hukumanTidakMasukKerja(
        _ absen: KetidakhadiranTanpaAlasan, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<HukumanTidakMasukKerja> {
        try decide(Self.hukuman, absen.facts, on: date) { answer in
            guard let tingkat = answer["tingkat"]?.word(of: TingkatHukumanDisiplin.self),
                let hukuman = answer["hukuman"]?.word(of: HukumanDisiplin.self), let gaji = answer["gaji_dihentikan"]?.truth
            else { return nil }
            return (HukumanTidakMasukKerja(tingkat: tingkat, hukuman: hukuman, gajiDihentikan: gaji), hukuman.label.indonesia)
        }
    }

    /// Which regulation carries the punishment out (PP 94/2021 Pasal 42).
    package func pelaksanaanHukuman(
        _ absen: KetidakhadiranTanpaAlasan, ppGajiBerlaku: Bool, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<PelaksanaanHukuman> {
        let facts = absen.facts + [Fact("PP Gaji dan Tunjangan Berlaku", ppGajiBerlaku)]
        return try decideWord(Self.pelaksanaan, facts, on: date, \.label.indonesia)
    }
}

extension KetidakhadiranTanpaAlasan {
    fileprivate var facts: [Fact] {
        [Fact("Hari Tidak Masuk Setahun", setahun), Fact("Hari Tidak Masuk Berturut-turut", berturutTurut)]
    }
}
