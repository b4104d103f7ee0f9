internal import FoundationEssentials
internal import Kinerja
internal import Secrets
internal import Storage

/// Masuk: NIP (or login name) and password open a session; where a second factor is set up, only half of one.
///
/// A wrong password, no such NIP, an account not yet activated and a locked one give the same answer after the same work.
package enum SignIn {
    package struct Input: Sendable {
        package let masuk: String
        package let kataSandi: String
        package let alamat: String
        package let userAgent: String
        package let perangkatCookie: String?

        package init(masuk: String, kataSandi: String, alamat: String, userAgent: String, perangkatCookie: String?) {
            (self.masuk, self.kataSandi, self.alamat) = (SignIn.canonical(masuk), kataSandi, alamat)
            (self.userAgent, self.perangkatCookie) = (userAgent, perangkatCookie)
        }
    }

    package enum Outcome: Sendable, Equatable {
        case masuk(Opened)
        /// The password was right; the session token is good for giving the second factor only.
        case perluKode(Opened)
        case salah
        case tunggu(seconds: Int64)
    }

    /// What the browser gets.
    package struct Opened: Sendable, Equatable {
        package let token: String
        package let perangkatCookie: String?
        /// Failed attempts on this account since the last login, for its owner to know.
        package let gagal: Int

        init(token: String, perangkatCookie: String?, gagal: Int = 0) {
            (self.token, self.perangkatCookie, self.gagal) = (token, perangkatCookie, gagal)
        }
    }

    /// A NIP without blanks and dots; anything else in lower case.
    package static func canonical(_ text: String) -> String {
        (try? NIP(text))?.digits ?? String(text.withoutInvisibles.lowercased().filter { !$0.isWhitespace }.prefix(100))
    }

    package static func run(_ input: Input, in site: Installation) async throws -> Outcome {
        let device = PerangkatCookie(input.perangkatCookie, masuk: input.masuk, site.secrets)
        let attempt = CountedGuess(site: site, masuk: input.masuk, alamat: input.alamat, device: device)
        if let seconds = try await attempt.begin() { return .tunggu(seconds: seconds) }
        let akun = try await site.database.read { try AkunRepository.find(masuk: input.masuk, on: $0) }
        let usable = akun.flatMap { $0.bolehMasuk ? $0 : nil }
        let password = input.kataSandi.count <= PasswordRules.longest ? input.kataSandi : ""
        let verdict = try await site.passwords.verify(password, against: usable?.kataSandi)
        guard let usable, case .right(let weak) = verdict else {
            try await attempt.failed(akun: akun)
            return .salah
        }
        if weak { try await strengthen(usable, password, in: site) }
        return try await SesiStart.open(usable, input: input, attempt: attempt, in: site)
    }

    /// Replaces a hash that was made at a lower cost, now that the password is at hand.
    private static func strengthen(_ akun: Akun, _ password: String, in site: Installation) async throws {
        let hash = try await site.passwords.hash(password)
        try await site.database.write { db in try AkunRepository(db, akun.instansi).setKataSandi(hash, of: akun.pegawai) }
    }
}

/// The second step: a TOTP or recovery code makes the half-open session a whole one, under a new token.
package enum SignInSecondFactor {
    /// - Parameter perangkatCookie: as in `SignIn.Input`: the owner's own device has guesses of its own.
    package static func run(_ kode: String, token: String, perangkatCookie: String?, in site: Installation) async throws -> SignIn.Outcome {
        let waiting = try await half(token, in: site)
        let opened = waiting == nil ? try await opened(from: token, in: site) : nil
        guard let (sesi, akun) = waiting ?? opened else { return .salah }
        let masuk = akun.nip ?? akun.namaMasuk ?? ""
        let device = PerangkatCookie(perangkatCookie, masuk: masuk, site.secrets)
        // Counted per person, not per half session: a thief of the password must not get five fresh guesses with every login.
        let attempt = CountedGuess(
            site: site, masuk: "kode:\(akun.instansi.rawValue):\(akun.pegawai.rawValue)", alamat: nil, device: device)
        if let seconds = try await attempt.begin() { return .tunggu(seconds: seconds) }
        let mark = device ?? PerangkatCookie(masuk: masuk, site.secrets)
        if waiting != nil, try await SecondFactor.take(kode, of: akun, in: site),
            let opened = try await SesiStart.rotate(sesi, token: token, attempt: attempt, sebagai: .akunMasuk, device: mark, in: site)
        {
            return .masuk(opened)
        }
        if try await isRepeat(kode, of: akun, token, in: site) {
            try await attempt.succeeded()
            return .masuk(SignIn.Opened(token: SesiStart.successor(of: token, site.secrets), perangkatCookie: mark.value))
        }
        try await attempt.failed(akun: akun)
        return .salah
    }

    /// The half-open session of this token, if its code may still be given.
    private static func half(_ token: String, in site: Installation) async throws -> (Sesi, Akun)? {
        let (hash, now) = (Fingerprint.of(token), site.clock())
        return try await site.database.read { db -> (Sesi, Akun)? in
            guard let sesi = try SesiRepository(db).find(hash), !sesi.totpSelesai, now.seconds(since: sesi.dibuat) < halfOpenSeconds,
                let akun = try AkunRepository(db, sesi.instansi).find(sesi.pegawai), akun.bolehMasuk
            else { return nil }
            return (sesi, akun)
        }
    }

    /// The session that a twin of this request has opened a moment ago.
    private static func opened(from token: String, in site: Installation) async throws -> (Sesi, Akun)? {
        guard let sesi = try await SesiStart.moved(from: token, in: site),
            let akun = try await site.database.read({ try AkunRepository($0, sesi.instansi).find(sesi.pegawai) }), akun.bolehMasuk
        else { return nil }
        return (sesi, akun)
    }

    /// The same code sent twice: the second finds it taken, and waits a little for the session that the first is opening.
    private static func isRepeat(_ kode: String, of akun: Akun, _ token: String, in site: Installation) async throws -> Bool {
        let known = try await site.database.read { try AkunRepository($0, akun.instansi).find(akun.pegawai) } ?? akun
        guard try await SecondFactor.wasTaken(kode, of: known, in: site) else { return false }
        for pause in [0, 50, 200] {
            try await Task.sleep(for: .milliseconds(pause))
            if try await SesiStart.moved(from: token, in: site) != nil { return true }
        }
        return false
    }

    static let halfOpenSeconds: Int64 = 600

    /// Whether a half-open session waits for its code under this token.
    package static func waits(_ token: String, in site: Installation) async throws -> Bool {
        let now = site.clock()
        let sesi = try await site.database.read { try SesiRepository($0).find(Fingerprint.of(token)) }
        return sesi.map { !$0.totpSelesai && now.seconds(since: $0.dibuat) < halfOpenSeconds } ?? false
    }
}

/// One guessable attempt, counted before the work is done.
struct CountedGuess: Sendable {
    let site: Installation
    let masuk: String
    let source: GuessLimit.Source
    let device: PerangkatCookie?
    private var limit: GuessLimit { GuessLimit(settings: site.akun, secrets: site.secrets) }

    /// - Parameter alamat: `nil` where the address does not count.
    init(site: Installation, masuk: String, alamat: String?, device: PerangkatCookie?) {
        (self.site, self.masuk, self.device) = (site, masuk, device)
        source = GuessLimit(settings: site.akun, secrets: site.secrets).source(masuk: masuk, alamat: alamat, device: device)
    }

    /// Seconds to wait, or `nil` to go on.
    func begin() async throws -> Int64? {
        let (limit, source, now) = (limit, source, site.clock())
        return try await site.database.write { db in try limit.begin(source, at: now, on: db) }
    }

    /// Forgets what was counted.
    func succeeded() async throws {
        let source = source
        try await site.database.write { db in try source.forget(on: db) }
    }

    /// Counts the failure; for the owner to see, on his account too. The statements are the same without an account.
    func failed(akun: Akun?) async throws {
        let (limit, source, now) = (limit, source, site.clock())
        try await site.database.write { db in
            try limit.failed(source, at: now, on: db)
            let (instansi, pegawai) = (akun?.instansi ?? InstansiID(rawValue: 0), akun?.pegawai ?? PegawaiID(rawValue: ""))
            try AkunRepository(db, instansi).setGagal((akun?.gagal ?? 0) + 1, of: pegawai)
        }
    }
}
