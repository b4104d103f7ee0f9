import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

@Suite("Sealing acts")
struct SealingActTests {
    @Test("each refuses a proof that is two minutes and a second old, and leaves nothing behind", arguments: SealingAct.allCases)
    func stale(_ act: SealingAct) async throws {
        let stage = try await EvaluasiStage.make()
        let old = stage.now.adding(seconds: -StepUp.seconds - 1)
        let (evaluasi, aturan) = (try await prepared(act, stage), try await submitted(act, stage))
        let before = try await events(stage)
        await #expect(throws: Refused.stepUpNeeded) { try await run(act, evaluasi, aturan, at: old, stage) }
        #expect(try await events(stage) == before)
    }

    /// The evaluation that the two acts on one are about.
    private func prepared(_ act: SealingAct, _ stage: EvaluasiStage) async throws -> EvaluasiReceipt? {
        switch act {
        case .sampaikanEvaluasi: return try await stage.rate()
        case .putuskanKeberatan:
            let sent = try await stage.deliver()
            return try await stage.agency.site.run(
                SubmitKeberatan(sent.evaluasi, alasan: "Keliru", version: sent.version), by: Cast.sri.actor())
        default: return nil
        }
    }

    /// The agency rulebook that waits for a second admin.
    private func submitted(_ act: SealingAct, _ stage: EvaluasiStage) async throws -> AturanID? {
        guard act == .putuskanAturan else { return nil }
        let rules = AturanStage(stage.agency)
        let id = try await rules.upload(by: AturanStage.second())
        try await rules.step(id, .ajukan, by: AturanStage.second())
        return id
    }

    private func run(
        _ act: SealingAct, _ evaluasi: EvaluasiReceipt?, _ aturan: AturanID?, at proved: Instant, _ stage: EvaluasiStage
    ) async throws {
        let (site, admin, sri) = (stage.agency.site, Cast.admin.actor(stepUp: proved), Cast.sri.actor(stepUp: proved))
        switch act {
        case .sampaikanEvaluasi:
            let e = try #require(evaluasi)
            _ = try await site.run(DeliverEvaluasi(e.evaluasi, version: e.version), by: Cast.kepsek.actor(stepUp: proved))
        case .putuskanKeberatan:
            let e = try #require(evaluasi)
            _ = try await site.run(
                DecideKeberatan(evaluasi: e.evaluasi, putusan: .menguatkan, pertimbangan: "Bukti lengkap", version: e.version),
                by: Cast.kadis.actor(stepUp: proved))
        case .beriDelegasi:
            let day = try #require(LocalDate(2026, 4, 2))
            _ = try await Delegate.run(
                .init(penerima: Cast.joko.nip ?? "", mulai: day, selesai: day, alasan: "Diklat"), by: sri, key: nil, in: site)
        case .buatToken: _ = try await CreateAPIToken.run(.init(nama: "uji", cakupan: [.bacaSaya], hari: 30), by: sri, in: site)
        case .pasangTOTP: _ = try await SetUpTOTP.run(sealed: "", kode: "000000", token: "", by: sri, in: site)
        case .cetakKode: _ = try await IssueActivationCodes.run(.person(Cast.sri.id), by: admin, key: nil, in: site)
        case .lihatKode: _ = try await IssueActivationCodes.sheet(CetakanKodeID(rawValue: "x"), by: admin, in: site)
        case .kunciAkun: _ = try await LockAccount.run(Cast.sri.id, lock: true, alasan: "x", by: admin, key: nil, in: site)
        case .ubahPeran: _ = try await GrantRole.run(.auditor, to: Cast.sri.id, alasan: "x", by: admin, key: nil, in: site)
        case .putuskanPeran: _ = try await DecideRole.run(PermintaanID(rawValue: "x"), grant: true, by: admin, key: nil, in: site)
        case .putuskanAturan: try await AturanStage(stage.agency).step(try #require(aturan), .setujui, by: admin)
        case .tetapkanHasilAturan:
            let input = MasukanSimulasi(tanggal: try #require(LocalDate(2026, 4, 2)))
            _ = try await TetapkanHasilAturan.start(AturanID(rawValue: "x"), input, page: "/", by: admin, key: nil, in: site)
        }
    }

    private func events(_ stage: EvaluasiStage) async throws -> Int {
        try await stage.agency.database.read { try $0.row("select count(*) as n from peristiwa")?.get("n") ?? 0 }
    }
}
