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
            || category == "calon_pns"
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
        "perpanjangan_cltn": .cltn, "mencapai_bup": .berhenti, "bup": .berhenti, "ptdh": .berhenti, "cuti_besar": .aktif,
        "paruh_waktu": .aktif,
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

    /// "Plt. Kepala Bidang", "Pelaksana Tugas Kepala Bidang", "Kepala Bidang (Plt.)": how the post is held, and its name without that.
    static func penugasan(in jabatan: String) -> (JenisPenugasan?, jabatan: String) {
        // Most posts are held definitively, and patterns are slow: what has neither such a beginning nor a bracket, comma or dash says nothing.
        let marks: Set<UInt8> = [0x28, 0x5B, 0x2C, 0x2D, 0xE2]
        let head = jabatan.prefix(4).lowercased()
        guard jabatan.utf8.contains(where: marks.contains) || ["plt", "plh", "pj", "pela", "penj"].contains(where: head.hasPrefix) else {
            return (nil, jabatan)
        }
        let before = /^(?:(plt|plh|pj)(?:\.\s*|\s+)|(pelaksana tugas|pelaksana harian|penjabat)\s+)/.ignoresCase()
        if let found = jabatan.firstMatch(of: before), found.range.upperBound < jabatan.endIndex {
            return (jenisPenugasan[CellText.category(String(found.1 ?? found.2 ?? ""))], String(jabatan[found.range.upperBound...]))
        }
        let behind = /(?:\s*[(\[]\s*|\s*[,–-]\s+)(plt|plh|pj|pelaksana tugas|pelaksana harian|penjabat)\.?\s*[)\]]?$/.ignoresCase()
        if let found = jabatan.firstMatch(of: behind), found.range.lowerBound > jabatan.startIndex {
            return (jenisPenugasan[CellText.category(String(found.1))], String(jabatan[..<found.range.lowerBound]))
        }
        return (nil, jabatan)
    }

    static let jenjang: [String: JenjangJabatan] = [
        "kepala_daerah": .kepalaDaerah, "jpt_utama": .jptUtama, "jpt_madya": .jptMadya, "jpt_pratama": .jptPratama,
        "administrator": .administrator, "pengawas": .pengawas, "fungsional": .fungsional, "jf": .fungsional,
        "fungsional_tertentu": .fungsional, "jabatan_fungsional_tertentu": .fungsional, "jabatan_administrator": .administrator,
        "jabatan_pengawas": .pengawas, "jabatan_fungsional_umum": .pelaksana,
        "jft": .fungsional, "jabatan_fungsional": .fungsional, "pelaksana": .pelaksana, "jfu": .pelaksana, "fungsional_umum": .pelaksana,
        "staf": .pelaksana, "jabatan_pelaksana": .pelaksana,
    ]
    /// The jenjang that a word of a column "Jenis jabatan" names; `nil` where it leaves it open ("Struktural", "JPT") or means nothing.
    static func jenjang(_ category: String) -> JenjangJabatan? {
        if let exact = jenjang[category] { return exact }
        let words = category.split(separator: "_").map(String.init)
        if category.contains("pimpinan_tinggi") || words.contains("jpt") {
            return words.contains("utama") ? .jptUtama : words.contains("madya") ? .jptMadya : words.contains("pratama") ? .jptPratama : nil
        }
        if words.contains("administrator") { return .administrator }
        if words.contains("pengawas") { return .pengawas }
        if words.contains("pelaksana") || words.contains("jfu") || category.contains("fungsional_umum") { return .pelaksana }
        return words.contains("fungsional") || words.contains("jft") ? .fungsional : nil
    }

    static let jenjangChoices = "kepala_daerah, jpt_utama, jpt_madya, jpt_pratama, administrator, pengawas, fungsional, pelaksana"

    static let aktif: [String: Bool] = [
        "aktif": true, "ya": true, "1": true, "true": true, "nonaktif": false, "non_aktif": false, "tidak_aktif": false, "tidak": false,
        "0": false, "false": false,
    ]

    private static let roman = ["1": "i", "2": "ii", "3": "iii", "4": "iv", "5": "v"]

    /// Eselon still written in registers (dossier regulation I-08): `ii_a`, `II.a`, `III/b`, `IIIb`, `non_eselon`.
    static func eselon(_ text: String) -> String? {
        let key = CellText.category(text)
        if ["non_eselon", "noneselon", "non", "tidak_ada", "non_struktural"].contains(key) { return "non_eselon" }
        let bare = key.replacing("eselon", with: "").replacing("_", with: "")
        if let found = bare.prefixMatch(of: /(iv|i{1,3}|v|[1-5])([ab]?)(?:administrator|pengawas|jpt.*|struktural)?$/) {
            let number = roman[String(found.1)] ?? String(found.1)
            return found.2.isEmpty ? number : "\(number)_\(found.2)"
        }
        // Registers that know no eselon any more name the jenjang in its place.
        switch jenjang(key) {
        case .jptUtama, .jptMadya: return "i"
        case .jptPratama: return "ii"
        case .administrator: return "iii"
        case .pengawas: return "iv"
        case .fungsional, .pelaksana: return "non_eselon"
        default: return nil
        }
    }

    /// Jenjang from the eselon, from the name of a head that has one jenjang everywhere, or from the words of a functional post's name
    /// (PP 11/2017 Pasal 69), else pelaksana.
    static func jenjang(eselon: String, jabatan: String, isProvinsi: Bool = false) -> JenjangJabatan {
        switch eselon.prefix(while: { $0 != "_" }) {
        case "i": return .jptMadya
        case "ii": return .jptPratama
        case "iii": return .administrator
        case "iv", "v": return .pengawas
        default: break
        }
        if let jenjang = kepala(CellText.key(jabatan), isProvinsi) { return jenjang }
        let name = " \(CellText.key(jabatan)) "
        let grades = [
            " ahli utama", " ahli madya", " ahli muda", " ahli pertama", " penyelia ", " mahir ", " terampil ", " pemula ", " guru ",
            " dokter ",
        ]
        return grades.contains { name.contains($0) } ? .fungsional : .pelaksana
    }

    /// Heads whose name tells their jenjang (eselon of the secretaries, offices, camat and lurah as PP 18/2016 has them; recalled, its articles were not read).
    private static func kepala(_ name: String, _ isProvinsi: Bool) -> JenjangJabatan? {
        let begins = { (words: [String]) in words.contains { name == $0 || name.hasPrefix($0 + " ") } }
        if begins(["bupati", "wali kota", "walikota", "gubernur"]) { return .kepalaDaerah }
        if begins(["sekretaris daerah"]) { return isProvinsi || name.contains("provinsi") ? .jptMadya : .jptPratama }
        if begins(["kepala dinas", "kepala badan", "sekretaris dprd", "inspektur daerah", "inspektur kabupaten", "inspektur kota"]) {
            return .jptPratama
        }
        if name == "inspektur" || begins(["inspektur provinsi"]) { return .jptPratama }
        if begins(["camat"]) { return .administrator }
        return begins(["lurah"]) ? .pengawas : nil
    }

    /// Whether a post of that name leads others.
    static func leads(_ jabatan: String) -> Bool {
        let name = CellText.key(jabatan)
        return [
            "kepala ", "camat", "lurah", "sekretaris", "direktur", "asisten ", "inspektur", "ketua ", "bupati", "wali kota", "walikota",
            "gubernur", "wakil bupati", "wakil wali", "wakil gubernur",
        ]
        .contains { name.hasPrefix($0) }
    }

    /// Whether a post of that name has one holder: not of those of which there are several beside each other.
    static func isSingle(_ jabatan: String) -> Bool {
        let name = CellText.key(jabatan)
        return leads(jabatan) && !name.hasPrefix("asisten ") && !name.hasPrefix("sekretaris pribadi")
            && !name.hasPrefix("inspektur pembantu")
    }
}
