import Demo
import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

@Suite("Agency rulebooks: who may do what")
struct AturanLifecycleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let actor: @Sendable (Instant) -> Actor
        let aksi: AksiAturan
        let refused: Refused

        init(_ name: String, _ aksi: AksiAturan, _ refused: Refused, _ actor: @escaping @Sendable (Instant) -> Actor) {
            (testDescription, self.aksi, self.refused, self.actor) = (name, aksi, refused, actor)
        }
    }

    static let cases = [
        Case("the uploader approves his own", .setujui, .notPermitted("setujui")) { Cast.admin.actor(stepUp: $0) },
        Case("the submitter approves what another uploaded", .setujui, .notPermitted("setujui")) { AturanStage.second(stepUp: $0) },
        Case("the uploader refuses his own", .tolak, .notPermitted("tolak")) { Cast.admin.actor(stepUp: $0) },
        Case("an approval without a fresh proof", .setujui, .stepUpNeeded) { _ in AturanStage.third() },
        Case("a third admin withdraws what others proposed", .tarik, .notPermitted("tarik")) { AturanStage.third(stepUp: $0) },
        Case("an auditor approves", .setujui, .notPermitted("setujui_aturan")) { Cast.auditor.actor(stepUp: $0) },
        Case("a teacher approves", .setujui, .hidden) { Cast.sri.actor(stepUp: $0) },
        Case("the DPO approves", .setujui, .hidden) { Cast.dpo.actor(stepUp: $0) },
        Case("another agency's admin approves", .setujui, .hidden) {
            Actor(instansi: Cast.otherInstansi, pegawai: Cast.id(99), nama: "x", peran: [.adminKepegawaian], stepUp: $0)
        },
        Case("a submitted one is submitted again", .ajukan, .wrongState("diajukan")) { Cast.admin.actor(stepUp: $0) },
    ]

    @Test("is refused, and leaves nothing behind", arguments: cases)
    func refused(example: Case) async throws {
        let stage = try await AturanStage.make()
        let id = try await stage.upload()
        try await stage.step(id, .ajukan, by: AturanStage.second())
        let actor = example.actor(stage.now)
        await #expect(throws: example.refused) { try await stage.step(id, example.aksi, by: actor, catatan: "x") }
        let view = try await stage.agency.site.ask(ReadAturanInstansi(id), by: Cast.admin.actor())
        #expect(view.aturan.status == .diajukan && view.riwayat.baris.count == 2)
    }

    @Test("a second admin approves; each step is in the history; the version is in force from its day")
    func approval() async throws {
        let stage = try await AturanStage.make()
        let id = try await stage.inForce(mulai: "2026-02-01")
        let view = try await stage.agency.site.ask(ReadAturanInstansi(id), by: Cast.auditor.actor())
        #expect(view.riwayat.baris.map(\.aksi) == [.aturanSetujui, .aturanAjukan, .aturanUnggah])
        #expect(view.berlaku?.id == id && view.aturan.diputuskan?.oleh == Cast.kaban.id && view.langkah == [])
        let before = try #require(LocalDate("2026-01-31"))
        #expect(!view.aturan.berlaku(before) && view.aturan.berlaku(before.adding(days: 1)))
    }

    @Test("a later version replaces an earlier one from its day; a revoked one ends and is not reached backwards")
    func succession() async throws {
        let stage = try await AturanStage.make()
        let first = try await stage.inForce()
        let second = try await stage.inForce(.kedua, mulai: "2026-03-01")
        #expect(try await inForce(stage, "2025-12-31") == nil)
        #expect(try await inForce(stage, "2026-02-28") == first)
        #expect(try await inForce(stage, "2026-03-01") == second)
        let admin = Cast.admin.actor(stepUp: stage.now)
        await #expect(throws: Invalid.self) { try await stage.step(second, .cabut, by: admin, catatan: "Keliru", sampai: "2026-03-09") }
        try await stage.step(second, .cabut, by: admin, catatan: "Dibatalkan MA", sampai: "2026-03-31")
        #expect(try await inForce(stage, "2026-03-31") == second)
        #expect(try await inForce(stage, "2026-04-01") == first)
    }

    private func inForce(_ stage: AturanStage, _ day: String) async throws -> AturanID? {
        let date = try #require(LocalDate(day))
        return try await stage.agency.database.read { try AturanRepository($0, Cast.instansi).berlaku("tpp", on: date)?.id }
    }

    @Test("two tabs: the second step under the old version is told that it changed")
    func stale() async throws {
        let stage = try await AturanStage.make()
        let id = try await stage.upload()
        try await stage.step(id, .ajukan, by: Cast.admin.actor())
        let third = AturanStage.third(stepUp: stage.now)
        try await stage.step(id, .setujui, by: AturanStage.second(stepUp: stage.now), version: 2)
        await #expect(throws: Refused.stale) { try await stage.step(id, .tolak, by: third, catatan: "x", version: 2) }
    }

    @Test("the same key gives the same version; another content under it is refused")
    func idempotent() async throws {
        let stage = try await AturanStage.make()
        let (admin, site) = (Cast.admin.actor(), stage.agency.site)
        let first = try await site.run(AturanStage.input(), by: admin, key: "kunci-12345")
        let again = try await site.run(AturanStage.input(), by: admin, key: "kunci-12345")
        #expect(first == again)
        await #expect(throws: Refused.keyReused) {
            try await site.run(AturanStage.input(.kedua), by: admin, key: "kunci-12345")
        }
    }

    @Test("no state has two steps for one action, and nothing leaves an end")
    func table() {
        for status in StatusAturan.allCases {
            for aksi in AksiAturan.allCases {
                #expect(AturanLifecycle.table.steps.filter { $0.from == status && $0.action == aksi }.count <= 1)
            }
        }
        #expect(AturanLifecycle.table.steps.allSatisfy { ![.ditolak, .dicabut, .dibatalkan].contains($0.from) })
        #expect(AturanLifecycle.table.steps.filter { $0.action == .setujui }.allSatisfy { $0.by == [.adminLain] })
    }
}
