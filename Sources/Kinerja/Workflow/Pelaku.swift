/// Who takes a step, seen from the document: its owner, its assessor, the assessor's superior, or the tim pengelola kinerja.
///
/// One enumeration for every lifecycle: the first four are the regulation's parts in all its documents, so that one mapping from ``Relasi``,
/// one set of words and one printed table serve them. An agency's rulebook adds two of its own, which no relation to a person gives.
package enum Pelaku: String, CaseIterable, Sendable, Codable {
    case pegawai
    case pejabatPenilaiKinerja = "pejabat_penilai_kinerja"
    case atasanPejabatPenilaiKinerja = "atasan_pejabat_penilai_kinerja"
    case pengelolaKinerja = "pengelola_kinerja"
    /// Whoever uploaded or submitted an agency rulebook, and any other admin: two people, never one.
    case pengusulAturan = "pengusul_aturan"
    case adminLain = "admin_lain"

    package var label: String {
        switch self {
        case .pegawai: "Pegawai"
        case .pejabatPenilaiKinerja: "Pejabat Penilai Kinerja"
        case .atasanPejabatPenilaiKinerja: "Atasan Pejabat Penilai Kinerja"
        case .pengelolaKinerja: "Pengelola kinerja"
        case .pengusulAturan: "Admin pengusul"
        case .adminLain: "Admin lain"
        }
    }
}

extension Pelaku {
    /// The parts that whoever stands so to the owner of a document takes in it.
    package static func of(_ relasi: Set<Relasi>) -> Set<Pelaku> {
        Set(relasi.compactMap(\.pelaku))
    }
}

extension Relasi {
    /// The part in the document of a person that the relation to him gives; `nil` for who only looks on.
    fileprivate var pelaku: Pelaku? {
        switch self {
        case .diri: .pegawai
        case .atasanLangsung: .pejabatPenilaiKinerja
        case .atasanTidakLangsung: .atasanPejabatPenilaiKinerja
        case .adminInstansi: .pengelolaKinerja
        case .mantanAtasan, .rekan, .bawahan, .unitSama, .unitLain, .auditor, .dpo: nil
        }
    }
}
