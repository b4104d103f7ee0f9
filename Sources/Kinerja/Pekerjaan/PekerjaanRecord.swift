/// Long work that somebody started, as it is stored.
package struct PekerjaanRecord: Sendable, Equatable {
    package let id: PekerjaanID
    package let jenis: String
    package let masukan: String
    package var status: StatusPekerjaan
    package var kemajuan: Int
    package var jumlah: Int
    package var pesan: Kalimat
    /// JSON of the outcome.
    package var hasil: String?
    package let dibuat: Instant
    package let dibuatOleh: PegawaiID
    package var selesai: Instant?

    package init(
        id: PekerjaanID, jenis: String, masukan: String, status: StatusPekerjaan = .menunggu, kemajuan: Int = 0, jumlah: Int = 0,
        pesan: Kalimat = .empty, hasil: String? = nil, dibuat: Instant, dibuatOleh: PegawaiID, selesai: Instant? = nil
    ) {
        (self.id, self.jenis, self.masukan, self.status, self.kemajuan, self.jumlah) = (id, jenis, masukan, status, kemajuan, jumlah)
        (self.pesan, self.hasil, self.dibuat, self.dibuatOleh, self.selesai) = (pesan, hasil, dibuat, dibuatOleh, selesai)
    }
}
