/// Status of an SKP version.
package enum StatusSKP: String, CaseIterable, Sendable, Codable {
    case draft
    case diajukan
    case dikembalikan
    case disepakati
    case ditetapkan
    case diubah
    case ditutup

    package var label: Kalimat {
        switch self {
        case .draft: "Sedang disusun"
        case .diajukan: "Menunggu persetujuan"
        case .dikembalikan: "Perlu diperbaiki"
        case .disepakati: "Disepakati, menunggu penetapan"
        case .ditetapkan: "Ditetapkan"
        case .diubah: "Diganti versi baru"
        case .ditutup: "Ditutup"
        }
    }

    /// Whether its owner may still change the content.
    package var dapatDisunting: Bool { self == .draft || self == .dikembalikan }
    /// Whether the assessor's signature is still to come.
    package var menungguPenetapan: Bool { [.draft, .diajukan, .dikembalikan, .disepakati].contains(self) }
    /// Whether results, evidence and feedback may be recorded against it.
    package var berjalan: Bool { self == .ditetapkan }
}

package enum AksiSKP: String, CaseIterable, Sendable, Codable {
    case ajukan
    case kembalikan
    case tarik
    case setujui
    case tetapkan
    case ubah
    case tutup

    package var label: Kalimat {
        switch self {
        case .ajukan: "Ajukan"
        case .kembalikan: "Kembalikan untuk diperbaiki"
        case .tarik: "Tarik kembali"
        case .setujui: "Sepakati"
        case .tetapkan: "Tetapkan"
        case .ubah: "Ubah SKP"
        case .tutup: "Tutup"
        }
    }
}

/// The life of an SKP. The employee signs by submitting, the assessor agrees and sets it (PermenPANRB 6/2022 Pasal 14);
/// expectations may be clarified and plans changed all year (Pasal 14 ayat (2), Pasal 20 ayat (2)–(5)), which makes a new version. The set version stays in force while the
/// next one is written; it takes its step to `diubah` in the moment the next one is set, so that there is never a gap.
package enum SKPLifecycle {
    package static let table = Lifecycle<StatusSKP, AksiSKP>([
        .init(.draft, .ajukan, .diajukan, by: [.pegawai], dasar: "Pasal 14"),
        .init(.dikembalikan, .ajukan, .diajukan, by: [.pegawai], dasar: "Pasal 14"),
        .init(.diajukan, .tarik, .draft, by: [.pegawai]),
        .init(.diajukan, .kembalikan, .dikembalikan, by: penilai, needsReason: true, dasar: "Pasal 7 ayat (2)"),
        .init(.diajukan, .setujui, .disepakati, by: penilai, dasar: "Pasal 7"),
        .init(.disepakati, .kembalikan, .dikembalikan, by: penilai, needsReason: true, dasar: "Pasal 7 ayat (2)"),
        .init(.disepakati, .tetapkan, .ditetapkan, by: penilai, dasar: "Pasal 14 ayat (3)"),
        .init(
            .ditetapkan, .ubah, .diubah, by: penilai.union([.pegawai]), needsReason: true, dasar: "Pasal 14 ayat (2), Pasal 20 ayat (2)–(5)"
        ),
        .init(.ditetapkan, .tutup, .ditutup, by: [.pengelolaKinerja], needsReason: true, dasar: "Lampiran II.C.6"),
        .init(.draft, .tutup, .ditutup, by: [.pegawai, .pengelolaKinerja], needsReason: true),
        .init(.dikembalikan, .tutup, .ditutup, by: [.pegawai, .pengelolaKinerja], needsReason: true),
    ])

    /// The assessor's superior steps in when the assessor has not set expectations (Lampiran II.C.5).
    private static let penilai: Set<Pelaku> = [.pejabatPenilaiKinerja, .atasanPejabatPenilaiKinerja]
}

extension AksiSKP {
    /// The event that the step leaves.
    package var peristiwa: Aksi {
        switch self {
        case .ajukan: .skpAjukan
        case .tarik: .skpTarik
        case .kembalikan: .skpKembalikan
        case .setujui: .skpSetujui
        case .tetapkan: .skpTetapkan
        case .ubah: .skpUbah
        case .tutup: .skpTutup
        }
    }
}
