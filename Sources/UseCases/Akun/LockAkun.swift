package import Kinerja
internal import Storage

/// Kunci atau buka akun: locking ends all sessions, tokens and waiting codes at once. Nobody locks himself out, nor all other admins.
package struct LockAkun: Command, Equatable {
    package static let aksi = Aksi.akunKunci
    package static let peristiwa: Set<Aksi> = [.akunKunci, .akunBuka]
    package static let authority = Authority.peranByHand(.kelolaAkun)
    package static let seals: SealingAct? = .kunciAkun

    package var pegawai: PegawaiID
    package var lock: Bool
    package var alasan: String

    package init(_ pegawai: PegawaiID, lock: Bool, alasan: String) { (self.pegawai, self.lock, self.alasan) = (pegawai, lock, alasan) }

    package func run(in act: Act) throws -> Done {
        guard !act.actor.isPegawai(pegawai) else { throw Refused.notPermitted("diri_sendiri") }
        let alasan = try OneLine.required(alasan, "alasan")
        guard try act.akun.find(pegawai) != nil else { throw Refused.hidden }
        if lock { try leaveAnotherAdmin(act) }
        try Self.set(pegawai, lock: lock, alasan: alasan, act)
        return Done()
    }

    private func leaveAnotherAdmin(_ act: Act) throws {
        let admins = try act.peran.activeAdmins()
        guard admins.contains(pegawai), try admins.subtracting([pegawai, act.actor.pegawai]).isEmpty else { return }
        throw Invalid(
            "alasan", "Sesudah ini hanya Anda yang dapat masuk sebagai admin",
            remedy: "Bila akun ini harus segera dikunci, minta operator server menjalankan tolok user lock.")
    }

    static func set(_ pegawai: PegawaiID, lock: Bool, alasan: String, _ act: Act) throws {
        try act.akun.setAktif(!lock, of: pegawai, at: act.now)
        if lock {
            try act.sesi.deleteAll(of: pegawai, in: act.actor.instansi)
            try act.tokenAPI.revokeAll(of: pegawai, in: act.actor.instansi, at: act.now)
        }
        try act.record(lock ? .akunKunci : .akunBuka, pegawai.rawValue, alasan: alasan)
    }
}
