package import Impor
package import Kinerja

/// Loads units, posts and people from an agency's own file: checked whole first, then applied in one transaction or not at all.
///
/// Comparing sixty thousand rows takes seconds, so it is done on a snapshot, outside the writer's transaction; the transaction
/// only makes sure that the register is still the one that was compared, and writes.
package enum ImporPegawai {
    /// How often a register that moved is compared again outside the write before it is done once inside, where nobody moves it.
    static let snapshots = 3

    /// Compares a file's rows with the register without changing anything.
    package static func preview(
        _ rows: ParsedRows, _ mapping: ColumnMapping, by actor: Actor, in site: Installation, progress: KemajuanImpor = KemajuanImpor()
    ) async throws -> LaporanImpor {
        try Self.require(actor)
        let seen = try await SeenRegister.read(by: actor, in: site, progress)
        return ImporPreview(rows, mapping, against: seen.state, today: seen.hari).report
    }

    /// Applies the rows that may be applied. With refused rows nothing is applied unless `skipRefused` says so.
    ///
    /// - Parameter source: what the event names, and what is told that it was applied.
    package static func apply(
        _ rows: ParsedRows, _ mapping: ColumnMapping, source: ImporSource, skipRefused: Bool, by actor: Actor, in site: Installation,
        progress: KemajuanImpor = KemajuanImpor()
    ) async throws -> LaporanImpor {
        try Self.require(actor)
        let application = ImporApplication(rows: rows, mapping: mapping, source: source, skipRefused: skipRefused, progress: progress)
        for _ in 0..<snapshots {
            if let report = try await application.runOnSnapshot(by: actor, in: site) { return await refreshed(report, in: site) }
        }
        return await refreshed(try await application.runInside(by: actor, in: site), in: site)
    }

    /// Thousands of rows came: the planner is told how the tables look now.
    private static func refreshed(_ report: LaporanImpor, in site: Installation) async -> LaporanImpor {
        if report.applied { await site.refreshStatistics() }
        return report
    }

    private static func require(_ actor: Actor) throws {
        try Policy.require(.kelolaPegawai, Policy.byPeran(actor.peran), seenWith: .kelolaPegawai)
    }
}
