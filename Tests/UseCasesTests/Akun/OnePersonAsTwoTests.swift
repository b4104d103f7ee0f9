import Kinerja
import Storage
import TestSupport
import Testing

@testable import Impor
@testable import UseCases

/// Ways by which one admin alone was both of the two people.
@Suite("One admin as two people")
struct OnePersonAsTwoTests {
    private func fixture(_ admins: [Cast.Person] = [Cast.admin, Cast.kaban]) async throws -> AkunFixture {
        let f = try await AkunFixture()
        for person in admins {
            try await f.activate(person)
            try await f.agency.database.write {
                try PeranRepository($0, Cast.instansi).grant(.adminKepegawaian, to: person.id, by: nil, at: Instant(rawValue: 0))
            }
        }
        return f
    }

    private func admin(_ person: Cast.Person, _ f: AkunFixture, proved: Bool = true, scopes: Set<String>? = nil) -> Actor {
        Actor(
            instansi: Cast.instansi, pegawai: person.id, nama: person.nama, peran: [.adminKepegawaian],
            stepUp: proved ? f.agency.clock.now : nil, scopes: scopes)
    }

    private func code(of person: Cast.Person, _ f: AkunFixture) async throws -> ActivateAkun.Input {
        let by = admin(Cast.admin, f)
        let cetakan = try await f.site.run(IssueKodeAktivasi(.person(person.id)), by: by).cetakan
        let slip = try #require(try await f.site.run(OpenCetakanKode(cetakan), by: by).slips.first)
        return ActivateAkun.Input(
            masuk: person.nip ?? "", kode: slip.kode, kataSandi: "gerobak sepatu mendung", ulang: "gerobak sepatu mendung", alamat: "a",
            userAgent: "")
    }

    @Test("who prepared a large import is known however often it was checked since")
    func checkedOften() async throws {
        let f = try await fixture()
        let first = admin(Cast.admin, f)
        let large = try await SecondAdminStage(f.agency).checked(changing: 500, by: first)
        let report = try #require(try await f.site.ask(ReadImpor(large), by: first).report)
        for _ in 0..<55 {
            let again = KeepLaporanImpor(impor: large, status: .diperiksa, laporan: report, diterima: report.accepted)
            _ = try await f.site.run(again, by: first)
        }
        #expect(try await f.site.ask(ReadImpor(large), by: first).perluAdminLain)
        await #expect(throws: Invalid.self) { try await f.site.run(StartApplyImpor(impor: large, skipRefused: false), by: first) }
    }

    @Test("a code printed before a role opens no account with the role: given by one, by two, or by whatever way")
    func codeBeforeRole() async throws {
        let f = try await fixture()
        let alone = try await code(of: Cast.sri, f)
        _ = try await f.site.run(GrantPeran(.auditor, to: Cast.sri.id, alasan: "Surat tugas"), by: admin(Cast.admin, f))
        #expect(try await ActivateAkun.run(alone, in: f.site) == .salah)
        let byTwo = try await code(of: Cast.joko, f)
        _ = try await f.site.run(GrantPeran(.adminKepegawaian, to: Cast.joko.id, alasan: "Surat tugas"), by: admin(Cast.admin, f))
        let request = try #require(try await f.site.ask(ReadKelolaAkun(after: ""), by: admin(Cast.kaban, f)).permintaan.first)
        _ = try await f.site.run(DecidePeran(request.id, grant: true), by: admin(Cast.kaban, f))
        #expect(try await ActivateAkun.run(byTwo, in: f.site) == .salah)
        #expect(try await f.events("akun.batal_kode") == 2)
        let other = try await code(of: Cast.dewi, f)
        f.agency.clock.advance(seconds: 60)
        let now = f.agency.clock.now
        try await f.agency.database.write { try PeranRepository($0, Cast.instansi).grant(.auditor, to: Cast.dewi.id, by: nil, at: now) }
        #expect(try await ActivateAkun.run(other, in: f.site) == .salah)
        guard case .masuk = try await ActivateAkun.run(code(of: Cast.dewi, f), in: f.site) else { throw NotOpened() }
    }

    @Test("whom two admins have made an admin, neither of them gives a code; the operator does")
    func codeAfterRole() async throws {
        let f = try await fixture()
        _ = try await f.site.run(GrantPeran(.adminKepegawaian, to: Cast.joko.id, alasan: "Surat tugas"), by: admin(Cast.admin, f))
        let request = try #require(try await f.site.ask(ReadKelolaAkun(after: ""), by: admin(Cast.kaban, f)).permintaan.first)
        _ = try await f.site.run(DecidePeran(request.id, grant: true), by: admin(Cast.kaban, f))
        await #expect(throws: Refused.notPermitted("pemegang_peran")) { try await code(of: Cast.joko, f) }
        let run = try await f.site.run(IssueKodeAktivasi(.unit(Cast.smpn1, subtree: true)), by: admin(Cast.admin, f))
        let slips = try await f.site.run(OpenCetakanKode(run.cetakan), by: admin(Cast.admin, f)).slips
        #expect(!slips.isEmpty && !slips.contains { $0.pegawai == Cast.joko.id })
        let told = try await OperatorActs.code(for: Cast.joko.nip ?? "", in: f.site)
        #expect(!told.kode.isEmpty)
    }

    @Test("an import of one row that ends a holder of a role takes two, and never leaves one admin alone")
    func endsHolder() async throws {
        let f = try await fixture([Cast.admin, Cast.kaban, Cast.joko])
        let (first, second) = (admin(Cast.admin, f), admin(Cast.kaban, f))
        let stage = SecondAdminStage(f.agency)
        let auditor = try await stage.checked(changing: 1, by: first, berhenti: [Cast.auditor.id])
        await #expect(throws: Invalid.self) { try await f.site.run(StartApplyImpor(impor: auditor, skipRefused: false), by: first) }
        _ = try await f.site.run(StartApplyImpor(impor: auditor, skipRefused: false), by: second)
        let nobody = try await stage.checked(changing: 1, by: first, berhenti: [Cast.sri.id])
        _ = try await f.site.run(StartApplyImpor(impor: nobody, skipRefused: false), by: first)
        let both = try await stage.checked(changing: 2, by: first, berhenti: [Cast.admin.id, Cast.joko.id])
        let error = await #expect(throws: Invalid.self) {
            try await f.site.run(StartApplyImpor(impor: both, skipRefused: false), by: second)
        }
        #expect(error?.fields.first?.problem.indonesia.contains("tidak ada admin lain") == true)
    }

    @Test("an import that only adds, but gives others another assessor, is proved, and takes two past the size")
    func movesTeam() async throws {
        let f = try await fixture()
        let first = admin(Cast.admin, f)
        let small = try await SecondAdminStage(f.agency).checked(changing: 0, by: first, berganti: 3)
        for actor in [admin(Cast.admin, f, proved: false), admin(Cast.admin, f, scopes: ["tulis:kelola"])] {
            await #expect(throws: Refused.stepUpNeeded) {
                try await f.site.run(StartApplyImpor(impor: small, skipRefused: false), by: actor)
            }
        }
        _ = try await f.site.run(StartApplyImpor(impor: small, skipRefused: false), by: first)
        let large = try await SecondAdminStage(f.agency).checked(changing: 1, by: first, berganti: Instansi.imporSendiriAwal)
        await #expect(throws: Invalid.self) { try await f.site.run(StartApplyImpor(impor: large, skipRefused: false), by: first) }
        #expect(try await f.site.ask(ReadImpor(large), by: first).sebabAdminLain?.indonesia.contains("mengganti penilai") == true)
    }
}
