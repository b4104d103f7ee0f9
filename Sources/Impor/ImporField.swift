package import Kinerja

/// What a column of a people file can mean.
///
/// The raw value is the e-SAKIP column name, so that mappings and refusals read like the file.
package enum ImporField: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
    case unitKode = "unit_kode"
    case unitNama = "nama_unit"
    case unitInduk = "induk_kode"
    case unitIndukNama = "induk_nama"
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
    case jenisPenugasan = "jenis_penugasan"
    case nomorSK = "nomor_sk"
    case tanggalSK = "tanggal_sk"
    case tmt = "tmt_jabatan"
    case selesai = "tanggal_selesai"
    case atasanNIP = "atasan_nip"

    package var label: Kalimat { Self.facts[self]?.label ?? Kalimat(verbatim: rawValue) }

    /// Whether a header such as "Nama Pegawai" names this field: only letters and digits count.
    package func names(_ header: String) -> Bool {
        let key = Self.key(header)
        return key == Self.key(rawValue) || Self.facts[self]?.synonyms.contains(key) == true
    }

    static func key(_ header: String) -> String {
        String(decoding: header.lowercased().utf8.filter { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) }, as: UTF8.self)
    }

    private struct Facts {
        let label: Kalimat
        let synonyms: Set<String>

        init(_ label: Kalimat, _ synonyms: Set<String>) { (self.label, self.synonyms) = (label, synonyms) }
    }

    /// Headers seen in e-SAKIP, SIMPEG, the exports of e-Kinerja BKN, old Bekasi and non-PNS lists, reduced by ``key(_:)``.
    private static let facts: [ImporField: Facts] = [
        .unitKode: Facts("Kode unit", ["kodeunit", "kdunk", "kdunitkerja", "unorid", "kodeunor", "kodeunitkerja", "idunor", "skpunorid"]),
        .unitNama: Facts(
            "Nama unit", ["unitkerja", "namaunitkerja", "unor", "namaunor", "unit", "skpunor", "satuankerja", "instansiunit"]),
        .unitInduk: Facts("Kode unit induk", ["kodeinduk", "indukunit", "kodeunitinduk", "unorindukid", "parentkode"]),
        .unitIndukNama: Facts(
            "Nama unit induk", ["unitinduk", "unorinduk", "skpunoratasan", "namaunitinduk", "namaunorinduk", "opd", "skpd"]),
        .unitJenis: Facts("Jenis unit", ["jenisunit", "tipeunit"]),
        .opdKode: Facts("Kode OPD", ["kodeopd", "kodeskpd"]),
        .jabatanKode: Facts("Kode jabatan", ["kdjabatan", "jabatankode", "idjabatan"]),
        .jabatanNama: Facts("Nama jabatan", ["jabatan", "skpjabatan", "namajab"]),
        .jenjang: Facts("Jenjang jabatan", ["leveljabatan", "jenjang", "jenjangjabatan", "jenisjabatan", "skpjenisjabatan"]),
        .atasanJabatan: Facts("Jabatan atasan", ["jabatanatasan", "namajabatanatasan", "atasanjabatan"]),
        .atasanUnit: Facts("Kode unit atasan", ["unitatasan", "kodeunitatasan"]),
        .eselon: Facts("Eselon", ["esel", "eselonjabatan"]),
        .urutan: Facts("Urutan", ["nourut"]),
        .status: Facts("Status jabatan", ["statusjabatan"]),
        .nama: Facts("Nama", ["nama", "namapegawai", "namalengkap", "nmpppnpn", "namapns", "namaasn"]),
        .gelarDepan: Facts("Gelar depan", ["glrdpn", "glrdepan", "gelardpn"]),
        .gelarBelakang: Facts("Gelar belakang", ["glrblk", "glrbelakang", "gelarblk"]),
        .nip: Facts("NIP", ["nippegawai", "nipbaru", "nipnrp", "niasn", "nipppk", "nipnipppk", "nomorindukpegawai"]),
        .golongan: Facts("Golongan", ["golongan", "gol", "golru", "golruang", "golonganruang", "pangkatgol", "pangkatgolonganruang"]),
        .jenisPegawai: Facts("Jenis pegawai", ["status", "statuspegawai", "statuskepegawaian", "jenisasn", "kedudukanhukum"]),
        .jenisPenugasan: Facts("Jenis penugasan", ["penugasan", "ispltplh", "isskppltplhpjb"]),
        .nomorSK: Facts("Nomor SK", ["nosk", "nomorskjabatan"]),
        .tanggalSK: Facts("Tanggal SK", ["tglsk", "tanggalskjabatan"]),
        .tmt: Facts("TMT jabatan", ["tmt", "tmtjab", "tanggalmulai", "mulaijabatan", "periodeawal", "periodeawalskp"]),
        .selesai: Facts("Tanggal selesai", ["tglselesai", "akhirjabatan", "periodeakhir", "periodeakhirskp"]),
        .atasanNIP: Facts("NIP atasan", ["nipatasan", "pegawaiatasannip", "nippenilai"]),
    ]
}
