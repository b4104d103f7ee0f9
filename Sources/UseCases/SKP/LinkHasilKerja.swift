package import Kinerja
import Storage

/// Ties a planned result to the leader's result it supports, also after the SKP is set: the leader's plan may come later than one's own.
///
/// A link changes nothing of what is expected, so it makes no new version.
package struct LinkHasilKerja: SKPEdit, Equatable {
    package static let aksi = Aksi.skpHasilKerjaTautkan
    package static let authority = Authority.record([.susunSKP, .setujuiSKP])
    package static let hand = Hand.ownerOrAssessor

    package var skp: SKPID
    package var version: Int64
    package var rhk: RencanaHasilKerjaID
    /// Identifier of the leader's result; empty takes the link away.
    package var intervensi: String

    package init(skp: SKPID, version: Int64, rhk: RencanaHasilKerjaID, intervensi: String) {
        (self.skp, self.version, self.rhk, self.intervensi) = (skp, version, rhk, intervensi)
    }

    package func change(_ open: inout OpenSKP, in act: Act) throws {
        guard open.dapatMenautkan else { throw Refused.wrongState(open.skp.status.rawValue) }
        guard let before = open.skp.isi.hasilKerja.first(where: { $0.id == rhk }) else { throw Refused.hidden }
        var after = before
        after.intervensi = try HasilKerjaForm.pilih(intervensi, before: before, skp: open.skp, in: act)
        guard after != before else { return }
        try act.skp.save(after, of: open.skp.id)
        try act.record(.skpHasilKerjaTautkan, open.skp.id.rawValue, sebelum: before, sesudah: after)
    }
}
