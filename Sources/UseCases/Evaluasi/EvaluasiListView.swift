package import Kinerja
import Storage

/// One line of a list of evaluations.
package struct EvaluasiSummary: Sendable, Equatable {
    package let id: EvaluasiID
    package let nama: String
    package let periode: Kalimat
    package let status: StatusEvaluasi
    package let predikat: PredikatKinerja?
    package let tenggat: TenggatEvaluasi?
}

/// A person's own evaluations, and what waits for him as the superior of an assessor.
package struct EvaluasiListView: Sendable {
    package let milik: [EvaluasiSummary]
    package let keberatan: [EvaluasiSummary]
}

/// The evaluations that concern the actor.
package struct ReadEvaluasiList: Query {
    package static let authority = Authority.person

    package init() {}

    package func read(in look: Look) throws -> EvaluasiListView {
        let milik = try look.evaluasi.of(look.actor.pegawai).filter(\.terlihatPegawai).map(look.ringkas)
        let keberatan = try look.menungguPutusan().map(look.ringkas)
        return EvaluasiListView(milik: milik, keberatan: keberatan)
    }
}

extension Look {
    fileprivate func ringkas(_ e: Evaluasi) throws -> EvaluasiSummary {
        let periode = try periode.find(e.periode).orHidden()
        return EvaluasiSummary(
            id: e.id, nama: e.pihak.pegawai.nama, periode: periode.nama, status: e.status,
            predikat: (actor.isPegawai(e.pegawai) ? e.penilaianBagiPegawai : e.penilaian)?.predikat,
            tenggat: try tenggat(e, periode, e.status == .keberatan ? keberatan.find(of: e.id) : nil).first)
    }
}
