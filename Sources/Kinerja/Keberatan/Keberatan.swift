/// What the superior of the assessor decides on an objection (PermenPANRB 6/2022 Pasal 29; Lampiran V.B).
package enum PutusanKeberatan: String, CaseIterable, Sendable, Codable {
    case menguatkan, mengubah

    package var label: String { self == .menguatkan ? "Menguatkan penilaian" : "Mengubah penilaian" }
}

/// Keberatan: an employee's objection to an evaluation, with both explanations and the decision.
package struct Keberatan: Sendable, Equatable, Codable {
    package let id: KeberatanID
    package let evaluasi: EvaluasiID
    package var alasan: String
    package var penjelasanPenilai: String
    package var putusan: PutusanKeberatan?
    package var pertimbangan: String
    package let diajukan: Instant
    package var diputuskan: Instant?
    package var version: Int64

    package init(
        id: KeberatanID, evaluasi: EvaluasiID, alasan: String, penjelasanPenilai: String = "", putusan: PutusanKeberatan? = nil,
        pertimbangan: String = "", diajukan: Instant, diputuskan: Instant? = nil, version: Int64 = 1
    ) {
        (self.id, self.evaluasi, self.alasan, self.penjelasanPenilai) = (id, evaluasi, alasan, penjelasanPenilai)
        (self.putusan, self.pertimbangan, self.diajukan, self.diputuskan, self.version) = (
            putusan, pertimbangan, diajukan, diputuskan, version
        )
    }
}
