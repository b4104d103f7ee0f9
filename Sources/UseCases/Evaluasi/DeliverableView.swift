package import Kinerja
import Storage

/// The rated evaluations of a period that wait for the assessor's signature.
package struct DeliverableView: Sendable {
    package struct Row: Sendable {
        package let evaluasi: Evaluasi
        /// What keeps it from being signed, in a sentence; `nil` when nothing does.
        package let halangan: Kalimat?
    }

    package let periode: PeriodeEvaluasi
    package let baris: [Row]
    package let peringatan: PeringatanSebaran?
}

/// What the actor may sign in a period.
package struct ReadDeliverable: Query {
    package static let authority = Authority.person

    package let periode: PeriodeID

    package init(_ periode: PeriodeID) { self.periode = periode }

    package func read(in look: Look) throws -> DeliverableView {
        let periode = try look.periode.find(self.periode).orHidden()
        let waiting = try look.tim(periode).filter { $0.status == .dinilai }.compactMap(\.evaluasi)
        let baris = try waiting.compactMap { try look.evaluasi.find($0) }.filter {
            look.actor.isPegawai($0.penilai) && $0.alasanAmbilAlih == nil
        }
        let capaian = try look.unitDipimpin(look.actor.pegawai, periode).map { try look.capaian($0, periode) }
        return DeliverableView(
            periode: periode, baris: try baris.map { try look.baris($0, periode) },
            peringatan: try capaian.flatMap { try look.peringatanSebaran(look.actor.pegawai, periode, $0) })
    }
}

extension Look {
    fileprivate func baris(_ e: Evaluasi, _ periode: PeriodeEvaluasi) throws -> DeliverableView.Row {
        let capaian = try PesertaEvaluasi(skp.ringkas(e.skp).orHidden(), periode, e, in: self).capaian(in: self)
        return .init(evaluasi: e, halangan: e.penilaian == nil ? "Belum dinilai." : capaian.predikat == nil ? capaian.keterangan : nil)
    }
}
