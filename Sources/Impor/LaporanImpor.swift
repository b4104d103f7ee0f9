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
    /// People of the register whose account ends; `nil` for none.
    package var berhenti: [PegawaiID]?
    /// By which applying knows that it does what was looked at; `nil` where the comparison was not kept.
    package var sidik: String?

    /// Rows that are refused: one may have several faults.
    package var barisDitolak: Int { Set(refused.map { Place(sheet: $0.sheet, row: $0.row) }).count }

    /// Nothing of the file differs from the register, and nothing of it was refused.
    package var isKnown: Bool { changes.isEmpty && refused.isEmpty && held.isEmpty }
    /// Nothing of the file comes in although not all of it is there.
    package var isEmpty: Bool { changes.isEmpty && !isKnown }
}
