package import Kinerja

/// What became of a file; the keys before `held` are the stable part of `--json`.
package struct LaporanImpor: Codable, Sendable, Equatable {
    package var accepted: ImporPlan.Counts
    package var refused: [Refusal]
    /// Rows that are right but wait for a refused row.
    package var held: [HeldRow]
    package var changes: ChangeSummary
    package var applied: Bool
    package var notes: [Kalimat]
    /// Superiors whom neither the file nor the register knows; `nil` in reports of before.
    package var atasanTakDikenal: [AtasanTakDikenal]?
    /// Some people of the file as they were understood.
    package var contoh: [SampleRow]?
    /// What changes of whom, the first of it.
    package var perubahan: [PerubahanPegawai]?
    /// Posts that get another superior, the first of them.
    package var atasanBerubah: [PerubahanAtasan]?

    /// Rows that are refused: one may have several faults.
    package var barisDitolak: Int { Set(refused.map { Place(sheet: $0.sheet, row: $0.row) }).count }
}
