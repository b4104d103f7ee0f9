package import Kinerja
internal import Secrets
internal import Storage

/// Ganti kata sandi: the old one, then the new one twice. Other sessions end.
package enum ChangePassword {
    package struct Input: Sendable {
        package let lama: String
        package let baru: String
        package let ulang: String
        /// The present session, which stays.
        package let token: String
        package let alamat: String

        package init(lama: String, baru: String, ulang: String, token: String, alamat: String) {
            (self.lama, self.baru, self.ulang, self.token, self.alamat) = (lama, baru, ulang, token, alamat)
        }
    }

    package static func run(_ input: Input, by actor: Actor, in site: Installation) async throws -> Done {
        try OwnHand.require(actor)
        let (akun, known) = try await holder(actor, in: site)
        try check(input, akun, known, in: site)
        let attempt = Attempt(
            site: site, masuk: "ganti:\(akun.instansi.rawValue):\(akun.pegawai.rawValue)", alamat: input.alamat, device: nil)
        if let seconds = try await attempt.begin() { throw TooManyGuesses(seconds: seconds) }
        guard try await site.passwords.verify(input.lama, against: akun.kataSandi) != .wrong else {
            try await attempt.failed(akun: akun)
            throw Invalid("lama", "Kata sandi lama tidak cocok", remedy: "Ketik kata sandi yang Anda pakai untuk masuk.")
        }
        let hash = try await site.passwords.hash(input.baru)
        return try await site.perform(by: actor) { act in
            try AkunRepository(act.db, actor.instansi).setKataSandi(hash, of: actor.pegawai)
            try SesiRepository(act.db).deleteAll(of: actor.pegawai, in: actor.instansi, except: Fingerprint.of(input.token))
            try attempt.succeeded(on: act.db)
            try act.record(.akunGantiKataSandi, actor.pegawai.rawValue)
            return Done()
        }
    }

    private static func holder(_ actor: Actor, in site: Installation) async throws -> (Akun, [String]) {
        try await site.look(by: actor) { look in
            guard let akun = try AkunRepository(look.db, actor.instansi).find(actor.pegawai) else { throw Refused.hidden }
            return (akun, try KnownAbout.person(akun, on: look.db))
        }
    }

    private static func check(_ input: Input, _ akun: Akun, _ known: [String], in site: Installation) throws {
        var faults = [PasswordRules(totp: akun.totp, known: known, lemah: site.akun.kataSandiLemah).fault(input.baru, field: "baru")]
            .compactMap { $0 }
        if input.ulang != input.baru {
            faults.append(FieldError("ulang", "Kata sandi yang kedua tidak sama", remedy: "Ketik kata sandi baru yang sama dua kali."))
        }
        guard faults.isEmpty else { throw Invalid(faults) }
    }
}

/// Guessing went on too fast; try again after so many seconds.
package struct TooManyGuesses: Error, Sendable, Equatable { package let seconds: Int64 }
