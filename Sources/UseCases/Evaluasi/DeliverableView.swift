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
        let baris = try look.evaluasi.find(waiting).filter { look.actor.isPegawai($0.penilai) && $0.alasanAmbilAlih == nil }
        let capaian = try look.unitDipimpin(look.actor.pegawai, periode).map { try look.capaian($0, periode) }
        return DeliverableView(
            periode: periode, baris: try look.baris(baris, periode),
            peringatan: try capaian.flatMap { try look.peringatanSebaran(look.actor.pegawai, periode, $0) })
    }
}

extension Look {
    fileprivate func baris(_ waiting: [Evaluasi], _ periode: PeriodeEvaluasi) throws -> [DeliverableView.Row] {
        try garis.muat(waiting.map(\.pegawai))
        let ringkas = try skp.ringkas(waiting.map(\.skp))
        // The people of a team are mostly evaluated on the achievement of one unit.
        var known: [UnitKerjaID: CapaianBerlaku] = [:]
        return try waiting.map { e in
            let unit = try PesertaEvaluasi(ringkas[e.skp].orHidden(), periode, e, in: self).unitCapaian(in: self)
            let capaian = try known[unit] ?? capaian(unit, periode)
            known[unit] = capaian
            return .init(evaluasi: e, halangan: e.penilaian == nil ? "Belum dinilai." : capaian.predikat == nil ? capaian.keterangan : nil)
        }
    }
}
