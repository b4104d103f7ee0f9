internal import FoundationEssentials
package import Kinerja
internal import Secrets
internal import Storage

/// Makes sessions and renews their tokens.
enum SesiStart {
    static func open(_ akun: Akun, input: SignIn.Input, attempt: CountedGuess, in site: Installation) async throws -> SignIn.Outcome {
        let token = Secrecy.token()
        let device = attempt.device ?? PerangkatCookie(masuk: input.masuk, site.secrets)
        try await start(akun, token: token, whole: !akun.totp, userAgent: input.userAgent, forgetting: attempt.source, in: site)
        let opened = SignIn.Opened(token: token, perangkatCookie: akun.totp ? nil : device.value, gagal: akun.gagal)
        return akun.totp ? .perluKode(opened) : .masuk(opened)
    }

    static func start(
        _ akun: Akun, token: String, whole: Bool, userAgent: String, forgetting source: GuessLimit.Source?, in site: Installation
    ) async throws {
        _ = try await site.run(
            OpenSesi(
                hash: Fingerprint.of(token), whole: whole, perangkat: Perangkat.name(userAgent), hasFailures: akun.gagal > 0,
                source: source),
            by: akun.actor)
    }

    /// The token under which a session goes on after a proof of identity. It follows from the old one under the installation's key, so that a
    /// repeat of the request, whose answer may have been lost, finds the session again; who only knows the old one cannot make it.
    static func successor(of token: String, _ secrets: InstallationKeys) -> String {
        Secrecy.mac(secrets, "sesi berikutnya", token).hexadecimal
    }

    /// The session that went on from this token a moment ago, while its repeat may still be on the way.
    static func moved(from token: String, in site: Installation) async throws -> Sesi? {
        let (hash, now) = (Fingerprint.of(successor(of: token, site.secrets)), site.clock())
        let sesi = try await site.database.read { try SesiRepository($0).find(hash) }
        guard let sesi, let proved = sesi.stepUp, (0...repeatSeconds).contains(now.seconds(since: proved)) else { return nil }
        return sesi
    }

    /// How long a token that was replaced is still good for a repeat that proves itself too.
    static let repeatSeconds: Int64 = 10

    /// The same session under a new token, proved now; `nil` when the old token is no longer good.
    static func rotate(
        _ sesi: Sesi, token old: String, attempt: CountedGuess, sebagai aksi: Aksi, device: PerangkatCookie? = nil, in site: Installation
    ) async throws -> SignIn.Opened? {
        let token = successor(of: old, site.secrets)
        let moved = try await site.run(
            RenewSesi(
                hash: sesi.hash, baru: Fingerprint.of(token), perangkat: sesi.perangkat, sebagai: aksi, source: attempt.source),
            by: Actor(instansi: sesi.instansi, pegawai: sesi.pegawai, nama: ""))
        return moved ? SignIn.Opened(token: token, perangkatCookie: device?.value) : nil
    }
}

/// Opens a session, or half of one where a second factor is still to come. Also removes the person's dead sessions and forgets the
/// failures, which the answer has told him.
package struct OpenSesi: Command, ReceiptNotKept {
    package static let aksi = Aksi.akunMasuk
    package static let peristiwa: Set<Aksi> = [.akunMasuk, .akunKataSandiBenar]
    package static let authority = Authority.bearer

    /// Of its token.
    let hash: String
    let whole: Bool
    let perangkat: Kalimat
    /// Failed attempts are counted on the account.
    let hasFailures: Bool
    /// The guessing to be forgotten.
    let source: GuessLimit.Source?

    package func run(in act: Act) throws -> Done {
        let (instansi, pegawai, settings) = (act.actor.instansi, try act.actor.pegawai, act.site.akun)
        let sesi = Sesi(
            hash: hash, instansi: instansi, pegawai: pegawai, nomor: act.id(), dibuat: act.now, terakhir: act.now,
            stepUp: whole ? act.now : nil, totpSelesai: whole, perangkat: perangkat)
        try act.sesi.sweep(
            of: pegawai, in: instansi, idleSince: act.now.adding(seconds: -settings.idleSeconds),
            madeBefore: act.now.adding(seconds: -settings.absoluteSeconds))
        try act.sesi.insert(sesi)
        if whole, hasFailures { try act.akun.setGagal(0, of: pegawai) }
        try source?.forget(on: act.db)
        try act.record(whole ? .akunMasuk : .akunKataSandiBenar, pegawai.rawValue, sesudah: ["perangkat": perangkat.indonesia])
        return Done()
    }
}

/// Puts a session under a new token after a proof of identity. The receipt tells whether the old token was still good.
package struct RenewSesi: Command, ReceiptNotKept {
    package static let aksi = Aksi.akunPastikan
    package static let peristiwa: Set<Aksi> = [.akunPastikan, .akunMasuk]
    package static let authority = Authority.bearer

    /// Of the old and of the new token.
    let hash: String
    let baru: String
    let perangkat: Kalimat
    /// The second step of signing in, or a proof in between.
    let sebagai: Aksi
    let source: GuessLimit.Source

    package func run(in act: Act) throws -> Bool {
        let moved = try act.sesi.rotate(hash, to: baru, stepUp: act.now, at: act.now)
        try source.forget(on: act.db)
        try act.record(sebagai, act.actor.pegawai.rawValue, sesudah: ["perangkat": perangkat.indonesia])
        return moved
    }
}

extension Akun {
    /// The holder as the one who acts on his own account.
    var actor: Actor { Actor(instansi: instansi, pegawai: pegawai, nama: nama) }
}

/// "Chrome di Android": enough for a person to know his own devices, too little to know anybody by.
enum Perangkat {
    private static let browsers = [
        ("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]
    private static let systems = [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux"),
    ]

    static func name(_ userAgent: String) -> Kalimat {
        func find(_ list: [(String, String)]) -> String? { list.first { userAgent.contains($0.0) }?.1 }
        return "\(Kalimat(verbatim: find(browsers), or: "Peramban lain")) di \(Kalimat(verbatim: find(systems), or: "perangkat lain"))"
    }
}
