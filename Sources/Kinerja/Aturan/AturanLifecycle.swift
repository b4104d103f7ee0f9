/// Status of one version of an agency rulebook. Whether an approved one is in force depends on the date: ``AturanInstansi/berlaku(_:)``.
package enum StatusAturan: String, CaseIterable, Sendable, Codable {
    case draf
    case diajukan
    case disetujui
    case ditolak
    /// Ended before a later version replaced it.
    case dicabut
    /// A draft that nobody goes on with.
    case dibatalkan

    package var label: Kalimat {
        switch self {
        case .draf: "Draf"
        case .diajukan: "Menunggu persetujuan"
        case .disetujui: "Disetujui"
        case .ditolak: "Ditolak"
        case .dicabut: "Dicabut"
        case .dibatalkan: "Dibatalkan"
        }
    }
}

package enum AksiAturan: String, CaseIterable, Sendable, Codable {
    case ajukan
    case tarik
    case setujui
    case tolak
    case cabut
    case batalkan

    package var label: Kalimat {
        switch self {
        case .ajukan: "Ajukan untuk disetujui"
        case .tarik: "Tarik kembali"
        case .setujui: "Setujui"
        case .tolak: "Tolak"
        case .cabut: "Cabut"
        case .batalkan: "Batalkan draf"
        }
    }

    /// Whether the step seals what people are paid or rated by, so that the person must prove himself again.
    package var menyegel: Bool { self == .setujui || self == .cabut }
}

/// The way of an agency rulebook. Whoever uploaded or submitted it never approves it (dossier trust §3.2, two-person rule).
package enum AturanLifecycle {
    package static let table = Lifecycle<StatusAturan, AksiAturan>([
        .init(.draf, .ajukan, .diajukan, by: [.pengelolaKinerja]),
        .init(.draf, .batalkan, .dibatalkan, by: [.pengelolaKinerja]),
        .init(.diajukan, .tarik, .draf, by: [.pengusulAturan]),
        .init(.diajukan, .setujui, .disetujui, by: [.adminLain]),
        .init(.diajukan, .tolak, .ditolak, by: [.adminLain], needsReason: true),
        .init(.disetujui, .cabut, .dicabut, by: [.pengelolaKinerja], needsReason: true),
    ])
}

extension AksiAturan {
    /// The event that the step leaves.
    package var peristiwa: Aksi {
        switch self {
        case .ajukan: .aturanAjukan
        case .tarik: .aturanTarik
        case .setujui: .aturanSetujui
        case .tolak: .aturanTolak
        case .cabut: .aturanCabut
        case .batalkan: .aturanBatalkan
        }
    }
}
