import Kinerja
import Secrets
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
        let akun = try await waiting(act, stage)
        let before = try await events(stage)
        await #expect(throws: Refused.stepUpNeeded) { try await run(act, evaluasi, aturan, akun, at: old, stage) }
        #expect(try await events(stage) == before)
    }

    /// The evaluation that the two acts on one are about.
    private func prepared(_ act: SealingAct, _ stage: EvaluasiStage) async throws -> EvaluasiReceipt? {
        switch act {
        case .sampaikanEvaluasi: return try await stage.rate()
        case .terimaEvaluasi:
            let sent = try await stage.deliver()
            return try await stage.agency.site.run(ReceiveEvaluasi(sent.evaluasi), by: Cast.sri.actor())
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

    /// What waits for an admin: a print run with its codes, the request for a third admin, a file that changes what is there.
    private struct Waiting: Sendable {
        var cetakan: CetakanKodeID?
        var permintaan: PermintaanID?
        var impor: ImporID?
    }

    private func waiting(_ act: SealingAct, _ stage: EvaluasiStage) async throws -> Waiting {
        let (site, admin) = (stage.agency.site, Cast.admin.actor(stepUp: stage.now))
        switch act {
        case .lihatKode:
            return Waiting(cetakan: try await site.run(IssueKodeAktivasi(.person(Cast.sri.id)), by: admin).cetakan)
        case .putuskanPeran:
            for person in [Cast.kaban, Cast.joko] {
                _ = try await site.run(GrantPeran(.adminKepegawaian, to: person.id, alasan: "Surat tugas"), by: admin)
            }
            let requests = try await site.ask(ReadKelolaAkun(after: ""), by: admin).permintaan
            return Waiting(permintaan: requests.first { $0.pegawai == Cast.joko.id }?.id)
        case .terapkanImpor: return Waiting(impor: try await SecondAdminStage(stage.agency).checked(changing: 1, by: admin))
        default: return Waiting()
        }
    }

    private func run(
        _ act: SealingAct, _ evaluasi: EvaluasiReceipt?, _ aturan: AturanID?, _ akun: Waiting, at proved: Instant, _ stage: EvaluasiStage
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
        case .terimaEvaluasi:
            let e = try #require(evaluasi)
            _ = try await site.run(AcceptEvaluasi(e.evaluasi, version: e.version), by: sri)
        case .beriDelegasi:
            let day = try #require(LocalDate(2026, 4, 2))
            _ = try await site.run(Delegate(penerima: Cast.joko.nip ?? "", mulai: day, selesai: day, alasan: "Diklat"), by: sri)
        case .buatToken: _ = try await site.run(CreateAPIToken(nama: "uji", cakupan: [.bacaSaya], hari: 30), by: sri)
        case .pasangTOTP:
            let offer = try await site.ask(OfferTOTP(), by: sri)
            let secret = Array(try #require(Secrecy.unseal(offer.sealed, site.secrets)).suffix(TOTP.secretBytes))
            let code = TOTP.code(secret, step: TOTP.step(at: stage.now.seconds))
            _ = try await site.run(SetUpTOTP(sealed: offer.sealed, kode: code, token: ""), by: sri)
        case .cetakKode: _ = try await site.run(IssueKodeAktivasi(.person(Cast.sri.id)), by: admin)
        case .lihatKode: _ = try await site.run(OpenCetakanKode(try #require(akun.cetakan)), by: admin)
        case .kunciAkun: _ = try await site.run(LockAkun(Cast.sri.id, lock: true, alasan: "x"), by: admin)
        case .ubahPeran: _ = try await site.run(GrantPeran(.auditor, to: Cast.sri.id, alasan: "x"), by: admin)
        case .putuskanPeran:
            let second = Actor(
                instansi: Cast.instansi, pegawai: Cast.kaban.id, nama: Cast.kaban.nama, peran: [.adminKepegawaian], stepUp: proved)
            _ = try await site.run(DecidePeran(try #require(akun.permintaan), grant: true), by: second)
        case .putuskanAturan: try await AturanStage(stage.agency).step(try #require(aturan), .setujui, by: admin)
        case .tetapkanHasilAturan:
            let input = SimulasiInput(tanggal: try #require(LocalDate(2026, 4, 2)))
            _ = try await HasilAturanSealing.start(AturanID(rawValue: "x"), input, by: admin, key: nil, in: site)
        case .terapkanImpor: _ = try await site.run(StartApplyImpor(impor: try #require(akun.impor), skipRefused: false), by: admin)
        case .ubahBatasImpor:
            var raised = try await site.ask(ReadKelola(), by: admin).instansi
            raised.imporSendiri += 1
            _ = try await site.run(SetInstansi(raised), by: admin)
        }
    }

    private func events(_ stage: EvaluasiStage) async throws -> Int {
        try await stage.agency.database.read { try $0.row("select count(*) as n from peristiwa")?.get("n") ?? 0 }
    }
}
