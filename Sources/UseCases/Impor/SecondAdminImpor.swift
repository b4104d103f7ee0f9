import Impor
import Kinerja
import Storage

/// Imports that move people: who applies one proves himself, and past the size that the agency has set he is another admin than the one who
/// prepared what is applied.
enum SecondAdminImpor {
    /// Who last decided what an upload would do: by sending the file or by choosing its columns.
    static func penyiap(_ impor: ImporID, in tx: some Transaction) throws -> PegawaiID? {
        try tx.peristiwa.history(of: .impor, impor.rawValue, limit: 50).first { [.imporUnggah, .imporPetakan].contains($0.aksi) }?.pelaku
    }

    /// Whether the actor may not apply a change of this size to the register.
    static func perluAdminLain(_ impor: ImporID, _ changes: ChangeSummary, in tx: some Transaction) throws -> Bool {
        guard changes.berubah.total > tx.instansi.imporSendiri, let penyiap = try penyiap(impor, in: tx) else { return false }
        return tx.actor.isPegawai(penyiap)
    }

    static func require(_ impor: ImporID, _ changes: ChangeSummary, in act: Act) throws {
        guard try perluAdminLain(impor, changes, in: act) else { return }
        throw Invalid(
            "lewati", "Impor ini mengubah \(changes.berubah.total) data yang sudah ada",
            remedy:
                "Lebih dari \(act.instansi.imporSendiri) perlu admin kedua: minta admin lain membuka halaman impor ini dan menerapkannya.")
    }
}
