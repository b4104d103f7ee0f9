/// One line of the people directory: the person and the first post held on a day.
package struct DirektoriRow: Sendable, Equatable, Codable {
    package let id: PegawaiID
    package let nip: NIP?
    package let nama: String
    package let jenis: JenisPegawai
    package let jabatan: String?
    package let unit: String?

    package init(id: PegawaiID, nip: NIP?, nama: String, jenis: JenisPegawai, jabatan: String?, unit: String?) {
        (self.id, self.nip, self.nama, self.jenis, self.jabatan) = (id, nip, nama, jenis, jabatan)
        self.unit = unit
    }
}
