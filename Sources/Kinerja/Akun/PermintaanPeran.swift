/// A request that somebody become admin, or be one no more, which another admin decides.
package struct PermintaanPeran: Sendable, Equatable {
    package let id: PermintaanID
    package let jenis: JenisPermintaanPeran
    package let pegawai: PegawaiID
    package let nama: String
    package let peran: Peran
    package let alasan: String
    package let dimintaOleh: PegawaiID
    package let dimintaOlehNama: String
    package let dimintaPada: Instant

    package init(
        id: PermintaanID, jenis: JenisPermintaanPeran, pegawai: PegawaiID, nama: String, peran: Peran, alasan: String,
        dimintaOleh: PegawaiID, dimintaOlehNama: String,
        dimintaPada: Instant
    ) {
        (self.id, self.jenis, self.pegawai, self.nama, self.peran, self.alasan) = (id, jenis, pegawai, nama, peran, alasan)
        (self.dimintaOleh, self.dimintaOlehNama, self.dimintaPada) = (dimintaOleh, dimintaOlehNama, dimintaPada)
    }
}
