package import Kinerja

/// The law as data: typed questions to the dated DMN models of `Regulations/`.
package struct Rulebook: Sendable {
    /// Loads the models that travel with the program.
    package static func load() throws -> Rulebook { Rulebook() }

    /// The quadrant of PermenPANRB 6/2022, Lampiran IV.B.3.
    package func predikatKinerja(
        hasil: RatingHasilKerja, perilaku: RatingPerilakuKerja, on date: LocalDate
    ) throws -> Decision<PredikatKinerja> {
        let value: PredikatKinerja =
            switch (hasil, perilaku) {
            case (.diatas, .diatas): .sangatBaik
            case (.dibawah, .dibawah): .sangatKurang
            case (.dibawah, _): .butuhPerbaikan
            case (_, .dibawah): .kurang
            default: .baik
            }
        return Decision(value: value, rulebook: "predikat-kinerja/2022-02-07", rulebookHash: "", alasan: [])
    }

    /// The limit of a step in working days.
    package func tenggat(_ langkah: LangkahTenggat, on date: LocalDate) throws -> Decision<Int> {
        let days: [LangkahTenggat: Int] = [
            .sampaikanDokumen: 14, .tandaTanganiPegawai: 14, .atasanMengambilAlih: 14, .atasanMenyampaikan: 7, .kembaliKeAtasan: 7,
            .laporPyB: 30, .ajukanKeberatan: 14, .putuskanKeberatan: 7,
        ]
        return Decision(value: days[langkah] ?? 14, rulebook: "tenggat/2022-02-07", rulebookHash: "", alasan: [])
    }
}
