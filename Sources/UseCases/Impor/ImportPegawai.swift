package import Documents
package import Kinerja
import Storage

/// Loads units, posts and people from an agency's own file: checked whole first, then applied in one transaction or not at all.
package enum ImportPegawai {
    /// What became of a file; the keys before `held` are the stable part of `--json`.
    package struct Report: Codable, Sendable, Equatable {
        package var accepted: ImportPlan.Counts
        package var refused: [Refusal]
        /// Rows that are right but wait for a refused row.
        package var held: [HeldRow]
        package var changes: ChangeSummary
        package var applied: Bool
        package var notes: [String]
    }

    /// Reads and checks a file against the register (an empty one for a first import) without changing anything.
    package static func check(
        _ file: any TableSource, _ mapping: ColumnMapping, against state: OrgState = OrgState(), progress: ImportProgress = ImportProgress()
    ) throws -> Report {
        report(ImportPlanner.plan(try rows(file, mapping, progress), state: state, mapping: mapping), state).report
    }

    package static func preview(
        _ file: any TableSource, _ mapping: ColumnMapping, by actor: Actor, in site: Installation,
        progress: ImportProgress = ImportProgress()
    ) async throws -> Report {
        try Self.require(actor)
        let rows = try rows(file, mapping, progress)
        return try await site.look(by: actor) { look in
            let state = try OrgState(look.db, actor.instansi)
            return report(ImportPlanner.plan(rows, state: state, mapping: mapping), state).report
        }
    }

    /// Applies the rows that may be applied. With refused rows nothing is applied unless `skipRefused` says so.
    ///
    /// - Parameter source: the SHA-256 under which the file is kept as evidence.
    package static func apply(
        _ file: any TableSource, _ mapping: ColumnMapping, source: String, skipRefused: Bool, by actor: Actor, in site: Installation,
        progress: ImportProgress = ImportProgress()
    ) async throws -> Report {
        try Self.require(actor)
        let rows = try rows(file, mapping, progress)
        do {
            let applied = try await site.perform(by: actor) { act in
                let state = try OrgState(act.db, actor.instansi)
                try progress.step(.memeriksa, 0, 1)
                var (report, diff) = report(ImportPlanner.plan(rows, state: state, mapping: mapping), state)
                guard !diff.isEmpty, report.refused.isEmpty || skipRefused else { throw NothingApplied(report: report) }
                var writer = ImportWriter(act: act, state: state, progress: progress)
                try writer.write(diff)
                try act.record("impor.terapkan", "impor", source, sesudah: report.changes)
                report.applied = true
                return report
            }
            await site.refreshStatistics()
            return applied
        } catch let outcome as NothingApplied {
            return outcome.report
        }
    }

    /// The name of the unit at the top of the file's tree: the agency, for a first import.
    package static func rootName(_ file: any TableSource, _ mapping: ColumnMapping) throws -> String? {
        guard mapping.sheet(.unit) != nil else { return nil }
        let units = try rows(file, mapping, ImportProgress()).units
        return units.first { $0.faults.isEmpty && $0.draft.induk == nil }.map { name in
            name.draft.nama.hasPrefix("Pemerintah ") ? String(name.draft.nama.dropFirst("Pemerintah ".count)) : name.draft.nama
        }
    }

    private static func require(_ actor: Actor) throws {
        try Policy.require(.kelolaPegawai, Policy.byRole(actor.peran), seenWith: .kelolaPegawai)
    }

    private static func rows(_ file: any TableSource, _ mapping: ColumnMapping, _ progress: ImportProgress) throws -> ParsedRows {
        let watch = ReadWatch(isCancelled: { progress.stopped }, progress: { try? progress.step(.membaca, $0.done, $0.total) })
        return try RowReader(mapping: mapping, watch: watch).read(file)
    }

    private static func report(_ plan: ImportPlan, _ state: OrgState) -> (report: Report, diff: ImportDiff) {
        let diff = ImportDiff(plan, state)
        let report = Report(
            accepted: plan.accepted, refused: plan.refused, held: plan.held, changes: diff.summary, applied: false, notes: plan.catatan)
        return (report, diff)
    }

    /// Leaves the transaction without a change and without an event.
    private struct NothingApplied: Error {
        let report: Report
    }
}
