package import Kinerja

/// The rows of a file compared with a register: what is told about them, and what applying them would change. Pure.
package struct ImporPreview: Sendable {
    package var report: LaporanImpor
    package let diff: ImporDiff

    /// - Parameter hari: the day on which it is asked whose assessor changes; `nil` does not ask.
    package init(
        _ rows: ParsedRows, _ mapping: ColumnMapping, against state: RegisterState = RegisterState(), on hari: LocalDate? = nil
    ) {
        let plan = ImporPlanner.plan(rows, state: state, mapping: mapping)
        let diff = ImporDiff(plan, state)
        var changes = diff.summary
        if let hari {
            let moved = PenilaiBerganti(diff, state, on: hari).jumlah(beside: diff)
            changes.bergantiPenilai = moved > 0 ? moved : nil
        }
        self.diff = diff
        report = LaporanImpor(
            accepted: plan.accepted, refused: plan.refused, held: plan.held, changes: changes, applied: false, notes: plan.catatan,
            atasanTakDikenal: plan.atasanTakDikenal, contoh: diff.samples(plan), perubahan: diff.changes(state),
            atasanBerubah: diff.atasanBerubah(plan, state), berhenti: diff.berhenti)
    }

    /// With refused rows nothing is applied unless somebody chose to skip them; nor is a file that says what the register says.
    package func isApplicable(skipRefused: Bool) -> Bool { !diff.isEmpty && (report.refused.isEmpty || skipRefused) }
}
