/// Status of an evaluation document (PermenPANRB 6/2022 Pasal 24–29; Lampiran IV–V).
package enum StatusEvaluasi: String, CaseIterable, Sendable, Codable {
    /// The assessor is deciding.
    case dinilai
    /// Signed by the assessor and sent to the employee.
    case disampaikan
    /// The employee has signed that he received it.
    case diterima
    case keberatan
    /// Final: accepted, decided, or the limit for an objection has run out.
    case final

    package var label: Kalimat {
        switch self {
        case .dinilai: "Sedang dinilai"
        case .disampaikan: "Disampaikan, menunggu tanda tangan pegawai"
        case .diterima: "Diterima pegawai"
        case .keberatan: "Keberatan diperiksa"
        case .final: "Final"
        }
    }
}

package enum AksiEvaluasi: String, CaseIterable, Sendable, Codable {
    case nilai
    case sampaikan
    case terima
    case ajukanKeberatan = "ajukan_keberatan"
    case putuskanKeberatan = "putuskan_keberatan"
    case finalkan

    package var label: Kalimat {
        switch self {
        case .nilai: "Simpan penilaian"
        case .sampaikan: "Tanda tangani dan sampaikan"
        case .terima: "Tanda tangani dan terima"
        case .ajukanKeberatan: "Ajukan keberatan"
        case .putuskanKeberatan: "Putuskan keberatan"
        case .finalkan: "Jadikan final"
        }
    }
}

package enum EvaluasiLifecycle {
    package static let table = Lifecycle<StatusEvaluasi, AksiEvaluasi>([
        .init(.dinilai, .nilai, .dinilai, by: penilai, dasar: "Pasal 24 ayat (1), Pasal 25 ayat (1)"),
        .init(.dinilai, .sampaikan, .disampaikan, by: penilai, dasar: "Pasal 26; Lampiran V.A"),
        .init(.disampaikan, .terima, .diterima, by: [.pegawai], dasar: "Lampiran V.A"),
        .init(.disampaikan, .ajukanKeberatan, .keberatan, by: [.pegawai], needsReason: true, dasar: "Pasal 29"),
        .init(.diterima, .ajukanKeberatan, .keberatan, by: [.pegawai], needsReason: true, dasar: "Pasal 29"),
        .init(
            .keberatan, .putuskanKeberatan, .final, by: [.atasanPejabatPenilaiKinerja], needsReason: true, dasar: "Pasal 29; Lampiran V.B"),
        .init(.diterima, .finalkan, .final, by: [.pengelolaKinerja], dasar: "Lampiran V.B"),
        .init(.disampaikan, .finalkan, .final, by: [.pengelolaKinerja], dasar: "Lampiran V.B"),
    ])

    /// Where the assessor does not evaluate, his superior does (Lampiran IV.A.11).
    private static let penilai: Set<Pelaku> = [.pejabatPenilaiKinerja, .atasanPejabatPenilaiKinerja]
}

extension AksiEvaluasi {
    /// The event that the step leaves.
    package var peristiwa: Aksi {
        switch self {
        case .nilai: .evaluasiNilai
        case .sampaikan: .evaluasiSampaikan
        case .terima: .evaluasiTerima
        case .ajukanKeberatan: .keberatanAjukan
        case .putuskanKeberatan: .keberatanPutuskan
        case .finalkan: .evaluasiFinalkan
        }
    }
}
