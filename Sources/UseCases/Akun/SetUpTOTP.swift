internal import Documents
package import Kinerja
internal import Secrets
import Storage

/// Pasang kode tambahan: a secret is offered, and kept once a code made with it has been typed; ten recovery codes come with it.
package enum SetUpTOTP {
    /// What the page shows. The secret travels sealed in the form, so that nothing is stored before it is proved.
    package struct Offer: Sendable {
        package let sealed: String
        /// Base 32 in groups of four, to type by hand.
        package let text: String
        package let uri: String
        /// The QR as an SVG path with its view box.
        package let qr: (path: String, viewBox: String)?
    }

    package static func offer(by actor: Actor, in site: Installation, keeping sealed: String? = nil) async throws -> Offer {
        try OwnHand.require(actor)
        let akun = try await site.look(by: actor) { try AkunRepository($0.db, actor.instansi).find(actor.pegawai) }
        guard let akun else { throw Refused.hidden }
        let kept = try sealed.flatMap { try Self.secret(in: $0, of: actor, site.secrets) }
        let offered = kept ?? Secrecy.bytes(TOTP.secretBytes)
        let text = offered.base32
        let groups = stride(from: 0, to: text.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }
        let uri = TOTP.uri(offered, account: akun.nip ?? akun.nama, issuer: "Tolok")
        return Offer(
            sealed: kept == nil ? Secrecy.seal(Array(try actor.pegawai.rawValue.utf8) + offered, site.secrets) : (sealed ?? ""),
            text: groups.joined(separator: " "), uri: uri,
            qr: QR(uri).map { ($0.svgPath, $0.viewBox) })
    }

    /// Returns the ten recovery codes; they are shown this once.
    package static func run(sealed: String, kode: String, token: String, by actor: Actor, in site: Installation) async throws -> [String] {
        try OwnHand.require(actor)
        try StepUp.require(.pasangTOTP, actor, at: site.clock())
        guard let secret = try Self.secret(in: sealed, of: actor, site.secrets) else {
            throw Invalid("kode", "Kode QR ini tidak berlaku lagi", remedy: "Muat ulang halaman, lalu pindai kode QR yang baru.")
        }
        guard let step = TOTP.match(kode, secret, at: site.clock().seconds) else {
            throw Invalid("kode", "Kode dari aplikasi tidak cocok", remedy: "Tunggu kode berikutnya, dan periksa jam pada ponsel Anda.")
        }
        let (codes, secrets) = ((0..<10).map { _ in KodeSekaliPakai.random() }, site.secrets)
        let kept = Secrecy.seal(secret, secrets)
        _ = try await site.perform(by: actor) { act in
            try AkunRepository(act.db, actor.instansi).setTOTP(kept, step: step, of: actor.pegawai)
            let hashes = try codes.map { KodeSekaliPakai.hash($0, secrets, actor.instansi, try actor.pegawai) }
            try KodePemulihanRepository(act.db, actor.instansi).replace(hashes, of: actor.pegawai)
            try SesiRepository(act.db).deleteAll(of: actor.pegawai, in: actor.instansi, except: Fingerprint.of(token))
            try act.record(.akunPasangTOTP, actor.pegawai.rawValue)
            return Done()
        }
        return codes
    }

    /// The offered secret, if it was offered to this person.
    private static func secret(in sealed: String, of actor: Actor, _ secrets: InstallationKeys) throws -> [UInt8]? {
        let owner = Array(try actor.pegawai.rawValue.utf8)
        guard let plain = Secrecy.unseal(sealed, secrets), plain.count == owner.count + TOTP.secretBytes, plain.starts(with: owner) else {
            return nil
        }
        return Array(plain[owner.count...])
    }
}

/// Lepas kode tambahan: only where no role asks for it, and only with a password that is long enough to stand alone.
package enum RemoveTOTP {
    package static func run(kataSandi: String, alamat: String, by actor: Actor, in site: Installation) async throws -> Done {
        try OwnHand.require(actor)
        guard actor.peran.isDisjoint(with: site.akun.totpWajib) else { throw Refused.notPermitted("totp_wajib") }
        let akun = try await site.look(by: actor) { try AkunRepository($0.db, actor.instansi).find(actor.pegawai) }
        guard let akun, akun.totp else { throw Refused.wrongState("kode tambahan belum dipasang") }
        let attempt = Attempt(site: site, masuk: "ganti:\(akun.instansi.rawValue):\(akun.pegawai.rawValue)", alamat: alamat, device: nil)
        if let seconds = try await attempt.begin() { throw TooManyGuesses(seconds: seconds) }
        guard try await site.passwords.verify(kataSandi, against: akun.kataSandi) != .wrong else {
            try await attempt.failed(akun: akun)
            throw Invalid("kata_sandi", "Kata sandi tidak cocok", remedy: "Ketik kata sandi yang Anda pakai untuk masuk.")
        }
        guard kataSandi.count >= PasswordRules.shortestAlone else {
            throw Invalid(
                "kata_sandi", "Kata sandi Anda terlalu pendek tanpa kode tambahan",
                remedy: "Ganti dahulu dengan kata sandi paling sedikit \(PasswordRules.shortestAlone) karakter.")
        }
        return try await site.perform(by: actor) { act in
            try AkunRepository(act.db, actor.instansi).setTOTP(nil, step: nil, of: actor.pegawai)
            try KodePemulihanRepository(act.db, actor.instansi).replace([], of: actor.pegawai)
            try attempt.succeeded(on: act.db)
            try act.record(.akunLepasTOTP, actor.pegawai.rawValue)
            return Done()
        }
    }
}
