import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

/// A thief of a password makes tokens and delegations; they must not outlive the owner's new password.
@Suite("What goes on working beside a password")
struct KeptAksesTests {
    private struct Stolen {
        let f: AkunFixture
        let session: String
        let actor: Actor
        let token: CreateAPIToken.Created
        let delegasi: DelegasiID
    }

    private func stolen() async throws -> Stolen {
        let f = try await AkunFixture()
        for person in [Cast.sri, Cast.joko] { try await f.activate(person) }
        let session = try await f.opened(Cast.sri).token
        let actor = try #require(try await Lookup.session(session, in: f.site)).actor
        let token = try await f.site.run(CreateAPIToken(nama: "Absensi", cakupan: [.bacaSaya], hari: 365), by: actor)
        let day = try #require(LocalDate("2026-03-10"))
        let delegasi = try await f.site.run(
            Delegate(penerima: Cast.joko.nip ?? "", mulai: day, selesai: day.adding(days: 60), alasan: "Dinas luar"), by: actor)
        return Stolen(f: f, session: session, actor: actor, token: token, delegasi: delegasi)
    }

    private func working(_ s: Stolen) async throws -> (token: Bool, delegasi: Bool) {
        let joko = try await s.f.opened(Cast.joko).token
        _ = try? await ActOnBehalf.run(s.delegasi, token: joko, in: s.f.site)
        let acting = try await Lookup.session(joko, in: s.f.site)
        return (try await Lookup.token(s.token.token, in: s.f.site) != nil, acting?.delegasi != nil)
    }

    @Test("F6 a reset by an activation code ends tokens and delegations, each with its event")
    func reset() async throws {
        let s = try await stolen()
        #expect(try await working(s) == (true, true))
        let code = try await OperatorActs.code(for: Cast.sri.nip ?? "", in: s.f.site)
        _ = try await ActivateAkun.run(
            .init(
                masuk: code.masuk, kode: code.kode, kataSandi: "gerobak sepatu mendung", ulang: "gerobak sepatu mendung", alamat: "a",
                userAgent: ""), in: s.f.site)
        #expect(try await working(s) == (false, false))
        #expect(try await s.f.events("token.cabut") == 1)
        #expect(try await s.f.events("delegasi.cabut") == 1)
    }

    @Test("F6 a change of password lists them, and ends those that are not named")
    func change() async throws {
        let s = try await stolen()
        let view = try await s.f.site.ask(ReadKeamananAkun(), by: s.actor)
        #expect(view.token.map(\.nomor) == [s.token.nomor] && view.delegasi.map(\.id) == [s.delegasi])
        func change(_ lama: String, _ baru: String, _ akses: KeptAkses) async throws {
            let input = ChangePassword(lama: lama, baru: baru, ulang: baru, token: s.session, keeping: akses)
            _ = try await s.f.site.run(input, by: s.actor)
        }
        try await change(AkunFixture.sandi, "gerobak sepatu mendung", KeptAkses(token: [s.token.nomor], delegasi: []))
        #expect(try await working(s) == (true, false))
        try await change("gerobak sepatu mendung", "kursi rotan di beranda", .none)
        #expect(try await working(s) == (false, false))
    }

    @Test("F6 a second factor that is set up ends them too")
    func secondFactor() async throws {
        let s = try await stolen()
        _ = try await s.f.totp(Cast.sri)
        #expect(try await working(s) == (false, false))
    }

    @Test("F10 a change of password that is sent twice is done once, and the second is not told that the old one is wrong")
    func changedTwice() async throws {
        let s = try await stolen()
        let baru = "gerobak sepatu mendung"
        let input = ChangePassword(lama: AkunFixture.sandi, baru: baru, ulang: baru, token: s.session)
        _ = try await s.f.site.run(input, by: s.actor)
        _ = try await s.f.site.run(input, by: s.actor)
        #expect(try await s.f.events("akun.ganti_kata_sandi") == 1)
    }
}
