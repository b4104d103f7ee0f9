/// Peristiwa: one change of state, appended in the transaction that makes it (design invariant 5).
///
/// The ledger of issue D hashes these rows in `urutan` order; nothing else writes or changes them.
package struct Peristiwa: Sendable, Equatable, Codable {
    package let id: PeristiwaID
    package let waktu: Instant
    package let pelaku: PegawaiID?
    /// Who sat at the keyboard when `pelaku` was acted for.
    package let atasNamaOleh: PegawaiID?
    /// `skp.ajukan`, `evaluasi.sampaikan`, `impor.terapkan` …: noun and verb of the use case.
    package let aksi: String
    /// Kind and identifier of what changed: `skp`, `evaluasi`, `akun` …
    package let jenisObjek: String
    package let objek: String
    /// JSON of what it was and became; only the fields that changed.
    package let sebelum: String?
    package let sesudah: String?
    package let alasan: String?

    package init(
        id: PeristiwaID, waktu: Instant, pelaku: PegawaiID?, atasNamaOleh: PegawaiID?, aksi: String, jenisObjek: String, objek: String,
        sebelum: String? = nil, sesudah: String? = nil, alasan: String? = nil
    ) {
        (self.id, self.waktu, self.pelaku, self.atasNamaOleh, self.aksi) = (id, waktu, pelaku, atasNamaOleh, aksi)
        (self.jenisObjek, self.objek, self.sebelum, self.sesudah, self.alasan) = (jenisObjek, objek, sebelum, sesudah, alasan)
    }
}
