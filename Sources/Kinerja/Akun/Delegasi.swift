/// A dated leave to act "atas nama" another.
package struct Delegasi: Sendable, Equatable {
    package let id: DelegasiID
    package let pemberi: PegawaiID
    package let pemberiNama: String
    package let penerima: PegawaiID
    package let penerimaNama: String
    package let mulai: LocalDate
    package let selesai: LocalDate
    package let alasan: String
    package let dibuat: Instant
    package let dicabut: Instant?

    package init(
        id: DelegasiID, pemberi: PegawaiID, pemberiNama: String, penerima: PegawaiID, penerimaNama: String, mulai: LocalDate,
        selesai: LocalDate, alasan: String, dibuat: Instant, dicabut: Instant?
    ) {
        (self.id, self.pemberi, self.pemberiNama, self.penerima, self.penerimaNama) = (id, pemberi, pemberiNama, penerima, penerimaNama)
        (self.mulai, self.selesai, self.alasan, self.dibuat, self.dicabut) = (mulai, selesai, alasan, dibuat, dicabut)
    }

    package func berlaku(_ date: LocalDate) -> Bool { dicabut == nil && mulai <= date && date <= selesai }
}
