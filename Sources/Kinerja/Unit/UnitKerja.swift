/// Unit kerja: a node of the agency's organisation tree.
package struct UnitKerja: Sendable, Equatable, Codable {
    package let id: UnitKerjaID
    /// The register's code, `1.01.0.00.0.00.01.101`; unique in the agency.
    package let kode: String
    package var nama: String
    package var jenis: String
    package var induk: UnitKerjaID?
    package var version: Int64

    package init(id: UnitKerjaID, kode: String, nama: String, jenis: String, induk: UnitKerjaID?, version: Int64 = 1) {
        (self.id, self.kode, self.nama, self.jenis, self.induk, self.version) = (id, kode, nama, jenis, induk, version)
    }
}

/// Jenjang jabatan as the registers name it (PP 11/2017 Pasal 47, 69; UU 20/2023 Pasal 13).
package enum JenjangJabatan: String, CaseIterable, Sendable, Codable {
    case kepalaDaerah = "kepala_daerah"
    case jptUtama = "jpt_utama"
    case jptMadya = "jpt_madya"
    case jptPratama = "jpt_pratama"
    case administrator
    case pengawas
    case fungsional
    case pelaksana

    package var label: Kalimat {
        switch self {
        case .kepalaDaerah: "Kepala daerah"
        case .jptUtama: "Jabatan pimpinan tinggi utama"
        case .jptMadya: "Jabatan pimpinan tinggi madya"
        case .jptPratama: "Jabatan pimpinan tinggi pratama"
        case .administrator: "Administrator"
        case .pengawas: "Pengawas"
        case .fungsional: "Jabatan fungsional"
        case .pelaksana: "Pelaksana"
        }
    }

    /// Whether the SKP is written on the JPT forms (A.1.1, A.1.2) with the four perspektif (Lampiran II.A.2.a(8)).
    package var jpt: Bool { self == .jptUtama || self == .jptMadya || self == .jptPratama }
}

/// Jabatan: a post in a unit, with the post it reports to.
package struct Jabatan: Sendable, Equatable, Codable {
    package let id: JabatanID
    package var nama: String
    package var jenjang: JenjangJabatan
    package var unit: UnitKerjaID
    package var atasan: JabatanID?
    package var eselon: String
    /// Pimpinan unit kerja mandiri write their SKP on the JPT forms too (Lampiran II.A.2).
    package var pimpinanUnitMandiri: Bool
    package var version: Int64

    package init(
        id: JabatanID, nama: String, jenjang: JenjangJabatan, unit: UnitKerjaID, atasan: JabatanID?, eselon: String = "non_eselon",
        pimpinanUnitMandiri: Bool = false, version: Int64 = 1
    ) {
        (self.id, self.nama, self.jenjang, self.unit, self.atasan) = (id, nama, jenjang, unit, atasan)
        (self.eselon, self.pimpinanUnitMandiri, self.version) = (eselon, pimpinanUnitMandiri, version)
    }

    package var formulirJPT: Bool { jenjang.jpt || pimpinanUnitMandiri }
}
