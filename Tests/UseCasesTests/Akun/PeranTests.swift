import Kinerja
import Secrets
import Storage
import TestSupport
import Testing

@testable import UseCases

struct PeranTests {
    private func admin(_ person: Cast.Person, _ f: AkunFixture) -> Actor {
        Actor(instansi: Cast.instansi, pegawai: person.id, nama: person.nama, peran: [.adminKepegawaian], stepUp: f.agency.clock.now)
    }

    private func peran(_ person: Cast.Person, _ f: AkunFixture) async throws -> Set<Peran> {
        try await f.agency.database.read { try PeranRepository($0, Cast.instansi).peran(of: person.id) }
    }

    @Test("nobody gives a role to himself")
    func notToSelf() async throws {
        let f = try await AkunFixture()
        for role in Peran.allCases {
            await #expect(throws: Refused.notPermitted("diri_sendiri")) {
                try await f.site.run(GrantPeran(role, to: Cast.admin.id, alasan: "x"), by: admin(Cast.admin, f))
            }
        }
    }

    @Test("the only admin makes the second alone; a third takes two people who are neither each other nor the third")
    func twoPeople() async throws {
        let f = try await AkunFixture()
        for person in [Cast.admin, Cast.kaban, Cast.joko] { try await f.activate(person) }
        let first = admin(Cast.admin, f)
        let alone = try await f.site.run(GrantPeran(.adminKepegawaian, to: Cast.kaban.id, alasan: "Surat tugas"), by: first)
        #expect(alone == .granted)
        let third = try await f.site.run(GrantPeran(.adminKepegawaian, to: Cast.joko.id, alasan: "Surat tugas"), by: first)
        #expect(third == .waiting)
        #expect(try await peran(Cast.joko, f).isEmpty)
        let request = try #require(try await f.site.ask(ReadKelolaAkun(after: ""), by: first).permintaan.first)
        await #expect(throws: Refused.notPermitted("dua_orang")) {
            try await f.site.run(DecidePeran(request.id, grant: true), by: first)
        }
        await #expect(throws: Refused.notPermitted("dua_orang")) {
            try await f.site.run(DecidePeran(request.id, grant: true), by: admin(Cast.joko, f))
        }
        _ = try await f.site.run(DecidePeran(request.id, grant: true), by: admin(Cast.kaban, f))
        #expect(try await peran(Cast.joko, f) == [.adminKepegawaian])
        await #expect(throws: Refused.hidden) {
            try await f.site.run(DecidePeran(request.id, grant: true), by: admin(Cast.kaban, f))
        }
    }

    @Test("without a fresh proof, by a token, or atas nama, no admin act is done")
    func guards() async throws {
        let f = try await AkunFixture()
        let now = f.agency.clock.now
        let stale = Actor(
            instansi: Cast.instansi, pegawai: Cast.admin.id, nama: "x", peran: [.adminKepegawaian], stepUp: now.adding(seconds: -121))
        let token = Actor(
            instansi: Cast.instansi, pegawai: Cast.admin.id, nama: "x", peran: [.adminKepegawaian], stepUp: now, scopes: ["tulis:kelola"])
        let behalf = Actor(
            instansi: Cast.instansi, pegawai: Cast.admin.id, nama: "x", peran: [.adminKepegawaian], atasNamaOleh: Cast.sri.id, stepUp: now)
        for (actor, refusal) in [(stale, Refused.stepUpNeeded), (token, .notPermitted("akun")), (behalf, .notPermitted("akun"))] {
            await #expect(throws: refusal) {
                try await f.site.run(IssueKodeAktivasi(.person(Cast.sri.id)), by: actor)
            }
            await #expect(throws: refusal) {
                try await f.site.run(GrantPeran(.auditor, to: Cast.sri.id, alasan: "x"), by: actor)
            }
            await #expect(throws: refusal) {
                try await f.site.run(LockAkun(Cast.sri.id, lock: true, alasan: "x"), by: actor)
            }
        }
    }

    @Test("codes are not in the database, and a reset ends sessions and the second factor")
    func codes() async throws {
        let f = try await AkunFixture()
        try await f.activate(Cast.sri)
        let (_, _, token) = try await f.totp(Cast.sri)
        let receipt = try await f.site.run(IssueKodeAktivasi(.person(Cast.sri.id)), by: admin(Cast.admin, f), key: "k")
        let slip = try #require(try await f.site.run(OpenCetakanKode(receipt.cetakan), by: admin(Cast.admin, f)).slips.first)
        let plain = KodeSekaliPakai.canonical(slip.kode)
        let stored = try await f.agency.database.read { db in
            try db.rows(
                "select tanda_terima as t from idempotensi union all select coalesce(kode_aktivasi, '') from akun union all select coalesce(sesudah, '') from peristiwa"
            )
            .map { try $0.get("t", as: String.self) }
        }
        #expect(!stored.contains { $0.contains(slip.kode) || $0.contains(plain) })
        let input = ActivateAkun.Input(
            masuk: Cast.sri.nip ?? "", kode: slip.kode, kataSandi: "gerobak sepatu mendung", ulang: "gerobak sepatu mendung", alamat: "a",
            userAgent: "")
        guard case .masuk = try await ActivateAkun.run(input, in: f.site) else { throw NotOpened() }
        #expect(try await Lookup.session(token, in: f.site) == nil)
        guard case .masuk = try await f.signIn(Cast.sri.nip, "gerobak sepatu mendung") else { throw NotOpened() }
        #expect(try await ActivateAkun.run(input, in: f.site) == .salah)
    }

    @Test("somebody without NIP signs in with a name made from his own")
    func withoutNIP() async throws {
        let f = try await AkunFixture()
        let receipt = try await f.site.run(IssueKodeAktivasi(.person(Cast.bupati.id)), by: admin(Cast.admin, f))
        let slip = try #require(try await f.site.run(OpenCetakanKode(receipt.cetakan), by: admin(Cast.admin, f)).slips.first)
        #expect(slip.masuk == "ahmad.fauzi")
        let input = ActivateAkun.Input(
            masuk: "Ahmad.Fauzi", kode: slip.kode, kataSandi: AkunFixture.sandi, ulang: AkunFixture.sandi, alamat: "a", userAgent: "")
        guard case .masuk = try await ActivateAkun.run(input, in: f.site) else { throw NotOpened() }
        guard case .masuk = try await f.signIn("ahmad.fauzi") else { throw NotOpened() }
    }

    @Test("each TOTP step and each recovery code works once")
    func once() async throws {
        let f = try await AkunFixture()
        try await f.activate(Cast.sri)
        let (secret, codes, _) = try await f.totp(Cast.sri)
        #expect(codes.count == 10 && Set(codes).count == 10)
        func enter(_ kode: String) async throws -> SignIn.Outcome {
            guard case .perluKode(let half) = try await f.signIn(Cast.sri.nip) else { throw NotOpened() }
            #expect(try await Lookup.session(half.token, in: f.site) == nil, "half a session is nobody")
            return try await SignInSecondFactor.run(kode, token: half.token, perangkatCookie: nil, in: f.site)
        }
        let used = TOTP.code(secret, step: TOTP.step(at: f.agency.clock.now.seconds))
        #expect(try await enter(used) == .salah, "the code that set it up is spent")
        f.agency.clock.advance(seconds: 30)
        let code = TOTP.code(secret, step: TOTP.step(at: f.agency.clock.now.seconds))
        guard case .masuk = try await enter(code) else { throw NotOpened() }
        #expect(try await enter(code) == .salah)
        guard case .masuk = try await enter(codes[0].lowercased()) else { throw NotOpened() }
        #expect(try await enter(codes[0]) == .salah)
    }

    @Test("under a delegation a person does not reach his own record through his superior's rights")
    func noSelfRating() async throws {
        let f = try await AkunFixture()
        let day = try #require(LocalDate(2026, 3, 10))
        let behalf = Actor(instansi: Cast.instansi, pegawai: Cast.kepsek.id, nama: "x", atasNamaOleh: Cast.sri.id)
        let (own, colleague) = try await f.agency.database.read { db in
            let relasi = RelasiRepository(db, Cast.instansi)
            return (try relasi.relasi(behalf, to: Cast.sri.id, on: day), try relasi.relasi(behalf, to: Cast.joko.id, on: day))
        }
        #expect(own.isEmpty && colleague.contains(.atasanLangsung))
    }

    @Test("one admin cannot become two people: not by locking, revoking or resetting the second (regression)")
    func noBypass() async throws {
        let f = try await AkunFixture()
        for person in [Cast.admin, Cast.kaban, Cast.joko] { try await f.activate(person) }
        let first = admin(Cast.admin, f)
        _ = try await f.site.run(GrantPeran(.adminKepegawaian, to: Cast.kaban.id, alasan: "x"), by: first)
        await #expect(throws: Refused.notPermitted("pemegang_peran")) {
            try await f.site.run(IssueKodeAktivasi(.person(Cast.kaban.id)), by: first)
        }
        await #expect(throws: Invalid.self) { try await f.site.run(LockAkun(Cast.kaban.id, lock: true, alasan: "x"), by: first) }
        let third = try await f.site.run(GrantPeran(.adminKepegawaian, to: Cast.joko.id, alasan: "x"), by: first)
        #expect(third == .waiting)
        let revoked = try await f.site.run(RevokePeran(.adminKepegawaian, of: Cast.kaban.id, alasan: "x"), by: first)
        #expect(revoked == .waiting)
        let fourth = try await f.site.run(GrantPeran(.adminKepegawaian, to: Cast.sri.id, alasan: "x"), by: first)
        #expect(fourth == .waiting)
        let holders = try await [peran(Cast.joko, f), peran(Cast.sri, f), peran(Cast.kaban, f)]
        #expect(holders == [[], [], [.adminKepegawaian]])
    }
}
