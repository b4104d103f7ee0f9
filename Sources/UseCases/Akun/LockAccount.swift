package import Kinerja
internal import Storage

/// Kunci atau buka akun: locking ends all sessions, tokens and waiting codes at once.
package enum LockAccount {
    package static func run(_ pegawai: PegawaiID, lock: Bool, alasan: String, by actor: Actor, key: String?, in site: Installation)
        async throws -> Done
    {
        try KelolaAkun.require(actor)
        guard !actor.isPegawai(pegawai) else { throw Refused.notPermitted("diri_sendiri") }
        try StepUp.require(.kunciAkun, actor, at: site.clock())
        let alasan = try OneLine.required(alasan, "alasan")
        return try await site.perform(by: actor, key: key, input: "\(pegawai.rawValue) \(lock) \(alasan)") { act in
            guard try AkunRepository(act.db, actor.instansi).find(pegawai) != nil else { throw Refused.hidden }
            try set(pegawai, lock: lock, alasan: alasan, act)
            return Done()
        }
    }

    static func set(_ pegawai: PegawaiID, lock: Bool, alasan: String, _ act: Act) throws {
        try AkunRepository(act.db, act.actor.instansi).setAktif(!lock, of: pegawai, at: act.now)
        if lock {
            try SesiRepository(act.db).deleteAll(of: pegawai, in: act.actor.instansi)
            try TokenAPIRepository(act.db).revokeAll(of: pegawai, in: act.actor.instansi, at: act.now)
        }
        try act.record(lock ? .akunKunci : .akunBuka, pegawai.rawValue, alasan: alasan)
    }
}
