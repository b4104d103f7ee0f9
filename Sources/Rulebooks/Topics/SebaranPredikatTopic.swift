internal import DMN
package import Kinerja

extension Rulebook {
    static let sebaran = Question(
        "sebaran-predikat", "Pemeriksaan Sebaran",
        Set(namaJumlah.map(\.name)).union(["Predikat Kinerja Organisasi", "Ukuran Unit Terkecil"]))
    static let sebaranIdeal = Question("sebaran-predikat", "Idealnya", ["Predikat Kinerja Organisasi"])
    static let sebaranKurva = Question("sebaran-predikat", "Tinggi Kurva", ["Predikat Kinerja Organisasi"])

    private static let namaJumlah: [(predikat: PredikatKinerja, name: String)] = [
        (.sangatBaik, "Jumlah Sangat Baik"), (.baik, "Jumlah Baik"), (.butuhPerbaikan, "Jumlah Butuh Perbaikan"),
        (.kurang, "Jumlah Kurang"), (.sangatKurang, "Jumlah Sangat Kurang"),
    ]

    /// How the spread of a unit stands to the limits of its own achievement (SE MenPANRB 3/2023). A warning, never a quota.
    ///
    /// - Parameter ukuranTerkecil: from how many people on a unit is tested; nil for the rulebook's own proposal.
    package func pemeriksaanSebaran(
        _ sebaran: SebaranPredikat, organisasi: PredikatKinerjaOrganisasi, ukuranTerkecil: Int? = nil, on date: LocalDate
    ) throws(RulebookError) -> Jawaban<SebaranCheck> {
        let smallest =
            ukuranTerkecil.map { Fact("Ukuran Unit Terkecil", $0) } ?? Fact("Ukuran Unit Terkecil", .null, "belum ditetapkan instansi")
        let facts =
            [Fact("Predikat Kinerja Organisasi", organisasi.rawValue, organisasi.label.indonesia)]
            + Self.namaJumlah.map { Fact($0.name, sebaran[$0.predikat]) } + [smallest]
        return try decide(Self.sebaran, facts, on: date) { answer in
            SebaranCheck(answer).map { ($0, $0.kesesuaian.label.indonesia) }
        }
    }

    /// The guiding curve for a unit's achievement (Lampiran IV.B.2).
    package func polaSebaran(organisasi: PredikatKinerjaOrganisasi, on date: LocalDate) throws(RulebookError)
        -> Jawaban<PolaSebaran>
    {
        let fact = Fact("Predikat Kinerja Organisasi", organisasi.rawValue, organisasi.label.indonesia)
        let ideal = try decide(Self.sebaranIdeal, [fact], on: date) { $0.word(of: PredikatKinerja.self).map { ($0, $0.label.indonesia) } }
        let curve = try decide(Self.sebaranKurva, [fact], on: date) { answer in
            answer.list(\.wholeNumber).map { ($0, $0.map(String.init).joined(separator: ", ")) }
        }
        let heights = Dictionary(zip(PredikatKinerja.allCases.reversed(), curve.value), uniquingKeysWith: { $1 })
        return Jawaban(PolaSebaran(idealnya: ideal.value, tinggi: heights), ideal.keputusan)
    }
}

extension SebaranCheck {
    fileprivate init?(_ answer: FEELValue) {
        guard let kesesuaian = answer["kesesuaian"]?.word(of: KesesuaianSebaran.self),
            let jumlah = answer["jumlah_pegawai"]?.wholeNumber, let batas = answer["batas"]?.list(BatasSebaran.init)
        else { return nil }
        self.init(kesesuaian: kesesuaian, jumlahPegawai: jumlah, batas: batas)
    }
}

extension BatasSebaran {
    fileprivate init?(_ entry: FEELValue) {
        guard let kelompok = entry["kelompok"]?.list({ $0.word(of: PredikatKinerja.self) }), let arah = entry["arah"]?.word(of: Arah.self),
            let nilai = entry["nilai"]?.decimalText, let kursi = entry["kursi"]?.wholeNumber, let jumlah = entry["jumlah"]?.wholeNumber,
            let persen = entry["persen"]?.decimalText, let dilanggar = entry["dilanggar"]?.truth,
            let uraian = entry["uraian"]?.textValue, let dasar = entry["dasar"]?.textValue
        else { return nil }
        self.init(
            kelompok: kelompok, arah: arah, nilai: nilai, kursi: kursi, jumlah: jumlah, persen: persen, dilanggar: dilanggar,
            uraian: uraian, dasar: dasar)
    }
}
