package import Kinerja

/// What a column of a people file can mean.
///
/// The raw value is the e-SAKIP column name, so that mappings and refusals read like the file.
package enum ImporField: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
    case unitKode = "unit_kode"
    case unitNama = "nama_unit"
    case unitInduk = "induk_kode"
    case unitIndukNama = "induk_nama"
    case opdNama = "opd_nama"
    case unitJenis = "jenis"
    case opdKode = "opd_kode"
    case jabatanKode = "kode_jabatan"
    case jabatanNama = "nama_jabatan"
    case jenjang = "level_jabatan"
    case atasanJabatan = "atasan_nama_jabatan"
    case atasanUnit = "atasan_unit_kode"
    case eselon
    case urutan
    case status
    case nama = "nama_pejabat"
    case gelarDepan = "gelar_depan"
    case gelarBelakang = "gelar_belakang"
    case nip
    case golongan = "pangkat_golongan"
    case jenisPegawai = "jenis_pegawai"
    case kedudukan = "kedudukan_hukum"
    case jenisPenugasan = "jenis_penugasan"
    case nomorSK = "nomor_sk"
    case tanggalSK = "tanggal_sk"
    case tmt = "tmt_jabatan"
    case selesai = "tanggal_selesai"
    case atasanNIP = "atasan_nip"

    package var label: Kalimat { Self.facts[self]?.label ?? Kalimat(verbatim: rawValue) }

    /// Whether a header such as "Nama Pegawai" names this field and no other: only letters and digits count.
    package func names(_ header: String) -> Bool { likeness(to: HeaderText(header)) >= 0.97 }

    /// How sure a header names this field: 1 its own name, 0.97 a word seen for it, 0.85 a word that can mean more; below that its
    /// words resemble those. Less than ``sure`` is no guess.
    func likeness(to header: HeaderText) -> Double {
        guard let facts = Self.facts[self] else { return 0 }
        let key = header.key
        if key == Self.key(rawValue) || key == facts.labelKey { return 1 }
        if facts.keys.contains(key) { return 0.97 }
        if facts.weakKeys.contains(key) { return 0.85 }
        let words = header.words
        guard facts.not.isDisjoint(with: words.all) else { return 0 }
        let strong = facts.phrases.map { words.likeness(to: $0) * 0.95 }.max() ?? 0
        return max(strong, facts.weakPhrases.map { words.likeness(to: $0) * 0.83 }.max() ?? 0)
    }

    /// Below this a header is not taken for a field.
    static let sure = 0.74
    /// Two headers nearer than this are a question, not a guess.
    static let margin = 0.06

    /// Columns of these are not looked at in a list of people, so that it does not matter which of two is taken.
    var isAsked: Bool { ![.jabatanKode, .opdKode, .unitJenis, .urutan].contains(self) }

    static func key(_ header: String) -> String {
        String(decoding: header.lowercased().utf8.filter { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) }, as: UTF8.self)
    }
}
