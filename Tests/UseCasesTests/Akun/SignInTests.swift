import Kinerja
import Secrets
import Storage
import TestSupport
import Testing

@testable import UseCases

struct SignInTests {
    @Test("a NIP with blanks and the right password open a session that knows its person")
    func signsIn() async throws {
        let f = try await AkunFixture()
        try await f.activate(Cast.sri)
        guard case .masuk(let opened) = try await f.signIn("19840422 200903 2 004") else { throw NotOpened() }
        let acting = try #require(try await Lookup.session(opened.token, in: f.site))
        #expect(acting.actor == Actor(instansi: Cast.instansi, pegawai: Cast.sri.id, nama: Cast.sri.nama, stepUp: f.agency.clock.now))
        #expect(acting.jabatan == "Guru Ahli Muda" && acting.sesi?.perangkat.indonesia == "Chrome di Android")
        #expect(try await f.events("akun.masuk") == 1)
    }

    @Test("wrong password, unknown NIP, not activated, locked and left all give the same answer")
    func noEnumeration() async throws {
        let f = try await AkunFixture()
        for person in [Cast.sri, Cast.joko, Cast.dewi] { try await f.activate(person) }
        try await f.agency.database.write { db in
            try AkunRepository(db, Cast.instansi).setAktif(false, of: Cast.joko.id, at: f.agency.clock.now)
            try db.run("update pegawai set kedudukan = 'berhenti' where id = \(Cast.dewi.id)")
        }
        #expect(try await f.signIn(Cast.sri.nip, "bukan kata sandinya") == .salah)
        for nip in ["199912312020121001", Cast.rina.nip, Cast.joko.nip, Cast.dewi.nip, "", "' or 1=1 --"] {
            #expect(try await f.signIn(nip, alamat: "10.0.0.2") == .salah, "\(nip ?? "-")")
        }
    }

    @Test("the database holds neither password nor token nor device number in clear")
    func atRest() async throws {
        let f = try await AkunFixture()
        try await f.activate(Cast.sri)
        let opened = try await f.opened(Cast.sri)
        let (stored, hashes) = try await f.agency.database.read { db in
            (
                try AkunRepository(db, Cast.instansi).find(Cast.sri.id)?.kataSandi ?? "",
                try db.rows("select hash from sesi").map { try $0.get("hash", as: String.self) }
            )
        }
        #expect(stored.hasPrefix("$argon2id$v=19$"))
        #expect(hashes == [Fingerprint.of(opened.token)])
    }

    @Test("the standard cost is Argon2id with 19 MiB and two passes, and a cheaper hash is replaced at login")
    func cost() async throws {
        let hash = try await PasswordHashing().hash("x")
        #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        let f = try await AkunFixture()
        try await f.activate(Cast.sri)
        var site = f.site
        site.passwords = PasswordHashing(cost: .init(passes: 2, memory: 16384))
        _ = try await SignIn.run(
            .init(masuk: Cast.sri.nip ?? "", kataSandi: AkunFixture.sandi, alamat: "a", userAgent: "", perangkatCookie: nil), in: site)
        let stored = try await f.agency.database.read { try AkunRepository($0, Cast.instansi).find(Cast.sri.id)?.kataSandi }
        #expect(stored?.hasPrefix("$argon2id$v=19$m=16,t=2,p=1$") == true)
    }

    @Test(
        "five failures make everybody wait, known NIP or not, and waiting grows to ten minutes",
        arguments: [Cast.sri.nip, "199912312020121001"])
    func lockOut(_ nip: String?) async throws {
        let f = try await AkunFixture()
        try await f.activate(Cast.sri)
        for _ in 0..<5 { #expect(try await f.signIn(nip, "salah") == .salah) }
        var waits: [Int64] = []
        for _ in 0..<6 {
            guard case .tunggu(let seconds) = try await f.signIn(nip, "salah") else { throw NotOpened() }
            waits.append(seconds)
            f.agency.clock.advance(seconds: seconds)
            #expect(try await f.signIn(nip, "salah") == .salah)
        }
        #expect(waits == [60, 120, 240, 480, 600, 600])
    }

    @Test("ten thousand guesses in an hour: at most a score are even looked at")
    func guessing() async throws {
        let f = try await AkunFixture()
        try await f.activate(Cast.sri)
        var tried = 0
        for n in 0..<1000 {
            if case .salah = try await f.signIn(Cast.sri.nip, "tebakan \(n)", alamat: "10.1.\(n / 250).\(n % 250)") { tried += 1 }
            f.agency.clock.advance(seconds: n.isMultiple(of: 5) ? 4 : 3)
        }
        #expect(tried <= 20)
    }

    @Test("parallel guesses cannot slip past the limit")
    func parallel() async throws {
        let f = try await AkunFixture()
        try await f.activate(Cast.sri)
        let looked = try await withThrowingTaskGroup(of: Bool.self) { group in
            for n in 0..<40 { group.addTask { try await f.signIn(Cast.sri.nip, "tebakan \(n)") == .salah } }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(looked == 5)
    }

    @Test("the owner on a device he used before gets in while strangers are kept out; his cookie serves no other NIP")
    func knownDevice() async throws {
        let f = try await AkunFixture()
        for person in [Cast.sri, Cast.joko] { try await f.activate(person) }
        let device = try await f.opened(Cast.sri).perangkatCookie
        for _ in 0..<6 { _ = try await f.signIn(Cast.sri.nip, "salah") }
        guard case .tunggu = try await f.signIn(Cast.sri.nip) else { throw NotOpened() }
        guard case .masuk = try await f.signIn(Cast.sri.nip, device: device) else { throw NotOpened() }
        for _ in 0..<5 { _ = try await f.signIn(Cast.joko.nip, "salah") }
        guard case .tunggu = try await f.signIn(Cast.joko.nip, device: device) else { throw NotOpened() }
        guard case .tunggu = try await f.signIn(Cast.sri.nip, device: (device ?? "") + "0") else { throw NotOpened() }
    }

    @Test("more waiting than the queue takes is told at once, and nothing is lost for the others")
    func busy() async throws {
        let passwords = PasswordHashing(cost: .init(passes: 2, memory: 4 << 20), workers: 1, waiting: 3)
        let refused = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<12 {
                group.addTask {
                    do { return try await passwords.hash("x").isEmpty } catch { return error is PasswordHashing.Busy }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect((1...9).contains(refused))
        #expect(try await passwords.hash("x").hasPrefix("$argon2id$"))
    }
}
