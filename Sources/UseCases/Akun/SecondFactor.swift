internal import Kinerja
internal import Secrets
internal import Storage

/// Takes a TOTP code (each step once, RFC 6238 §5.2) or a recovery code (once).
enum SecondFactor {
    static func take(_ typed: String, of akun: Akun, in site: Installation) async throws -> Bool {
        guard let sealed = akun.totpRahasia, let secret = Secrecy.unseal(sealed, site.secrets) else { return false }
        let now = site.clock()
        if let step = TOTP.match(typed, secret, at: now.seconds) {
            return try await site.database.write { db in try AkunRepository(db, akun.instansi).useStep(step, of: akun.pegawai) }
        }
        let hash = KodeSekaliPakai.hash(typed, site.secrets, akun.instansi, akun.pegawai)
        return try await site.database.write { db in
            try KodePemulihanRepository(db, akun.instansi).use(hash, of: akun.pegawai, at: now)
        }
    }

    /// Whether this very code was the last to be taken, a moment ago.
    static func wasTaken(_ typed: String, of akun: Akun, in site: Installation) async throws -> Bool {
        guard let sealed = akun.totpRahasia, let secret = Secrecy.unseal(sealed, site.secrets) else { return false }
        let now = site.clock()
        if let step = TOTP.match(typed, secret, at: now.seconds) { return step == akun.totpLangkahTerakhir }
        let hash = KodeSekaliPakai.hash(typed, site.secrets, akun.instansi, akun.pegawai)
        return try await site.database.read { db in
            try KodePemulihanRepository(db, akun.instansi)
                .wasUsed(hash, of: akun.pegawai, since: now.adding(seconds: -SesiStart.repeatSeconds))
        }
    }
}
