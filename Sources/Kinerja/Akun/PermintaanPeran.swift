/// A request that somebody become admin, which another admin decides.
package struct PermintaanPeran: Sendable, Equatable {
    package let id: PermintaanID
    package let pegawai: PegawaiID
    package let nama: String
    package let peran: Peran
    package let alasan: String
    package let dimintaOleh: PegawaiID
    package let dimintaOlehNama: String
    package let dimintaPada: Instant

    package init(
        id: PermintaanID, pegawai: PegawaiID, nama: String, peran: Peran, alasan: String, dimintaOleh: PegawaiID, dimintaOlehNama: String,
        dimintaPada: Instant
    ) {
        (self.id, self.pegawai, self.nama, self.peran, self.alasan) = (id, pegawai, nama, peran, alasan)
        (self.dimintaOleh, self.dimintaOlehNama, self.dimintaPada) = (dimintaOleh, dimintaOlehNama, dimintaPada)
    }
}
