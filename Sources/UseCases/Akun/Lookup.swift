package import Kinerja
import Secrets
import Storage

/// Who a session or token belongs to, read afresh for every request, so that a change of role or an ended session counts at once.
package struct Acting: Sendable, Equatable {
    package let actor: Actor
    package let instansi: Instansi
    /// "Guru Ahli Muda", for the header.
    package let jabatan: String
    /// Whether anybody reports to the actor.
    package let memimpin: Bool
    /// The person at the keyboard; differs from `actor.pegawai` when acting "atas nama".
    package let orang: PegawaiID
    package let orangNama: String
    /// A role he holds asks for a second factor that he has not set up: his roles rest until then.
    package let harusPasangTOTP: Bool
    package let totp: Bool
    package let sesi: Sesi?
    package let delegasi: Delegasi?
    /// The posts of the actor, definitive first.
    package let dipegang: [JabatanDipegang]

    package var terbaca: Terbaca { Terbaca(instansi: instansi, pegawai: try? actor.pegawai, dipegang: dipegang) }
}

/// What a request has read already to find out who asks, so that the page does not read it again.
package struct Terbaca: Sendable, Equatable {
    package let instansi: Instansi
    package let pegawai: PegawaiID?
    package let dipegang: [JabatanDipegang]

    /// Another's is nobody's: an act under another actor reads afresh.
    func milik(_ actor: Actor) -> Bool { instansi.id == actor.instansi && pegawai == (try? actor.pegawai) }
}

/// Finds the person behind a session cookie or an API token; `nil` for unknown, ended, expired and locked alike.
package enum Lookup {
    package static func session(_ token: String, in site: Installation) async throws -> Acting? {
        let (hash, now, settings) = (Fingerprint.of(token), site.clock(), site.akun)
        let acting: Acting? = try await site.database.read { db in try Self.acting(session: hash, at: now, settings, on: db) }
        if let seen = acting?.sesi?.terakhir, now.seconds(since: seen) >= touchEvery {
            site.lastUse.note(hash) { try await site.database.write { db in try SesiRepository(db).touch(hash, at: now) } }
        }
        return acting
    }

    /// Who was behind a token that a proof of identity has just replaced: for a repeat that proves itself too, and for nothing else.
    package static func repeated(_ token: String, in site: Installation) async throws -> Acting? {
        guard try await SesiStart.moved(from: token, in: site) != nil else { return nil }
        return try await session(SesiStart.successor(of: token, site.secrets), in: site)
    }

    package static func token(_ token: String, in site: Installation) async throws -> Acting? {
        let (hash, now, settings) = (Fingerprint.of(token), site.clock(), site.akun)
        let found = try await site.database.read { db throws -> (Acting, APIToken)? in
            guard let (known, pemegang) = try PemegangRepository.find(token: hash, on: db), known.berlaku(now) else { return nil }
            return try acting(known, pemegang, at: now, settings, on: db).map { ($0, known) }
        }
        guard let (acting, known) = found else { return nil }
        if known.terakhir.map({ now.seconds(since: $0) >= touchEvery }) ?? true {
            site.lastUse.note(hash) { try await site.database.write { db in try APITokenRepository(db).touch(hash, at: now) } }
        }
        return acting
    }

    /// The last use is written at most once a minute: a page view must not cost a synced write, nor wait for one.
    static let touchEvery: Int64 = 60

    static func acting(session hash: String, at now: Instant, _ settings: AkunSettings, on db: any SQLConnection) throws -> Acting? {
        guard let (sesi, pemegang) = try PemegangRepository.find(sesi: hash, on: db), sesi.totpSelesai, sesi.alive(at: now, settings),
            pemegang.akun.bolehMasuk
        else { return nil }
        let today = pemegang.instansi.zona.date(now)
        let delegasi = try sesi.atasNama.flatMap { try DelegasiRepository(db, sesi.instansi).find($0) }
        let inForce = delegasi.flatMap { $0.penerima == sesi.pegawai && $0.berlaku(today) ? $0 : nil }
        return try Person(pemegang, today, settings, db).acting(stepUp: sesi.stepUp, scopes: nil, sesi: sesi, delegasi: inForce)
    }

    private static func acting(
        _ token: APIToken, _ pemegang: Pemegang, at now: Instant, _ settings: AkunSettings, on db: any SQLConnection
    ) throws -> Acting? {
        guard pemegang.akun.bolehMasuk else { return nil }
        return try Person(pemegang, pemegang.instansi.zona.date(now), settings, db)
            .acting(stepUp: nil, scopes: token.cakupan, sesi: nil, delegasi: nil)
    }
}

extension Sesi {
    func alive(at now: Instant, _ settings: AkunSettings) -> Bool {
        now.seconds(since: terakhir) < settings.idleSeconds && now.seconds(since: dibuat) < settings.absoluteSeconds
    }
}

/// An account's holder on a day, about to become an actor.
private struct Person {
    let pemegang: Pemegang
    let today: LocalDate
    let settings: AkunSettings
    let db: any SQLConnection

    private var akun: Akun { pemegang.akun }

    init(_ pemegang: Pemegang, _ today: LocalDate, _ settings: AkunSettings, _ db: any SQLConnection) {
        (self.pemegang, self.today, self.settings, self.db) = (pemegang, today, settings, db)
    }

    /// Under a delegation the actor is the giver, without anybody's roles: leave to act for a person is not leave to administer.
    func acting(stepUp: Instant?, scopes: Set<String>?, sesi: Sesi?, delegasi: Delegasi?) throws -> Acting {
        let held = pemegang.peran
        let mustSetUp = !akun.totp && !held.isDisjoint(with: settings.totpWajib)
        let subject = delegasi?.pemberi ?? akun.pegawai
        let (dipegang, memimpin) = try GarisPelaporanRepository(db, akun.instansi).kedudukan(of: subject, on: today)
        let post = dipegang.first { $0.berlaku(today) }
        let actor = Actor(
            instansi: akun.instansi, pegawai: subject, nama: delegasi?.pemberiNama ?? akun.nama,
            peran: mustSetUp || delegasi != nil ? [] : held, atasNamaOleh: delegasi == nil ? nil : akun.pegawai, stepUp: stepUp,
            scopes: scopes)
        return Acting(
            actor: actor, instansi: pemegang.instansi, jabatan: post?.namaLengkap ?? "",
            memimpin: memimpin, orang: akun.pegawai, orangNama: akun.nama,
            harusPasangTOTP: mustSetUp, totp: akun.totp, sesi: sesi, delegasi: delegasi, dipegang: dipegang)
    }
}
