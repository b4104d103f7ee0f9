/// Jenis pegawai ASN (UU 20/2023 Pasal 5; the part-time PPPK by KepmenPANRB 16/2025), and those who only stand in the reporting line.
package enum JenisPegawai: String, CaseIterable, Sendable, Codable {
    case pns
    case pppk
    case pppkParuhWaktu = "pppk_paruh_waktu"
    case pejabatNegara = "pejabat_negara"
    case nonASN = "non_asn"

    package var label: Kalimat {
        switch self {
        case .pns: "PNS"
        case .pppk: "PPPK"
        case .pppkParuhWaktu: "PPPK paruh waktu"
        case .pejabatNegara: "Pejabat negara"
        case .nonASN: "Non-ASN"
        }
    }

    /// PermenPANRB 6/2022 Pasal 4: the regulation applies to PNS and PPPK.
    package var menyusunSKP: Bool { self == .pns || self == .pppk || self == .pppkParuhWaktu }
}

/// Kedudukan that frees a pegawai from planning (PermenPANRB 6/2022 Lampiran II.C.8).
package enum KedudukanPegawai: String, CaseIterable, Sendable, Codable {
    case aktif
    case diberhentikanSementara = "diberhentikan_sementara"
    case cltn
    case mpp
    case berhenti

    package var label: Kalimat {
        switch self {
        case .aktif: "Aktif"
        case .diberhentikanSementara: "Diberhentikan sementara"
        case .cltn: "Cuti di luar tanggungan negara"
        case .mpp: "Masa persiapan pensiun"
        case .berhenti: "Berhenti atau pensiun"
        }
    }

    package var menyusunSKP: Bool { self == .aktif }
}

/// Pegawai: a civil servant as the agency's register knows him.
package struct Pegawai: Sendable, Equatable, Codable {
    package let id: PegawaiID
    package let nip: NIP?
    package var nama: String
    package var jenis: JenisPegawai
    package var kedudukan: KedudukanPegawai
    /// Golongan ruang (`III/d`) or golongan PPPK (`IX`), as written in the register.
    package var golongan: String?
    package var version: Int64

    package init(
        id: PegawaiID, nip: NIP?, nama: String, jenis: JenisPegawai, kedudukan: KedudukanPegawai = .aktif, golongan: String?,
        version: Int64 = 1
    ) {
        (self.id, self.nip, self.nama, self.jenis, self.kedudukan, self.golongan, self.version) =
            (id, nip, nama, jenis, kedudukan, golongan, version)
    }

    package var menyusunSKP: Bool { jenis.menyusunSKP && kedudukan.menyusunSKP }
}
