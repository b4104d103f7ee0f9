import Kinerja

/// How registers spell the categories, reduced by ``CellText/category(_:)``.
enum KategoriWords {
    /// "PNS Daerah Kab/Kota yang bekerja pada Kab/Kota" is a PNS, "PPPK Guru" a PPPK: the words behind say where and as what.
    static func jenisPegawai(_ category: String) -> JenisPegawai? {
        if let exact = exactJenis[category] { return exact }
        let words = category.split(separator: "_")
        guard let first = words.first else { return nil }
        if category.hasPrefix("pegawai_pemerintah_dengan_perjanjian_kerja") || ["pppk", "p3k"].contains(first) {
            return words.contains("paruh") || words.contains("pw") ? .pppkParuhWaktu : .pppk
        }
        let isPNS =
            ["pns", "cpns"].contains(first) || category.hasPrefix("pegawai_negeri_sipil") || category.hasPrefix("calon_pegawai_negeri")
        return isPNS ? .pns : nil
    }

    private static let exactJenis: [String: JenisPegawai] = [
        "asn_pns": .pns, "asn_pppk": .pppk, "pejabat_negara": .pejabatNegara, "non_asn": .nonASN, "non_pns": .nonASN, "ppnpn": .nonASN,
    ]
    static let jenisPegawaiChoices = "pns, pppk, pppk_paruh_waktu, pejabat_negara, non_asn"

    /// Kedudukan hukum as SIASN and registers name it, with or without the kind of person before it ("PNS Aktif").
    static func kedudukan(_ category: String) -> KedudukanPegawai? {
        let words = category.split(separator: "_").map(String.init)
        let bare = words.drop { ["pns", "cpns", "pppk", "asn"].contains($0) }.joined(separator: "_")
        if let exact = exactKedudukan[bare] { return exact }
        return kedudukanBeginnings.first { bare.hasPrefix($0.0) }?.1
    }

    private static let exactKedudukan: [String: KedudukanPegawai] = [
        "aktif": .aktif, "aktif_bekerja": .aktif, "tugas_belajar": .aktif, "cltn": .cltn, "mpp": .mpp, "berhenti": .berhenti,
        "masa_persiapan_pensiun": .mpp, "bebas_tugas": .mpp, "dipekerjakan": .aktif, "diperbantukan": .aktif, "dpk": .aktif, "dpb": .aktif,
    ]
    private static let kedudukanBeginnings: [(String, KedudukanPegawai)] = [
        ("cuti_di_luar_tanggungan", .cltn), ("cuti_diluar_tanggungan", .cltn), ("pemberhentian_sementara", .diberhentikanSementara),
        ("diberhentikan_sementara", .diberhentikanSementara), ("berhenti_sementara", .diberhentikanSementara), ("pensiun", .berhenti),
        ("berhenti", .berhenti), ("diberhentikan", .berhenti), ("pemberhentian", .berhenti), ("meninggal", .berhenti), ("tewas", .berhenti),
        ("wafat", .berhenti),
    ]
    static let kedudukanChoices = "aktif, cltn, mpp, diberhentikan sementara, berhenti"

    /// Words of a column "Status" that tell of a person's family and of nothing here.
    static func isKeluarga(_ category: String) -> Bool {
        ["kawin", "belum_kawin", "menikah", "belum_menikah", "janda", "duda", "cerai", "cerai_hidup", "cerai_mati", "lajang"].contains(
            category)
    }

    static let jenisPenugasan: [String: JenisPenugasan] = [
        "definitif": .definitif, "tidak": .definitif, "false": .definitif, "0": .definitif, "pj": .pj, "penjabat": .pj, "plt": .plt,
        "pelaksana_tugas": .plt, "ya": .plt, "true": .plt, "1": .plt, "plh": .plh, "pelaksana_harian": .plh,
    ]
    static let jenisPenugasanChoices = "definitif, pj, plt, plh"

    /// "Plt. Kepala Bidang": how the post is held, and its name without that.
    static func penugasan(in jabatan: String) -> (JenisPenugasan?, jabatan: String) {
        guard let found = jabatan.firstMatch(of: /^(plt|plh|pj)(\.\s*|\s+)/.ignoresCase()), found.range.upperBound < jabatan.endIndex else {
            return (nil, jabatan)
        }
        return (jenisPenugasan[found.1.lowercased()], String(jabatan[found.range.upperBound...]))
    }

    static let jenjang: [String: JenjangJabatan] = [
        "kepala_daerah": .kepalaDaerah, "jpt_utama": .jptUtama, "jpt_madya": .jptMadya, "jpt_pratama": .jptPratama,
        "administrator": .administrator, "pengawas": .pengawas, "fungsional": .fungsional, "jf": .fungsional,
        "fungsional_tertentu": .fungsional, "jabatan_fungsional_tertentu": .fungsional, "jabatan_administrator": .administrator,
        "jabatan_pengawas": .pengawas, "jabatan_fungsional_umum": .pelaksana,
        "jft": .fungsional, "jabatan_fungsional": .fungsional, "pelaksana": .pelaksana, "jfu": .pelaksana, "fungsional_umum": .pelaksana,
        "staf": .pelaksana, "jabatan_pelaksana": .pelaksana,
    ]
    static let jenjangChoices = "kepala_daerah, jpt_utama, jpt_madya, jpt_pratama, administrator, pengawas, fungsional, pelaksana"

    static let aktif: [String: Bool] = [
        "aktif": true, "ya": true, "1": true, "true": true, "nonaktif": false, "non_aktif": false, "tidak_aktif": false, "tidak": false,
        "0": false, "false": false,
    ]

    /// Eselon still written in registers (dossier regulation I-08): `ii_a`, `II.a`, `III/b`, `IIIb`, `non_eselon`.
    static func eselon(_ text: String) -> String? {
        let key = CellText.category(text)
        if ["non_eselon", "noneselon", "non", "tidak_ada", "non_struktural"].contains(key) { return "non_eselon" }
        let bare = key.replacing("eselon", with: "").replacing("_", with: "")
        guard let found = bare.wholeMatch(of: /(i{1,3}|iv|v)([ab]?)/) else { return nil }
        return found.2.isEmpty ? String(found.1) : "\(found.1)_\(found.2)"
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
}
