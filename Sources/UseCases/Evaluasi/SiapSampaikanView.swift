package import Kinerja
import Storage

/// The rated evaluations of a period that wait for the assessor's signature.
package struct SiapSampaikanView: Sendable {
    package struct Baris: Sendable {
        package let evaluasi: Evaluasi
        /// What keeps it from being signed, in a sentence; `nil` when nothing does.
        package let halangan: String?
    }

    package let periode: PeriodeEvaluasi
    package let baris: [Baris]
    package let peringatan: PeringatanSebaran?
}

/// What the actor may sign in a period.
package struct ReadSiapSampaikan: Query {
    package static let authority = Authority.person

    package let periode: PeriodeID

    package init(_ periode: PeriodeID) { self.periode = periode }

    package func read(in look: Look) throws -> SiapSampaikanView {
        let meja = try MejaEvaluasi(look)
        let periode = try meja.periode(self.periode)
        let waiting = try meja.tim(periode).filter { $0.status == .dinilai }.compactMap(\.evaluasi)
        let baris = try waiting.compactMap { try meja.evaluasi.find($0) }.filter {
            look.actor.isPegawai($0.penilai) && $0.alasanAmbilAlih == nil
        }
        let capaian = try meja.unitDipimpin(look.actor.pegawai, periode).map { try meja.capaian($0, periode) }
        return SiapSampaikanView(
            periode: periode, baris: try baris.map { try meja.baris($0, periode) },
            peringatan: try capaian.flatMap { try meja.peringatanSebaran(look.actor.pegawai, periode, $0) })
    }
}

extension MejaEvaluasi {
    fileprivate func baris(_ e: Evaluasi, _ periode: PeriodeEvaluasi) throws -> SiapSampaikanView.Baris {
        let skp = try skp(e.skp)
        let capaian = try capaian(unitPenilai(skp, peserta(skp, periode, e), periode), periode)
        return .init(evaluasi: e, halangan: e.penilaian == nil ? "Belum dinilai." : capaian.predikat == nil ? capaian.keterangan : nil)
    }
}
