import Impor
import Kinerja
import Storage

/// Imports that move people: who applies one proves himself, and past the size that the agency has set, or where the account of a holder of
/// a role ends, he is another admin than the one who prepared what is applied.
enum SecondAdminImpor {
    /// Who last decided what an upload would do: by sending the file or by choosing its columns. However often it was checked since.
    static func penyiap(_ impor: ImporID, in tx: some Transaction) throws -> PegawaiID? {
        try tx.peristiwa.newest(of: .impor, impor.rawValue, .imporUnggah, or: .imporPetakan)?.pelaku ?? tx.impor.find(impor)?.dibuatOleh
    }

    /// Why the actor may not apply this to the register alone; `nil` where he may. Where nobody knows who prepared it, nobody may.
    static func sebabAdminLain(_ impor: ImporID, _ report: LaporanImpor, in tx: some Transaction) throws -> Kalimat? {
        guard let sebab = try sebab(report, in: tx) else { return nil }
        guard let penyiap = try penyiap(impor, in: tx) else { return sebab }
        return tx.actor.isPegawai(penyiap) ? sebab : nil
    }

    private static func sebab(_ report: LaporanImpor, in tx: some Transaction) throws -> Kalimat? {
        let changes = report.changes
        if try !tx.peran.pemegang(among: report.berhenti ?? []).isEmpty { return "Impor ini mengakhiri akun pemegang peran" }
        guard try changes.dipindahkan > batasSendiri(in: tx) else { return nil }
        guard let moved = changes.bergantiPenilai else { return "Impor ini mengubah \(changes.berubah.total) data yang sudah ada" }
        return "Impor ini mengubah \(changes.berubah.total) data yang sudah ada dan mengganti penilai \(moved) pegawai lain"
    }

    /// How much the actor may apply of what he prepared himself: the agency's limit, without what he alone has raised it by.
    ///
    /// His own raises count for others, and for him once another admin has saved the limit too; else one person would lift the rule of two.
    static func batasSendiri(in tx: some Transaction) throws -> Int {
        let changes = try tx.peristiwa.history(of: .instansi, String(tx.instansi.id.rawValue), limit: 10_000)
            .filter { $0.aksi == .instansiUbah }.reversed()
        var batas: Int?
        for change in changes {
            guard let after = try change.sesudah.map({ try decoded($0, as: Instansi.self).imporSendiri }) else { continue }
            let before = try batas ?? change.sebelum.map { try decoded($0, as: Instansi.self).imporSendiri } ?? Instansi.imporSendiriAwal
            batas = change.pelaku.map(tx.actor.isPegawai) ?? false ? min(before, after) : after
        }
        return batas ?? tx.instansi.imporSendiri
    }

    static func require(_ impor: ImporID, _ report: LaporanImpor, in act: Act) throws {
        try leaveAnotherAdmin(report, act)
        guard let sebab = try sebabAdminLain(impor, report, in: act) else { return }
        throw Invalid(
            "lewati", sebab,
            remedy:
                "Lebih dari \(try batasSendiri(in: act)) data, atau pemegang peran, perlu admin kedua: minta admin lain membuka halaman impor ini dan menerapkannya. Bila belum ada admin lain, beri perannya dahulu, atau minta operator menjalankan tolok import pegawai di server."
        )
    }

    /// As for locking an account: who applies it must not remain the only admin.
    private static func leaveAnotherAdmin(_ report: LaporanImpor, _ act: Act) throws {
        guard let berhenti = report.berhenti else { return }
        let admins = try act.peran.activeAdmins()
        guard !admins.isDisjoint(with: berhenti), try admins.subtracting(berhenti + [act.actor.pegawai]).isEmpty else { return }
        throw Invalid(
            "lewati", "Sesudah impor ini tidak ada admin lain yang dapat masuk",
            remedy: "Beri peran admin kepada orang lain dulu, atau keluarkan baris admin itu dari berkas.")
    }
}
