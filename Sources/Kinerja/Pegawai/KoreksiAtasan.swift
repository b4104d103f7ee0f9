/// A request to correct who a person's superior is from a date on.
package struct KoreksiAtasan: Sendable, Equatable, Codable {
    package let id: PermintaanID
    package let pegawai: PegawaiID
    package let atasan: PegawaiID
    package let mulai: LocalDate
    package let alasan: String
    package var status: StatusKoreksi
    package let diajukanOleh: PegawaiID
    package let diajukanPada: Instant
    package var diputuskanOleh: PegawaiID?
    package var diputuskanPada: Instant?
    package var catatan: String?
    package var version: Int64

    package init(
        id: PermintaanID, pegawai: PegawaiID, atasan: PegawaiID, mulai: LocalDate, alasan: String, status: StatusKoreksi = .diajukan,
        diajukanOleh: PegawaiID, diajukanPada: Instant, diputuskanOleh: PegawaiID? = nil, diputuskanPada: Instant? = nil,
        catatan: String? = nil, version: Int64 = 1
    ) {
        (self.id, self.pegawai, self.atasan, self.mulai, self.alasan, self.status) = (id, pegawai, atasan, mulai, alasan, status)
        (self.diajukanOleh, self.diajukanPada, self.diputuskanOleh) = (diajukanOleh, diajukanPada, diputuskanOleh)
        (self.diputuskanPada, self.catatan, self.version) = (diputuskanPada, catatan, version)
    }
}
