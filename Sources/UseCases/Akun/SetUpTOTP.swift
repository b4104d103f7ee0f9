internal import Documents
package import Kinerja
internal import Secrets
import Storage

/// Pasang kode tambahan: a secret is offered, and kept once a code made with it has been typed; ten recovery codes come with it.
package struct SetUpTOTP: Command, ReceiptNotKept {
    package static let aksi = Aksi.akunPasangTOTP
    package static let peristiwa: Set<Aksi> = [aksi, .tokenCabut, .delegasiCabut]
    package static let authority = Authority.ownHand
    package static let seals: SealingAct? = .pasangTOTP

    /// The secret as it was offered.
    package var sealed: String
    package var kode: String
    /// The present session, which stays.
    package var token: String
    package var akses: KeptAkses

    package init(sealed: String, kode: String, token: String, keeping akses: KeptAkses = .none) {
        (self.sealed, self.kode, self.token, self.akses) = (sealed, kode, token, akses)
    }

    /// Returns the ten recovery codes; they are shown this once.
    package func run(in act: Act) throws -> [String] {
        let (instansi, pegawai, secrets) = (act.actor.instansi, try act.actor.pegawai, act.site.secrets)
        guard let secret = OfferTOTP.secret(in: sealed, of: pegawai, secrets) else {
            throw Invalid("kode", "Kode QR ini tidak berlaku lagi", remedy: "Muat ulang halaman, lalu pindai kode QR yang baru.")
        }
        guard let step = TOTP.match(kode, secret, at: act.now.seconds) else {
            throw Invalid("kode", "Kode dari aplikasi tidak cocok", remedy: "Tunggu kode berikutnya, dan periksa jam pada ponsel Anda.")
        }
        let codes = (0..<10).map { _ in KodeSekaliPakai.random() }
        try act.akun.setTOTP(Secrecy.seal(secret, secrets), step: step, of: pegawai)
        let hashes = codes.map { KodeSekaliPakai.hash($0, secrets, instansi, pegawai) }
        try act.kodePemulihan.replace(hashes, of: pegawai)
        try act.sesi.deleteAll(of: pegawai, in: instansi, except: Fingerprint.of(token))
        try akses.endOthers(of: pegawai, in: act)
        try act.record(.akunPasangTOTP, pegawai.rawValue)
        return codes
    }
}

/// A secret to scan, new or (after a mistyped code) the one of before.
package struct OfferTOTP: Query {
    package static let authority = Authority.ownHand

    package let sealed: String?

    package init(keeping sealed: String? = nil) { self.sealed = sealed }

    /// What the page shows. The secret travels sealed in the form, so that nothing is stored before it is proved.
    package struct View: Sendable {
        package let sealed: String
        /// Base 32 in groups of four, to type by hand.
        package let text: String
        package let uri: String
        /// The QR as an SVG path with its view box.
        package let qr: (path: String, viewBox: String)?
    }

    package func read(in look: Look) throws -> View {
        let (pegawai, secrets) = (try look.actor.pegawai, look.site.secrets)
        guard let akun = try look.akun.find(pegawai) else { throw Refused.hidden }
        let kept = sealed.flatMap { Self.secret(in: $0, of: pegawai, secrets) }
        let offered = kept ?? Secrecy.bytes(TOTP.secretBytes)
        let text = offered.base32
        let groups = stride(from: 0, to: text.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }
        let uri = TOTP.uri(offered, account: akun.nip ?? akun.nama, issuer: "Tolok")
        return View(
            sealed: kept == nil ? Secrecy.seal(Array(pegawai.rawValue.utf8) + offered, secrets) : (sealed ?? ""),
            text: groups.joined(separator: " "), uri: uri, qr: QR(uri).map { ($0.svgPath, $0.viewBox) })
    }

    /// The offered secret, if it was offered to this person.
    static func secret(in sealed: String, of pegawai: PegawaiID, _ secrets: InstallationKeys) -> [UInt8]? {
        let owner = Array(pegawai.rawValue.utf8)
        guard let plain = Secrecy.unseal(sealed, secrets), plain.count == owner.count + TOTP.secretBytes, plain.starts(with: owner) else {
            return nil
        }
        return Array(plain[owner.count...])
    }
}

/// Lepas kode tambahan: only where no role asks for it, and only with a password that is long enough to stand alone.
package struct RemoveTOTP: PreparedCommand, ReceiptNotKept {
    package static let aksi = Aksi.akunLepasTOTP
    package static let authority = Authority.ownHand

    package var kataSandi: String

    package init(kataSandi: String) { self.kataSandi = kataSandi }

    /// The guessing that has ended well.
    package struct Prepared: Sendable { let source: GuessLimit.Source }

    /// Also throws ``TooManyGuesses``.
    package func prepare(by actor: Actor, at site: Installation) async throws -> Prepared {
        guard actor.peran.isDisjoint(with: site.akun.totpWajib) else { throw Refused.notPermitted("totp_wajib") }
        let akun = try await site.look(by: actor) { try AkunRepository($0.db, actor.instansi).find(actor.pegawai) }
        guard let akun, akun.totp else { throw Refused.wrongState("kode tambahan belum dipasang") }
        let attempt = CountedGuess.changing(akun, in: site)
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
        return Prepared(source: attempt.source)
    }

    package func run(_ prepared: Prepared, in act: Act) throws -> Done {
        let pegawai = try act.actor.pegawai
        try act.akun.setTOTP(nil, step: nil, of: pegawai)
        try act.kodePemulihan.replace([], of: pegawai)
        try prepared.source.forget(on: act.db)
        try act.record(.akunLepasTOTP, pegawai.rawValue)
        return Done()
    }
}
