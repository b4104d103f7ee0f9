import Kinerja
import UseCases

/// The agency's own rulebooks: one in force with sealed results, and its successor waiting for the second admin.
struct LocalRules: Sendable {
    let site: Installation
    let clock: DemoClock
    let admin: Int
    let second: Int

    /// Takes a version in, and has it submitted an hour and approved a day later.
    func upload(_ text: DemoTPP, mulai: LocalDate, approved: Bool, _ world: DemoWorld, _ stage: Stage) async throws
        -> (id: AturanID, cues: [(Instant, Cue.Play)])
    {
        let command = UploadAturan(
            topik: "tpp", judul: "Tambahan penghasilan pegawai", dasar: text.dasar, satuan: DemoTPP.satuan, mulai: "\(mulai)",
            keputusan: DemoTPP.keputusan, model: Array(text.model.utf8), contoh: Array(text.contoh.utf8))
        let id = try await site.run(command, by: world.actor(admin, stage, at: clock.now)).id
        let submit: Cue.Play = { try $0.act(LangkahAturan(id, .ajukan, version: 1), by: admin) }
        let approve: Cue.Play = { try $0.act(LangkahAturan(id, .setujui, version: 2), by: second) }
        let submitted = (clock.now.adding(seconds: 3600), submit)
        return (id, approved ? [submitted, (clock.now.adding(seconds: 86_400), approve)] : [submitted])
    }

    /// Results of last month, for everybody who has an evaluation.
    func seal(_ id: AturanID, mulai: LocalDate, _ world: DemoWorld, _ stage: Stage) async throws {
        let input = SimulasiInput(tanggal: max(mulai, world.time.today.adding(days: -30)))
        let job = try await HasilAturanSealing.start(
            id, input, by: world.actor(admin, stage, at: clock.now), key: nil, in: site)
        await site.jobs.wait(for: job, at: .seconds(3600))
    }
}
