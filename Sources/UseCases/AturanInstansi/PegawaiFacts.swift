package import Kinerja
import Rulebooks
package import Storage

/// The inputs that an agency's rulebook may ask for and that the database answers for each person. A test goes through the table.
package enum PegawaiFacts: String, CaseIterable, Sendable {
    case predikatKinerja = "Predikat Kinerja"
    case ratingHasilKerja = "Rating Hasil Kerja"
    case ratingPerilakuKerja = "Rating Perilaku Kerja"
    case predikatKinerjaOrganisasi = "Predikat Kinerja Organisasi"
    case jenisPegawai = "Jenis Pegawai"
    case golongan = "Golongan"
    case jenjangJabatan = "Jenjang Jabatan"
    case namaJabatan = "Nama Jabatan"
    case eselon = "Eselon"
    case penugasan = "Jenis Penugasan"
    case unitKerja = "Unit Kerja"
    case kodeUnitKerja = "Kode Unit Kerja"

    /// Where the value comes from, for the person who looks at a what-if.
    package var sumber: Kalimat {
        switch self {
        case .predikatKinerja, .ratingHasilKerja, .ratingPerilakuKerja: "Evaluasi terakhir yang sudah disampaikan pada tanggal itu"
        case .predikatKinerjaOrganisasi: "Capaian unit yang dipakai evaluasi terakhir itu"
        case .jenisPegawai, .golongan: "Data pegawai"
        case .jenjangJabatan, .namaJabatan, .eselon, .penugasan: "Jabatan utama pada tanggal itu"
        case .unitKerja, .kodeUnitKerja: "Unit jabatan utama pada tanggal itu"
        }
    }

    /// The stored word and the word people read; `nil` when nothing is known of the person.
    package func nilai(_ c: CatatanPegawai) -> (kata: String, label: Kalimat)? {
        switch self {
        case .predikatKinerja: c.evaluasi.map { ($0.predikat.rawValue, $0.predikat.label) }
        case .ratingHasilKerja: c.evaluasi.map { ($0.hasil.rawValue, $0.hasil.label) }
        case .ratingPerilakuKerja: c.evaluasi.map { ($0.perilaku.rawValue, $0.perilaku.label) }
        case .predikatKinerjaOrganisasi: c.evaluasi?.capaianUnit.map { ($0.rawValue, $0.label) }
        case .jenisPegawai: (c.jenis.rawValue, c.jenis.label)
        case .golongan: c.golongan.map { ($0, Kalimat(verbatim: $0)) }
        case .jenjangJabatan: c.jenjang.map { ($0.rawValue, $0.label) }
        case .namaJabatan: c.jabatan.map { ($0, Kalimat(verbatim: $0)) }
        case .eselon: c.eselon.map { ($0, Kalimat(verbatim: $0)) }
        case .penugasan: c.penugasan.map { ($0.rawValue, $0.label) }
        case .unitKerja: c.unit.map { ($0, Kalimat(verbatim: $0)) }
        case .kodeUnitKerja: c.unitKode.map { ($0, Kalimat(verbatim: $0)) }
        }
    }

    /// The fact that an input asks for: by its name, and only texts.
    static func of(_ input: QuestionInput) -> PegawaiFacts? {
        guard input.kind == .teks || input.kind == .kosong else { return nil }
        return allCases.first { key($0.rawValue) == key(input.name) }
    }

    /// The person's value in the spelling that the model allows: `sangat_baik` where it says so, `Sangat Baik` where it says that.
    func masukan(_ c: CatatanPegawai, for input: QuestionInput) -> KeputusanInput {
        guard let (kata, label) = nilai(c) else { return .kosong }
        if input.allowed.contains(kata) { return .teks(kata) }
        return .teks(input.allowed.first { Self.key($0) == Self.key(kata) || Self.key($0) == Self.key(label.indonesia) } ?? kata)
    }

    static func key(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}
