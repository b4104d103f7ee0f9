import Kinerja

/// How registers spell the categories, reduced by ``CellText/category(_:)``.
enum KategoriWords {
    static let jenisPegawai: [String: JenisPegawai] = [
        "pns": .pns, "cpns": .pns, "asn_pns": .pns, "pppk": .pppk, "p3k": .pppk, "pppk_paruh_waktu": .pppkParuhWaktu,
        "pppk_pw": .pppkParuhWaktu, "p3k_paruh_waktu": .pppkParuhWaktu, "pejabat_negara": .pejabatNegara, "non_asn": .nonASN,
        "non_pns": .nonASN, "ppnpn": .nonASN,
    ]
    static let jenisPegawaiChoices = "pns, pppk, pppk_paruh_waktu, pejabat_negara, non_asn"

    static let jenisPenugasan: [String: JenisPenugasan] = [
        "definitif": .definitif, "tidak": .definitif, "false": .definitif, "0": .definitif, "pj": .pj, "penjabat": .pj, "plt": .plt,
        "pelaksana_tugas": .plt, "ya": .plt, "true": .plt, "1": .plt, "plh": .plh, "pelaksana_harian": .plh,
    ]
    static let jenisPenugasanChoices = "definitif, pj, plt, plh"

    static let jenjang: [String: JenjangJabatan] = [
        "kepala_daerah": .kepalaDaerah, "jpt_utama": .jptUtama, "jpt_madya": .jptMadya, "jpt_pratama": .jptPratama,
        "administrator": .administrator, "pengawas": .pengawas, "fungsional": .fungsional, "jf": .fungsional,
        "fungsional_tertentu": .fungsional,
        "jft": .fungsional, "jabatan_fungsional": .fungsional, "pelaksana": .pelaksana, "jfu": .pelaksana, "fungsional_umum": .pelaksana,
        "staf": .pelaksana, "jabatan_pelaksana": .pelaksana,
    ]
    static let jenjangChoices = "kepala_daerah, jpt_utama, jpt_madya, jpt_pratama, administrator, pengawas, fungsional, pelaksana"

    static let aktif: [String: Bool] = [
        "aktif": true, "ya": true, "1": true, "true": true, "nonaktif": false, "non_aktif": false, "tidak_aktif": false, "tidak": false,
        "0": false, "false": false,
    ]

    /// Eselon still written in registers (dossier regulation I-08): `ii_a`, `II.a`, `III/b`, `non_eselon`.
    static func eselon(_ text: String) -> String? {
        let key = CellText.category(text)
        if ["non_eselon", "noneselon", "non", "tidak_ada"].contains(key) { return "non_eselon" }
        let parts = key.replacing("eselon_", with: "").split(separator: "_").map(String.init)
        guard let level = parts.first, ["i", "ii", "iii", "iv", "v"].contains(level) else { return nil }
        guard parts.count > 1 else { return level }
        return ["a", "b"].contains(parts[1]) && parts.count == 2 ? "\(level)_\(parts[1])" : nil
    }

    /// Jenjang from the eselon, or from the words of a functional post's name (PP 11/2017 Pasal 69), else pelaksana.
    static func jenjang(eselon: String, jabatan: String) -> JenjangJabatan {
        switch eselon.prefix(while: { $0 != "_" }) {
        case "i": return .jptMadya
        case "ii": return .jptPratama
        case "iii": return .administrator
        case "iv", "v": return .pengawas
        default: break
        }
        let name = " \(CellText.key(jabatan)) "
        let grades = [
            " ahli utama", " ahli madya", " ahli muda", " ahli pertama", " penyelia ", " mahir ", " terampil ", " pemula ", " guru ",
            " dokter ",
        ]
        return grades.contains { name.contains($0) } ? .fungsional : .pelaksana
    }

    /// Golongan out of "III/d", "Penata Tk. I (III/d)" or "IX".
    static func golongan(_ text: String) -> String? {
        if let exact = Golongan.canonical(text) { return exact }
        let words = text.split { $0 == " " || $0 == "(" || $0 == ")" || $0 == "," }.map(String.init)
        return words.filter { $0.contains("/") }.compactMap(Golongan.canonical).first
    }
}
