import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

struct SesiTests {
    @Test("a session ends after half an hour of nothing, and after twelve hours in any case")
    func limits() async throws {
        let f = try await AkunFixture()
        try await f.activate(Cast.sri)
        let idle = try await f.opened(Cast.sri).token
        f.agency.clock.advance(seconds: 29 * 60)
        #expect(try await Lookup.session(idle, in: f.site) != nil)
        await f.site.lastUse.settle()
        f.agency.clock.advance(seconds: 29 * 60)
        #expect(try await Lookup.session(idle, in: f.site) != nil)
        await f.site.lastUse.settle()
        f.agency.clock.advance(seconds: 30 * 60)
        #expect(try await Lookup.session(idle, in: f.site) == nil)
        let busy = try await f.opened(Cast.sri).token
        for _ in 0..<29 {
            f.agency.clock.advance(seconds: 25 * 60 - 1)
            _ = try await Lookup.session(busy, in: f.site)
            await f.site.lastUse.settle()
        }
        #expect(try await Lookup.session(busy, in: f.site) == nil)
    }

    @Test("signing out, ending it elsewhere, locking and leaving end a session at its next request")
    func endings() async throws {
        let f = try await AkunFixture()
        try await f.activate(Cast.sri)
        let tokens = try await [f.opened(Cast.sri).token, f.opened(Cast.sri).token, f.opened(Cast.sri).token]
        try await SignOut.run(token: tokens[0], in: f.site)
        #expect(try await Lookup.session(tokens[0], in: f.site) == nil)
        let actor = try #require(try await Lookup.session(tokens[1], in: f.site)).actor
        let ended = try await f.site.run(EndOtherSesi(keeping: tokens[1]), by: actor)
        #expect(ended == 1)
        #expect(try await Lookup.session(tokens[2], in: f.site) == nil)
        try await OperatorActs.setLocked(true, Cast.sri.nip ?? "", in: f.site)
        #expect(try await Lookup.session(tokens[1], in: f.site) == nil)
    }

    @Test("nobody ends another person's session")
    func notMine() async throws {
        let f = try await AkunFixture()
        for person in [Cast.sri, Cast.joko] { try await f.activate(person) }
        let sri = try #require(try await Lookup.session(try await f.opened(Cast.sri).token, in: f.site))
        let joko = try await f.actor(Cast.joko)
        let session = EndSesi(try #require(sri.sesi).nomor)
        await #expect(throws: Refused.hidden) { try await f.site.run(session, by: joko) }
    }

    @Test(
        "proving oneself again gives a new token; the old one opens nothing, and only a repeat that proves itself is given the new one (fixation)"
    )
    func stepUp() async throws {
        let f = try await AkunFixture()
        try await f.activate(Cast.sri)
        let old = try await f.opened(Cast.sri).token
        f.agency.clock.advance(seconds: 121)
        let stale = try #require(try await Lookup.session(old, in: f.site)).actor
        #expect(throws: Refused.stepUpNeeded) { try StepUp.require(.cetakKode, stale, at: f.agency.clock.now) }
        #expect(try await ProveAgain.run(.init(token: old, kataSandi: "salah"), in: f.site) == .salah)
        guard case .masuk(let renewed) = try await ProveAgain.run(.init(token: old, kataSandi: AkunFixture.sandi), in: f.site)
        else { throw NotOpened() }
        #expect(try await Lookup.session(old, in: f.site) == nil)
        #expect(try await ProveAgain.run(.init(token: old, kataSandi: "salah"), in: f.site) == .salah)
        guard case .masuk(let again) = try await ProveAgain.run(.init(token: old, kataSandi: AkunFixture.sandi), in: f.site) else {
            throw NotOpened()
        }
        #expect(again.token == renewed.token, "F10 whichever answer arrives, the browser holds the session")
        f.agency.clock.advance(seconds: 11)
        for sandi in [AkunFixture.sandi, "salah"] {
            #expect(try await ProveAgain.run(.init(token: old, kataSandi: sandi), in: f.site) == .sesiBerganti)
        }
        let fresh = try #require(try await Lookup.session(renewed.token, in: f.site)).actor
        try StepUp.require(.cetakKode, fresh, at: f.agency.clock.now)
    }

    @Test("F10 eight posts of one step-up at the same time: one attempt, and all are led to the same session")
    func stepUpTwins() async throws {
        let f = try await AkunFixture()
        try await f.activate(Cast.sri)
        let old = try await f.opened(Cast.sri).token
        let outcomes = try await withThrowingTaskGroup(of: ProveAgain.Outcome.self) { group in
            for _ in 0..<8 { group.addTask { try await ProveAgain.run(.init(token: old, kataSandi: AkunFixture.sandi), in: f.site) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let tokens = outcomes.map { outcome -> String? in if case .masuk(let opened) = outcome { opened.token } else { nil } }
        #expect(tokens.allSatisfy { $0 != nil } && Set(tokens).count == 1, "\(outcomes)")
    }

    @Test("F10 a second factor that is sent twice opens one session, which both answers lead to")
    func secondFactorTwice() async throws {
        let f = try await AkunFixture()
        try await f.activate(Cast.sri)
        let codes = try await f.totp(Cast.sri).codes
        guard case .perluKode(let half) = try await f.signIn(Cast.sri.nip) else { throw NotOpened() }
        func enter(_ kode: String) async throws -> SignIn.Outcome {
            try await SignInSecondFactor.run(kode, token: half.token, perangkatCookie: nil, in: f.site)
        }
        guard case .masuk(let first) = try await enter(codes[0]), case .masuk(let second) = try await enter(codes[0]) else {
            throw NotOpened()
        }
        #expect(first.token == second.token)
        #expect(try await enter(codes[1]) == .salah, "another code is no repeat")
        f.agency.clock.advance(seconds: 11)
        #expect(try await enter(codes[0]) == .salah)
    }

    @Test("a role given or taken counts at the next request of an open session")
    func roles() async throws {
        let f = try await AkunFixture()
        try await f.activate(Cast.sri)
        let token = try await f.opened(Cast.sri).token
        try await f.agency.database.write {
            try PeranRepository($0, Cast.instansi).grant(.auditor, to: Cast.sri.id, by: nil, at: f.agency.clock.now)
        }
        let acting = try #require(try await Lookup.session(token, in: f.site))
        #expect(acting.harusPasangTOTP && acting.actor.peran.isEmpty, "the role rests until the second factor is set up")
        try await f.agency.database.write { _ = try PeranRepository($0, Cast.instansi).revoke(.auditor, of: Cast.sri.id) }
        #expect(try await Lookup.session(token, in: f.site)?.harusPasangTOTP == false)
    }

    @Test("after a new password only the present session lives, and the old password is dead")
    func newPassword() async throws {
        let f = try await AkunFixture()
        try await f.activate(Cast.sri)
        let (here, there) = try await (f.opened(Cast.sri).token, f.opened(Cast.sri).token)
        let actor = try #require(try await Lookup.session(here, in: f.site)).actor
        func change(_ lama: String, _ baru: String, _ ulang: String) async throws {
            _ = try await f.site.run(ChangePassword(lama: lama, baru: baru, ulang: ulang, token: here), by: actor)
        }
        let baru = "gerobak sepatu mendung"
        await #expect(throws: Invalid.self) { try await change("salah", baru, baru) }
        await #expect(throws: Invalid.self) { try await change(AkunFixture.sandi, baru, "lain") }
        await #expect(throws: Invalid.self) { try await change(AkunFixture.sandi, "Sri Rahayu 19840422", "Sri Rahayu 19840422") }
        try await change(AkunFixture.sandi, baru, baru)
        #expect(try await Lookup.session(here, in: f.site) != nil)
        #expect(try await Lookup.session(there, in: f.site) == nil)
        #expect(try await f.signIn(Cast.sri.nip) == .salah)
    }
}
