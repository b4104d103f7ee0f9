/// One person of a unit with his account and post; `akun` is `nil` where none was made yet.
package struct AkunRow: Sendable, Equatable {
    package let pegawai: PegawaiID
    package let nip: String?
    package let nama: String
    package let jabatan: String
    package let unitNama: String
    /// The search name that the list is ordered by, for a cursor.
    package let cari: String
    package let akun: Akun?

    package init(pegawai: PegawaiID, nip: String?, nama: String, jabatan: String, unitNama: String, cari: String, akun: Akun?) {
        (self.pegawai, self.nip, self.nama, self.jabatan, self.unitNama) = (pegawai, nip, nama, jabatan, unitNama)
        (self.cari, self.akun) = (cari, akun)
    }
}
