/// Peristiwa: one change of state, appended in the transaction that makes it (design invariant 5).
///
/// The ledger hashes these rows in the order of `nomor`; nothing else writes or changes them.
package struct Peristiwa: Sendable, Equatable, Codable {
    package let id: PeristiwaID
    /// Its place in the agency's line, from 1; 0 until it is appended.
    package let nomor: Int64
    package let waktu: Instant
    package let jenisPelaku: JenisPelaku
    /// Who did it; `nil` unless a person did.
    package let pelaku: PegawaiID?
    /// Who sat at the keyboard when `pelaku` was acted for.
    package let atasNamaOleh: PegawaiID?
    package let aksi: Aksi
    /// Identifier of what changed, of the kind that `aksi` names.
    package let objek: String
    /// JSON of what it was and became; only the fields that changed.
    package let sebelum: String?
    package let sesudah: String?
    package let alasan: String?

    package init(
        id: PeristiwaID, nomor: Int64 = 0, waktu: Instant, jenisPelaku: JenisPelaku = .orang, pelaku: PegawaiID?,
        atasNamaOleh: PegawaiID? = nil, aksi: Aksi, objek: String, sebelum: String? = nil, sesudah: String? = nil, alasan: String? = nil
    ) {
        (self.id, self.nomor, self.waktu, self.jenisPelaku, self.pelaku) = (id, nomor, waktu, jenisPelaku, pelaku)
        (self.atasNamaOleh, self.aksi, self.objek) = (atasNamaOleh, aksi, objek)
        (self.sebelum, self.sesudah, self.alasan) = (sebelum, sesudah, alasan)
    }
}
