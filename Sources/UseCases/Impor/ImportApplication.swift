import Impor
import Kinerja
import Storage

/// One file on its way into the register, its rows read once however often they are compared.
struct ImportApplication: Sendable {
    let rows: ParsedRows
    let mapping: ColumnMapping
    let source: String
    let skipRefused: Bool
    let progress: ImportProgress

    /// Compares on a snapshot and writes; `nil` when the register changed in between and nothing was written.
    func runOnSnapshot(by actor: Actor, in site: Installation) async throws -> ImportReport? {
        let seen = try await SeenRegister.read(by: actor, in: site, progress)
        let proposal = ImportProposal(rows, mapping, against: seen.state)
        try progress.step(.memeriksa, 1, 1)
        guard proposal.isApplicable(skipRefused: skipRefused) else { return proposal.report }
        do {
            return try await site.perform(by: actor) { act in
                guard try RegisterMarkRepository(act.db, actor.instansi).isStill(at: seen.mark) else { throw RegisterMoved() }
                return try write(proposal, over: seen.state, act)
            }
        } catch is RegisterMoved {
            return nil
        }
    }

    /// Compares and writes in one transaction, while everybody else waits: for a register that never stands still.
    func runInside(by actor: Actor, in site: Installation) async throws -> ImportReport {
        do {
            return try await site.perform(by: actor) { act in
                let state = try OrgState(act.db, actor.instansi)
                let proposal = ImportProposal(rows, mapping, against: state)
                guard proposal.isApplicable(skipRefused: skipRefused) else { throw NothingApplied(report: proposal.report) }
                return try write(proposal, over: state, act)
            }
        } catch let outcome as NothingApplied {
            return outcome.report
        }
    }

    private func write(_ proposal: ImportProposal, over state: OrgState, _ act: Act) throws -> ImportReport {
        var writer = ImportWriter(act: act, state: state, progress: progress)
        try writer.write(proposal.diff)
        var report = proposal.report
        try act.record(.imporTerapkan, source, sesudah: report.changes)
        report.applied = true
        return report
    }

    /// Leaves the transaction without a change and without an event.
    private struct NothingApplied: Error { let report: ImportReport }

    /// The same, to compare again.
    private struct RegisterMoved: Error {}
}
