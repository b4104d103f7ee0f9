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

package enum ReadSiapSampaikan {
    package static func run(_ id: PeriodeID, by actor: Actor, in site: Installation) async throws -> SiapSampaikanView {
        try await site.look(by: actor) { look in
            let meja = try MejaEvaluasi(look, site)
            let periode = try meja.periode(id)
            let waiting = try meja.tim(periode).filter { $0.status == .dinilai }.compactMap(\.evaluasi)
            let baris = try waiting.compactMap { try meja.evaluasi.find($0) }.filter {
                actor.isPegawai($0.penilai) && $0.alasanAmbilAlih == nil
            }
            let capaian = try meja.unitDipimpin(actor.pegawai, periode).map { try meja.capaian($0, periode) }
            return SiapSampaikanView(
                periode: periode, baris: try baris.map { try meja.baris($0, periode) },
                peringatan: try capaian.flatMap { try meja.peringatanSebaran(actor.pegawai, periode, $0) })
        }
    }
}

extension MejaEvaluasi {
    fileprivate func baris(_ e: Evaluasi, _ periode: PeriodeEvaluasi) throws -> SiapSampaikanView.Baris {
        let skp = try skp(e.skp)
        let capaian = try capaian(unitPenilai(skp, peserta(skp, periode, e), periode), periode)
        return .init(evaluasi: e, halangan: e.penilaian == nil ? "Belum dinilai." : capaian.predikat == nil ? capaian.keterangan : nil)
    }
}
