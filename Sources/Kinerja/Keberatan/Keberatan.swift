/// What the superior of the assessor decides on an objection (PermenPANRB 6/2022 Pasal 29; Lampiran V.B).
package enum PutusanKeberatan: String, CaseIterable, Sendable, Codable {
    case menguatkan, mengubah

    package var label: Kalimat { self == .menguatkan ? "Menguatkan penilaian" : "Mengubah penilaian" }
}

/// Keberatan: an employee's objection to an evaluation, with both explanations and the decision.
package struct Keberatan: Sendable, Equatable, Codable {
    package let id: KeberatanID
    package let evaluasi: EvaluasiID
    package var alasan: String
    package var penjelasanPenilai: String
    package var dijelaskan: Instant?
    package var putusan: PutusanKeberatan?
    package var pertimbangan: String
    package let diajukan: Instant
    /// The assessment as it was before the decision changed it.
    package var semula: Penilaian?
    package var diputuskan: Instant?
    package var diputuskanOleh: PegawaiID?
    package var version: Int64

    package init(
        id: KeberatanID, evaluasi: EvaluasiID, alasan: String, penjelasanPenilai: String = "", dijelaskan: Instant? = nil,
        putusan: PutusanKeberatan? = nil, pertimbangan: String = "", semula: Penilaian? = nil, diajukan: Instant,
        diputuskan: Instant? = nil,
        diputuskanOleh: PegawaiID? = nil, version: Int64 = 1
    ) {
        (self.id, self.evaluasi, self.alasan, self.penjelasanPenilai) = (id, evaluasi, alasan, penjelasanPenilai)
        (self.dijelaskan, self.putusan, self.pertimbangan, self.semula) = (dijelaskan, putusan, pertimbangan, semula)
        (self.diajukan, self.diputuskan, self.diputuskanOleh, self.version) = (diajukan, diputuskan, diputuskanOleh, version)
    }
}
