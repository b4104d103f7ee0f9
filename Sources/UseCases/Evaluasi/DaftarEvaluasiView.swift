package import Kinerja
import Storage

/// One line of a list of evaluations.
package struct RingkasEvaluasi: Sendable, Equatable {
    package let id: EvaluasiID
    package let nama: String
    package let periode: Kalimat
    package let status: StatusEvaluasi
    package let predikat: PredikatKinerja?
    package let tenggat: TenggatEvaluasi?
}

/// A person's own evaluations, and what waits for him as the superior of an assessor.
package struct DaftarEvaluasiView: Sendable {
    package let milik: [RingkasEvaluasi]
    package let keberatan: [RingkasEvaluasi]
}

/// The evaluations that concern the actor.
package struct ReadDaftarEvaluasi: Query {
    package static let authority = Authority.person

    package init() {}

    package func read(in look: Look) throws -> DaftarEvaluasiView {
        let milik = try look.evaluasi.of(look.actor.pegawai).filter(\.terlihatPegawai).map(look.ringkas)
        let keberatan = try look.evaluasi.menungguPutusan(look.actor.pegawai).map(look.ringkas)
        return DaftarEvaluasiView(milik: milik, keberatan: keberatan)
    }
}

extension Look {
    fileprivate func ringkas(_ e: Evaluasi) throws -> RingkasEvaluasi {
        let periode = try periode.find(e.periode).orHidden()
        return RingkasEvaluasi(
            id: e.id, nama: e.pihak.pegawai.nama, periode: periode.nama, status: e.status,
            predikat: (actor.isPegawai(e.pegawai) ? e.penilaianBagiPegawai : e.penilaian)?.predikat,
            tenggat: try tenggat(e, periode, e.status == .keberatan ? keberatan.find(of: e.id) : nil).first)
    }
}
