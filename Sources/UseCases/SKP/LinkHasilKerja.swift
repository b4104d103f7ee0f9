package import Kinerja
import Storage

/// Ties a planned result to the leader's result it supports, also after the SKP is set: the leader's plan may come later than one's own.
///
/// A link changes nothing of what is expected, so it makes no new version.
package enum LinkHasilKerja {
    package struct Input: Codable, Sendable, Equatable {
        package var skp: SKPID
        package var version: Int64
        package var rhk: RencanaHasilKerjaID
        /// Identifier of the leader's result; empty takes the link away.
        package var intervensi: String

        package init(skp: SKPID, version: Int64, rhk: RencanaHasilKerjaID, intervensi: String) {
            (self.skp, self.version, self.rhk, self.intervensi) = (skp, version, rhk, intervensi)
        }
    }

    package static func run(_ input: Input, by actor: Actor, key: String? = nil, in site: Installation) async throws -> SKPReceipt {
        try await SKPEdit.run(
            "skp.tautkan", input, input.skp, version: input.version, hand: .ownerOrAssessor, by: actor, key: key, in: site
        ) { open, act in
            guard open.dapatMenautkan else { throw Refused.wrongState(open.skp.status.rawValue) }
            guard let before = open.skp.isi.hasilKerja.first(where: { $0.id == input.rhk }) else { throw Refused.hidden }
            var after = before
            after.intervensi = try HasilKerjaForm.pilih(input.intervensi, before: before, skp: open.skp, in: act)
            guard after != before else { return }
            try act.skp.save(after, of: open.skp.id)
            try act.record("skp.hasil_kerja.tautkan", "skp", open.skp.id.rawValue, sebelum: before, sesudah: after)
        }
    }
}

extension OpenSKP {
    /// Its owner and his leader, while the SKP lives.
    package var dapatMenautkan: Bool {
        !pelaku.isDisjoint(with: [.pegawai, .pejabatPenilaiKinerja]) && skp.status != .diubah && skp.status != .ditutup
    }
}
