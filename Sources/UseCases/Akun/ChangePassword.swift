package import Kinerja
internal import Secrets
internal import Storage

/// Ganti kata sandi: the old one, then the new one twice. Other sessions end, and tokens and delegations that are not named to be kept.
package struct ChangePassword: PreparedCommand, ReceiptNotKept {
    package static let aksi = Aksi.akunGantiKataSandi
    package static let peristiwa: Set<Aksi> = [aksi, .tokenCabut, .delegasiCabut]
    package static let authority = Authority.ownHand

    package let lama: String
    package let baru: String
    package let ulang: String
    /// The present session, which stays.
    package let token: String
    package let akses: KeptAkses

    package init(lama: String, baru: String, ulang: String, token: String, keeping akses: KeptAkses = .none) {
        (self.lama, self.baru, self.ulang, self.token, self.akses) = (lama, baru, ulang, token, akses)
    }

    /// The new password's hash, once the old one has been found right; `nil` when a twin of this request has set it already.
    package struct Prepared: Sendable {
        let hash: String?
        let source: GuessLimit.Source
    }

    /// Also throws ``TooManyGuesses``.
    package func prepare(by actor: Actor, at site: Installation) async throws -> Prepared {
        let (akun, known) = try await Self.holder(actor, in: site)
        try check(akun, known, in: site)
        let attempt = CountedGuess.changing(akun, in: site)
        if let seconds = try await attempt.begin() { throw TooManyGuesses(seconds: seconds) }
        guard try await site.passwords.verify(lama, against: akun.kataSandi) != .wrong else {
            // Sent twice: of the second the old password is the new one.
            if try await site.passwords.verify(baru, against: akun.kataSandi) != .wrong {
                try await attempt.succeeded()
                return Prepared(hash: nil, source: attempt.source)
            }
            try await attempt.failed(akun: akun)
            throw Invalid("lama", "Kata sandi lama tidak cocok", remedy: "Ketik kata sandi yang Anda pakai untuk masuk.")
        }
        return Prepared(hash: try await site.passwords.hash(baru), source: attempt.source)
    }

    package func run(_ prepared: Prepared, in act: Act) throws -> Done {
        let (instansi, pegawai) = (act.actor.instansi, try act.actor.pegawai)
        guard let hash = prepared.hash else { throw Unchanged(Done()) }
        try act.akun.setKataSandi(hash, of: pegawai)
        try act.sesi.deleteAll(of: pegawai, in: instansi, except: Fingerprint.of(token))
        try akses.endOthers(of: pegawai, in: act)
        try prepared.source.forget(on: act.db)
        try act.record(.akunGantiKataSandi, pegawai.rawValue)
        return Done()
    }

    private static func holder(_ actor: Actor, in site: Installation) async throws -> (Akun, [String]) {
        try await site.look(by: actor) { look in
            guard let akun = try AkunRepository(look.db, actor.instansi).find(actor.pegawai) else { throw Refused.hidden }
            return (akun, try KnownTentang.person(akun, on: look.db))
        }
    }

    private func check(_ akun: Akun, _ known: [String], in site: Installation) throws {
        var faults = [PasswordRules(totp: akun.totp, known: known, lemah: site.akun.kataSandiLemah).fault(baru, field: "baru")]
            .compactMap { $0 }
        if OpaqueString(ulang) != OpaqueString(baru) {
            faults.append(FieldError("ulang", "Kata sandi yang kedua tidak sama", remedy: "Ketik kata sandi baru yang sama dua kali."))
        }
        guard faults.isEmpty else { throw Invalid(faults) }
    }
}

extension CountedGuess {
    /// The present password, asked for before a change of what guards the account.
    static func changing(_ akun: Akun, in site: Installation) -> CountedGuess {
        CountedGuess(site: site, masuk: "ganti:\(akun.instansi.rawValue):\(akun.pegawai.rawValue)", alamat: nil, device: nil)
    }
}

/// Guessing went on too fast; try again after so many seconds.
package struct TooManyGuesses: Error, Sendable, Equatable { package let seconds: Int64 }
