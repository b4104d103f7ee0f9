/// Somebody's role, as the list of roles shows it.
package struct PeranDipegang: Sendable, Equatable {
    package let pegawai: PegawaiID
    package let nama: String
    package let peran: Peran
    package let diberikanOlehNama: String?
    package let diberikanPada: Instant

    package init(pegawai: PegawaiID, nama: String, peran: Peran, diberikanOlehNama: String?, diberikanPada: Instant) {
        (self.pegawai, self.nama, self.peran, self.diberikanOlehNama, self.diberikanPada) = (
            pegawai, nama, peran, diberikanOlehNama, diberikanPada
        )
    }
}
