/// How the spread of predikat in a unit stands to the pattern of SE MenPANRB 3/2023 and PermenPANRB 6/2022 Lampiran IV.B.2.
///
/// It is a warning that asks for a written reason; nobody's predikat is ever lowered by it. The limits are `Regulations/sebaran-predikat`.
package enum KesesuaianSebaran: String, CaseIterable, Sendable, Codable {
    case dalamPola = "dalam_pola"
    case keluarPola = "keluar_pola"
    /// The unit is too small for percentages.
    case tidakDiuji = "tidak_diuji"

    package var label: Kalimat {
        switch self {
        case .dalamPola: "Dalam pola"
        case .keluarPola: "Di luar pola"
        case .tidakDiuji: "Tidak diuji"
        }
    }
}

/// One limit of the pattern and how the unit stands to it.
package struct BatasSebaran: Sendable, Equatable, Codable {
    package enum Arah: String, CaseIterable, Sendable, Codable {
        case palingBanyakPersen = "paling_banyak_persen"
        case palingSedikitPersen = "paling_sedikit_persen"
        case palingSedikitOrang = "paling_sedikit_orang"
    }

    /// The predikat that are counted together.
    package let kelompok: [PredikatKinerja]
    package let arah: Arah
    /// Percent or people, decimal text.
    package let nilai: String
    /// The limit in people of this unit.
    package let kursi: Int
    /// People of the unit in the group.
    package let jumlah: Int
    /// Share of the unit in percent, decimal text rounded half up to two places: for reading only.
    package let persen: String
    package let dilanggar: Bool
    package let uraian: String
    package let dasar: String

    package init(
        kelompok: [PredikatKinerja], arah: Arah, nilai: String, kursi: Int, jumlah: Int, persen: String, dilanggar: Bool, uraian: String,
        dasar: String
    ) {
        (self.kelompok, self.arah, self.nilai, self.kursi) = (kelompok, arah, nilai, kursi)
        (self.jumlah, self.persen, self.dilanggar, self.uraian, self.dasar) = (jumlah, persen, dilanggar, uraian, dasar)
    }
}

/// The answer for a unit: whether its spread is within the pattern, and each limit with the seats it gives.
package struct SebaranCheck: Sendable, Equatable, Codable {
    package let kesesuaian: KesesuaianSebaran
    package let jumlahPegawai: Int
    /// Empty for a unit that is not tested.
    package let batas: [BatasSebaran]

    package var pelanggaran: [BatasSebaran] { batas.filter(\.dilanggar) }

    package init(kesesuaian: KesesuaianSebaran, jumlahPegawai: Int, batas: [BatasSebaran]) {
        (self.kesesuaian, self.jumlahPegawai, self.batas) = (kesesuaian, jumlahPegawai, batas)
    }
}

/// A spread outside the pattern that an assessor signed, with the reason given. About the team, so it stands on nobody's own document.
package struct CatatanSebaran: Sendable, Equatable, Codable {
    package let capaian: PredikatKinerjaOrganisasi
    package let pemeriksaan: SebaranCheck
    /// `nil` for notes of before 2026-12, which kept the rulebook's name and hash only.
    package let keputusan: Keputusan?
    package let alasan: String

    package init(capaian: PredikatKinerjaOrganisasi, _ jawaban: Jawaban<SebaranCheck>, alasan: String) {
        (self.capaian, pemeriksaan, keputusan, self.alasan) = (capaian, jawaban.value, jawaban.keputusan, alasan)
    }
}

/// The guiding curve of a unit's achievement (Lampiran IV.B.2): where most people ideally stand, and the curve's relative heights.
package struct PolaSebaran: Sendable, Equatable, Codable {
    package let idealnya: PredikatKinerja
    /// Relative heights, for drawing only: the law's curves have no numbers.
    package let tinggi: [PredikatKinerja: Int]

    package init(idealnya: PredikatKinerja, tinggi: [PredikatKinerja: Int]) { (self.idealnya, self.tinggi) = (idealnya, tinggi) }
}
