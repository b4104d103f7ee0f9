package import Kinerja

/// The people whom a visitor of the demo can be, each with a fixed NIP; tests know them by the same.
package enum Persona: String, CaseIterable, Sendable {
    case guru, guruPPPK, kepalaSekolah, kepalaDinas, perawat, sekda, admin, admin2, auditor, dpo

    package var nip: String {
        switch self {
        case .guru: "198404222009032004"
        case .guruPPPK: "199001052023211005"
        case .kepalaSekolah: "197508172000031003"
        case .kepalaDinas: "197002141995032002"
        case .perawat: "199106152015042003"
        case .sekda: "196801121992031001"
        case .admin: "198702032010012010"
        case .admin2: "198406112008011012"
        case .auditor: "198103042006041011"
        case .dpo: "198505052009121012"
        }
    }

    package var nama: String {
        switch self {
        case .guru: "Sri Rahayu, S.Pd."
        case .guruPPPK: "Joko Wibowo, S.Pd."
        case .kepalaSekolah: "Budi Santoso, S.Pd., M.M."
        case .kepalaDinas: "Dra. Wahyuni Lestari, M.Pd."
        case .perawat: "Ni Luh Ayu Kartika, S.Kep., Ns."
        case .sekda: "Drs. Hasan Basri, M.Si."
        case .admin: "Fitri Handayani, S.Kom."
        case .admin2: "Rahmat Hidayat, S.STP."
        case .auditor: "Eko Prasetyo, S.Ak."
        case .dpo: "Lukas Siahaan, S.H."
        }
    }

    package var golongan: String {
        switch self {
        case .guru, .auditor, .dpo, .admin2: "III/d"
        case .guruPPPK: "IX"
        case .kepalaSekolah: "IV/a"
        case .kepalaDinas: "IV/c"
        case .perawat: "III/b"
        case .sekda: "IV/d"
        case .admin: "III/c"
        }
    }

    package var peran: Set<Peran> {
        switch self {
        case .admin, .admin2: [.adminKepegawaian]
        case .auditor: [.auditor]
        case .dpo: [.dpo]
        default: []
        }
    }

    /// What one can see and try as this person.
    package var kegunaan: Kalimat {
        switch self {
        case .guru: "Guru: tandatangani hasil triwulan lalu, catat hasil triwulan ini"
        case .guruPPPK: "Guru PPPK: SKP yang perlu diperbaiki"
        case .kepalaSekolah: "Kepala sekolah: tim 40 orang, setujui SKP, beri nilai"
        case .kepalaDinas: "Kepala dinas: SKP JPT, putuskan keberatan"
        case .perawat: "Perawat puskesmas: bukti dan umpan balik"
        case .sekda: "Sekretaris daerah: memimpin sekretariat, dinilai kepala daerah"
        case .admin: "Admin BKPSDM: impor, akun, kemajuan unit"
        case .admin2: "Admin kedua: untuk persetujuan dua orang"
        case .auditor: "Auditor Inspektorat: baca saja, riwayat"
        case .dpo: "Pejabat pelindungan data pribadi"
        }
    }
}
