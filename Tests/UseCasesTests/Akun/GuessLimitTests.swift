import Kinerja
import Secrets
import TestSupport
import Testing

@testable import UseCases

/// An office behind one address, and clocks that are set.
@Suite("Guess limits")
struct GuessLimitTests {
    private func fixture() async throws -> AkunFixture {
        let f = try await AkunFixture()
        try await f.activate(Cast.sri)
        return f
    }

    /// Names that are no account's.
    private func name(_ n: Int) -> String { "pegawai.\(n)" }

    @Test("F9 fifty people who mistype three times each do not shut their office out")
    func office() async throws {
        let f = try await fixture()
        for n in 0..<49 {
            for _ in 0..<3 { #expect(try await f.signIn(name(n), "salah") == .salah) }
        }
        guard case .masuk = try await f.signIn(Cast.sri.nip) else { throw NotOpened() }
    }

    @Test("F9 whoever tries many names from one network waits, but seconds, and not longer with every failure")
    func spraying() async throws {
        let f = try await fixture()
        for n in 0..<50 { #expect(try await f.signIn(name(n), "salah", alamat: "2001:db8::\(n)") == .salah) }
        var waits: [Int64] = []
        for n in 50..<60 {
            guard case .tunggu(let seconds) = try await f.signIn(name(n), "salah", alamat: "2001:db8::ffff") else { throw NotOpened() }
            waits.append(seconds)
            f.agency.clock.advance(seconds: seconds)
            #expect(try await f.signIn(name(n), "salah", alamat: "2001:db8::ffff") == .salah)
        }
        #expect(waits.allSatisfy { $0 <= 10 }, "\(waits)")
        guard case .masuk = try await f.signIn(Cast.sri.nip, alamat: "192.0.2.1") else { throw NotOpened() }
    }

    @Test("F9 the count of an address runs out by itself")
    func decay() async throws {
        let f = try await fixture()
        for n in 0..<50 { _ = try await f.signIn(name(n), "salah") }
        f.agency.clock.advance(seconds: 200)
        for n in 100..<119 { #expect(try await f.signIn(name(n), "salah") == .salah) }
    }

    @Test("F9 a clock set back an hour does not stretch a wait")
    func clockSetBack() async throws {
        let f = try await fixture()
        for _ in 0..<5 { #expect(try await f.signIn(Cast.sri.nip, "salah") == .salah) }
        f.agency.clock.advance(seconds: -3_600)
        guard case .tunggu(let seconds) = try await f.signIn(Cast.sri.nip) else { throw NotOpened() }
        #expect(seconds <= 60, "\(seconds)")
        f.agency.clock.advance(seconds: seconds)
        guard case .masuk = try await f.signIn(Cast.sri.nip) else { throw NotOpened() }
    }

    @Test("F17 five wrong second factors of a thief do not keep the owner out on his own device")
    func secondFactor() async throws {
        let f = try await fixture()
        let device = try await f.opened(Cast.sri).perangkatCookie
        let codes = try await f.totp(Cast.sri).codes
        func enter(_ kode: String, device: String?) async throws -> SignIn.Outcome {
            guard case .perluKode(let half) = try await f.signIn(Cast.sri.nip, device: device) else { throw NotOpened() }
            return try await SignInSecondFactor.run(kode, token: half.token, perangkatCookie: device, in: f.site)
        }
        for _ in 0..<5 { #expect(try await enter("000000", device: nil) == .salah) }
        guard case .tunggu = try await enter(codes[0], device: nil) else { throw NotOpened() }
        guard case .masuk = try await enter(codes[0], device: device) else { throw NotOpened() }
    }
}
