package import Kinerja
internal import Storage

/// Kunci atau buka akun: locking ends all sessions, tokens and waiting codes at once. Nobody locks himself out.
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
        try Self.set(pegawai, lock: lock, alasan: alasan, act)
        return Done()
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
