/// How a post is held. Plt and Plh duties count as main results (PermenPANRB 6/2022 Lampiran II.A.6.d).
package enum JenisPenugasan: String, CaseIterable, Sendable, Codable {
    case definitif, pj, plt, plh

    package var label: Kalimat {
        switch self {
        case .definitif: "Definitif"
        case .pj: "Pj."
        case .plt: "Plt."
        case .plh: "Plh."
        }
    }

    /// Who acts in a post when several hold it on one day: the definitive holder, then Pj, Plt, Plh.
    package var urutan: Int {
        switch self {
        case .definitif: 0
        case .pj: 1
        case .plt: 2
        case .plh: 3
        }
    }
}

/// Penugasan: one person's holding of one post between two dates; `selesai` is the last day, `nil` while it runs.
package struct Penugasan: Sendable, Equatable, Codable {
    package let id: PenugasanID
    package let pegawai: PegawaiID
    package let jabatan: JabatanID
    package let jenis: JenisPenugasan
    package let mulai: LocalDate
    package var selesai: LocalDate?

    package init(id: PenugasanID, pegawai: PegawaiID, jabatan: JabatanID, jenis: JenisPenugasan, mulai: LocalDate, selesai: LocalDate?) {
        (self.id, self.pegawai, self.jabatan, self.jenis, self.mulai, self.selesai) = (id, pegawai, jabatan, jenis, mulai, selesai)
    }

    package func berlaku(_ date: LocalDate) -> Bool { mulai <= date && (selesai.map { date <= $0 } ?? true) }
}
