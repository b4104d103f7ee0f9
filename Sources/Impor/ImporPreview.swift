/// The rows of a file compared with a register: what is told about them, and what applying them would change. Pure.
package struct ImporPreview: Sendable {
    package let report: LaporanImpor
    package let diff: ImporDiff

    package init(_ rows: ParsedRows, _ mapping: ColumnMapping, against state: RegisterState = RegisterState()) {
        let plan = ImporPlanner.plan(rows, state: state, mapping: mapping)
        diff = ImporDiff(plan, state)
        report = LaporanImpor(
            accepted: plan.accepted, refused: plan.refused, held: plan.held, changes: diff.summary, applied: false, notes: plan.catatan,
            atasanTakDikenal: plan.atasanTakDikenal, contoh: diff.samples(plan), perubahan: diff.changes(state),
            atasanBerubah: diff.atasanBerubah(plan, state))
    }

    /// With refused rows nothing is applied unless somebody chose to skip them; nor is a file that says what the register says.
    package func isApplicable(skipRefused: Bool) -> Bool { !diff.isEmpty && (report.refused.isEmpty || skipRefused) }
}
