package import Kinerja
import Storage

/// Runs long work beside the requests: a few at a time, watched on a page, stopped on demand.
///
/// A job lives in this process. One that a restart cut off is shown as failed, with what it had committed (`PekerjaanRepository.note`);
/// what was not committed never happened, so it can simply be started again.
package actor PekerjaanRunner {
    /// More at once would starve the pages of a small server.
    static let atOnce = 2
    /// More waiting than this is refused rather than forgotten.
    static let longestQueue = 50

    private var live: [PekerjaanID: LivePekerjaan] = [:]
    private var waiting: [LivePekerjaan] = []

    package init() {}

    /// Records a job and starts it as soon as there is room. The same key gives the same job.
    ///
    /// - Throws: ``Refused/wrongState(_:)`` when too many wait, and what the door throws for the command.
    package func start(
        _ command: some PekerjaanCommand, by actor: Actor, key: String? = nil, in site: Installation,
        _ work: @escaping @Sendable (PekerjaanContext) async throws -> PekerjaanOutcome
    ) async throws -> PekerjaanID {
        guard waiting.count < Self.longestQueue else { throw Refused.wrongState("antrean pekerjaan penuh") }
        let receipt = try await site.run(command, by: actor, key: key)
        let known = try await site.ask(ReadPekerjaan(id: receipt.id), by: actor)
        guard live[receipt.id] == nil, known.status == .menunggu else { return receipt.id }
        admit(LivePekerjaan(record: known, actor: actor, site: site, context: PekerjaanContext(known.id), work: work))
        return receipt.id
    }

    /// Asks a job to stop; it ends as cancelled at its next step; what it has committed stays, the rest is undone.
    package func cancel(_ id: PekerjaanID) { live[id]?.context.stop() }

    /// How far a job of this process is: nil when it is over, or was never here.
    package func progress(of id: PekerjaanID) -> KemajuanPekerjaan? { live[id]?.context.progress }

    /// Waits until the job is over, at most so long: a short job needs no progress page.
    package func wait(for id: PekerjaanID, at most: Duration) async {
        let end = ContinuousClock.now + most
        while live[id] != nil, ContinuousClock.now < end { try? await Task.sleep(for: .milliseconds(20)) }
    }

    private func admit(_ job: LivePekerjaan) {
        live[job.record.id] = job
        if live.count - waiting.count <= Self.atOnce { run(job) } else { waiting.append(job) }
    }

    private func run(_ job: LivePekerjaan) {
        Task.detached(priority: .utility) {
            await job.run()
            await self.finished(job.record.id)
        }
    }

    private func finished(_ id: PekerjaanID) {
        live[id] = nil
        if !waiting.isEmpty { run(waiting.removeFirst()) }
    }
}

/// A job's failure in words for the person who waits for it.
package struct PekerjaanFault: Error, Equatable {
    package let pesan: Kalimat
    package init(_ pesan: Kalimat) { self.pesan = pesan }
}
