internal import Kinerja
package import Secrets
internal import Storage

/// Slows down guessing without ever locking an account for good.
///
/// Counted per account *as typed* (also when there is none, so that nothing is revealed), by names per network (``NetworkAddress``), and per
/// known device: a browser that once signed in as this person has a count of its own, so strangers' failures do not shut the owner out
/// (OWASP "device cookies").
struct GuessLimit {
    let settings: AkunSettings
    let secrets: InstallationKeys

    /// Where an attempt comes from.
    struct Source: Codable, Sendable {
        /// The account key: of the known device where there is one.
        let akun: String
        /// `nil` where the address does not count: a known device, or somebody who has signed in already.
        let alamat: Alamat?

        /// The network, and the name that was typed there.
        struct Alamat: Codable, Sendable {
            let jaringan: String
            let nama: String
        }

        /// The guessing has ended well.
        func forget(on db: any SQLConnection) throws { try PercobaanRepository(db).clear(akun) }
    }

    /// - Parameter alamat: `nil` where the address does not count.
    func source(masuk: String, alamat: String?, device: PerangkatCookie?) -> Source {
        if let device { return Source(akun: key("perangkat", device.nomor), alamat: nil) }
        return Source(
            akun: key("akun", masuk),
            alamat: alamat.map {
                let jaringan = NetworkAddress.network(of: $0)
                return .init(jaringan: key("alamat", jaringan), nama: key("nama di alamat", jaringan + " " + masuk))
            })
    }

    /// Guesses at the digits that a printed document is asked with, counted apart from those at passwords.
    func source(dokumen: DokumenID, alamat: String) -> Source {
        let jaringan = NetworkAddress.network(of: alamat)
        return Source(
            akun: key("dokumen", dokumen.rawValue),
            alamat: .init(
                jaringan: key("alamat dokumen", jaringan), nama: key("dokumen di alamat", jaringan + " " + dokumen.rawValue)))
    }

    private func key(_ kind: StaticString, _ value: String) -> String { Secrecy.mac(secrets, kind, value).hexadecimal }

    /// Seconds still to wait, or counts the attempt in advance (parallel attempts must not slip past the limit) and gives `nil`.
    func begin(_ source: Source, at now: Instant, on db: any SQLConnection) throws -> Int64? {
        let counts = PercobaanRepository(db)
        let waits = try [source.akun, source.alamat?.jaringan].compactMap { try $0.flatMap { try known($0, at: now, counts) } }
        if let until = waits.map(\.tungguSampai).max(), until > now { return max(1, until.seconds(since: now)) }
        try countAkun(source.akun, at: now, counts)
        return nil
    }

    /// A failure counts against the address too.
    func failed(_ source: Source, at now: Instant, on db: any SQLConnection) throws {
        let counts = PercobaanRepository(db)
        if let alamat = source.alamat { try countAlamat(alamat, at: now, counts) }
        try counts.sweep(before: now.adding(seconds: -86_400))
    }

    /// What was counted, as if the clock had never been set back: otherwise a wait would last until the clock is there again.
    private func known(_ key: String, at now: Instant, _ counts: PercobaanRepository) throws -> PercobaanRepository.Percobaan? {
        guard var p = try counts.find(key) else { return nil }
        guard p.terakhir > now else { return p }
        p.tungguSampai = now.adding(seconds: max(0, p.tungguSampai.seconds(since: p.terakhir)))
        p.terakhir = now
        try counts.save(key, p)
        return p
    }

    /// 60 s after the last free failure, doubling to ten minutes (login.gov's figures).
    private func countAkun(_ key: String, at now: Instant, _ counts: PercobaanRepository) throws {
        var p = try known(key, at: now, counts) ?? .init(jumlah: 0, terakhir: now, tungguSampai: now)
        if now.seconds(since: p.terakhir) > Self.forgottenAfter { p.jumlah = 0 }
        p.jumlah += 1
        p.terakhir = now
        p.tungguSampai = now.adding(seconds: Self.wait(after: p.jumlah, free: settings.freeFailuresPerAkun))
        try counts.save(key, p)
    }

    /// Counts names, not failures: who mistypes is one name, who tries a password on many is many. The count runs out by itself, and where
    /// it is full only until there is room again, so that an office behind one address gets on however often its people mistype.
    private func countAlamat(_ alamat: Source.Alamat, at now: Instant, _ counts: PercobaanRepository) throws {
        let typed = try known(alamat.nama, at: now, counts)
        try counts.save(alamat.nama, .init(jumlah: 1, terakhir: now, tungguSampai: now))
        if let typed, now.seconds(since: typed.terakhir) <= Self.forgottenAfter { return }
        var p = try known(alamat.jaringan, at: now, counts) ?? .init(jumlah: 0, terakhir: now, tungguSampai: now)
        let gone = now.seconds(since: p.terakhir) / settings.secondsPerNamaAlamat
        // What is left of an interval counts on, so that steady guessing does not hold the count up.
        p.terakhir = Int64(p.jumlah) <= gone ? now : p.terakhir.adding(seconds: gone * settings.secondsPerNamaAlamat)
        p.jumlah = max(0, p.jumlah - Int(gone)) + 1
        let over = Int64(p.jumlah - settings.freeNamaPerAlamat + 1)
        if over > 0 { p.tungguSampai = p.terakhir.adding(seconds: over * settings.secondsPerNamaAlamat) }
        try counts.save(alamat.jaringan, p)
    }

    static let forgottenAfter: Int64 = 15 * 60

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
