package import Kinerja

/// What the rows of one sheet are.
package enum SheetSubject: String, CaseIterable, Codable, Sendable {
    case unit, jabatan, pegawai

    package var label: Kalimat {
        switch self {
        case .unit: "Unit kerja"
        case .jabatan: "Jabatan"
        case .pegawai: "Pegawai"
        }
    }

    /// The fields a sheet of this role can have, in the order the mapping page shows them.
    package var fields: [ImporField] {
        switch self {
        case .unit: [.unitKode, .unitNama, .unitInduk, .unitIndukNama, .unitJenis]
        case .jabatan:
            [.jabatanNama, .jabatanKode, .jenjang, .opdKode, .unitKode, .atasanJabatan, .atasanUnit, .eselon, .urutan, .status]
        case .pegawai:
            [
                .nip, .nama, .gelarDepan, .gelarBelakang, .jabatanNama, .jabatanKode, .unitKode, .unitNama, .unitIndukNama, .opdNama,
                .opdKode,
                .jenjang, .eselon, .golongan, .jenisPegawai, .kedudukan, .jenisPenugasan, .nomorSK, .tanggalSK, .tmt, .selesai, .atasanNIP,
                .atasanJabatan,
            ]
        }
    }
}

/// A known shape of people file (dossier indonesian-apps §9.2–9.3): which sheets it has and how its gaps are filled.
package struct SheetLayout: Sendable {
    package let id: String
    package let nama: Kalimat
    /// Fields that must be found for the layout to be recognised.
    package let required: [SheetSubject: Set<ImporField>]
    /// Headers, by ``ImporField/key(_:)``, that only this layout has: `periode_awal` and `periode_akhir` are those of an SKP.
    let signature: Set<String>
    /// Headers that mean something in this layout only.
    let own: [String: ImporField]
    /// Units and posts come from the people's own rows, for files that have no sheets of their own for them.
    package let derives: Bool
    /// One NIP may have several rows after a transfer; the one with the newest end counts (dossier indonesian-apps §9.2).
    package let latestPerNIP: Bool
    /// What a row is when no column tells.
    package let jenisPegawai: String?

    package init(
        _ id: String, _ nama: Kalimat, required: [SheetSubject: Set<ImporField>], derives: Bool = true, latestPerNIP: Bool = false,
        jenisPegawai: String? = nil, signature: Set<String> = [], own: [String: ImporField] = [:]
    ) {
        (self.signature, self.own) = (signature, own)
        (self.id, self.nama, self.required, self.derives) = (id, nama, required, derives)
        (self.latestPerNIP, self.jenisPegawai) = (latestPerNIP, jenisPegawai)
    }

    /// The first that fits a file is proposed; the last fits any list with names and posts.
    package static let all: [SheetLayout] = [
        SheetLayout(
            "esakip", "e-SAKIP: lembar Unit, Jabatan, Pegawai",
            required: [
                .unit: [.unitKode, .unitNama], .jabatan: [.jabatanNama, .jenjang, .unitKode],
                .pegawai: [.nama, .nip, .jabatanNama, .unitKode],
            ], derives: false),
        SheetLayout(
            "bekasi", "SIMPEG lama: tabel unit, jabatan, dan pegawai berkode",
            required: [.unit: [.unitKode, .unitNama], .pegawai: [.nip, .nama, .jabatanNama, .unitKode]]),
        SheetLayout(
            "bkn-laporan-skp", "e-Kinerja BKN: Laporan SKP",
            required: [.pegawai: [.nip, .nama, .jabatanNama, .unitNama, .tmt, .selesai]], latestPerNIP: true,
            signature: ["periodeawal", "periodeakhir"], own: ["periodeawal": .tmt, "periodeakhir": .selesai]),
        SheetLayout(
            "bkn-penilaian", "e-Kinerja BKN: Laporan Penilaian SKP",
            required: [.pegawai: [.nip, .nama, .jabatanNama, .unitNama, .tmt, .selesai]], latestPerNIP: true,
            signature: ["periodeawalskp", "periodeakhirskp"], own: ["periodeawalskp": .tmt, "periodeakhirskp": .selesai]),
        SheetLayout(
            "siasn", "SIASN: unduhan data PNS atau PPPK", required: [.pegawai: [.nip, .nama, .jabatanNama, .unitNama]],
            signature: ["unornama", "jabatannama"]),
        SheetLayout("simpeg", "SIMPEG: satu daftar pegawai", required: [.pegawai: [.nip, .nama, .jabatanNama, .unitNama]]),
        SheetLayout(
            "esakip-pegawai", "e-SAKIP: lembar Pegawai saja", required: [.pegawai: [.nama, .nip, .jabatanNama, .unitKode]], derives: false),
        SheetLayout(
            "esakip-jabatan", "e-SAKIP: lembar Unit dan Jabatan saja",
            required: [.unit: [.unitKode, .unitNama], .jabatan: [.jabatanNama, .jenjang, .unitKode]], derives: false),
        SheetLayout("esakip-unit", "e-SAKIP: lembar Unit saja", required: [.unit: [.unitKode, .unitNama]], derives: false),
        SheetLayout(
            "duk", "Daftar pegawai atau DUK tanpa kolom unit kerja", required: [.pegawai: [.nip, .nama, .jabatanNama]]),
        SheetLayout(
            "non-pns", "Daftar pegawai non-PNS", required: [.pegawai: [.nama, .jabatanNama, .unitNama]], jenisPegawai: "non_asn"),
    ]
}
