internal import Kinerja
package import Secrets
internal import Storage

/// Slows down guessing without ever locking an account for good.
///
/// Counted per account *as typed* (also when there is none, so that nothing is revealed), per address, and per known device:
/// a browser that once signed in as this person has a count of its own, so strangers' failures do not shut the owner out
/// (OWASP "device cookies").
struct GuessLimit {
    let settings: AkunSettings
    let secrets: InstallationKeys

    /// Where an attempt comes from.
    struct Source: Codable, Sendable {
        /// The account key: of the known device where there is one.
        let akun: String
        /// `nil` for a known device.
        let alamat: String?

        /// The guessing has ended well.
        func forget(on db: any SQLConnection) throws { try PercobaanRepository(db).clear(akun) }
    }

    func source(masuk: String, alamat: String, device: PerangkatCookie?) -> Source {
        if let device { return Source(akun: key("perangkat", device.nomor), alamat: nil) }
        return Source(akun: key("akun", masuk), alamat: key("alamat", alamat))
    }

    /// Guesses at the digits that a printed document is asked with, counted apart from those at passwords.
    func source(dokumen: DokumenID, alamat: String) -> Source {
        Source(akun: key("dokumen", dokumen.rawValue), alamat: key("alamat dokumen", alamat))
    }

    private func key(_ kind: StaticString, _ value: String) -> String { Secrecy.mac(secrets, kind, value).hexadecimal }

    /// Seconds still to wait, or counts the attempt in advance (parallel attempts must not slip past the limit) and gives `nil`.
    func begin(_ source: Source, at now: Instant, on db: any SQLConnection) throws -> Int64? {
        let counts = PercobaanRepository(db)
        let known = try [source.akun, source.alamat].compactMap { try $0.flatMap { try counts.find($0) } }
        if let until = known.map(\.tungguSampai).max(), until > now { return max(1, until.seconds(since: now)) }
        try count(source.akun, free: settings.freeFailuresPerAkun, at: now, counts)
        return nil
    }

    /// A failure counts against the address too.
    func failed(_ source: Source, at now: Instant, on db: any SQLConnection) throws {
        let counts = PercobaanRepository(db)
        if let alamat = source.alamat { try count(alamat, free: settings.freeFailuresPerAlamat, at: now, counts) }
        try counts.sweep(before: now.adding(seconds: -86_400))
    }

    private func count(_ key: String, free: Int, at now: Instant, _ counts: PercobaanRepository) throws {
        var p = try counts.find(key) ?? .init(jumlah: 0, terakhir: now, tungguSampai: now)
        if now.seconds(since: p.terakhir) > Self.forgottenAfter { p.jumlah = 0 }
        p.jumlah += 1
        p.terakhir = now
        p.tungguSampai = now.adding(seconds: Self.wait(after: p.jumlah, free: free))
        try counts.save(key, p)
    }

    static let forgottenAfter: Int64 = 15 * 60

    /// 60 s after the last free failure, doubling to ten minutes (login.gov's figures).
    static func wait(after failures: Int, free: Int) -> Int64 {
        failures < free ? 0 : min(600, 60 << Int64(min(4, failures - free)))
    }
}

/// A signed mark of a browser that has signed in as this person before.
package struct PerangkatCookie: Sendable, Equatable {
    package let nomor: String
    package let value: String

    /// `nil` when it is not ours or belongs to another login name.
    package init?(_ value: String?, masuk: String, _ secrets: InstallationKeys) {
        guard let value, let dot = value.firstIndex(of: ".") else { return nil }
        let nomor = String(value[..<dot])
        guard Secrecy.same(String(value[value.index(after: dot)...]), Self.sign(nomor, masuk, secrets)) else { return nil }
        (self.nomor, self.value) = (nomor, value)
    }

    /// A new one for this login name.
    init(masuk: String, _ secrets: InstallationKeys) {
        let nomor = String(Secrecy.token().prefix(32))
        (self.nomor, value) = (nomor, "\(nomor).\(Self.sign(nomor, masuk, secrets))")
    }

    private static func sign(_ nomor: String, _ masuk: String, _ secrets: InstallationKeys) -> String {
        Secrecy.mac(secrets, "perangkat dikenal", nomor, masuk).hexadecimal
    }
}
