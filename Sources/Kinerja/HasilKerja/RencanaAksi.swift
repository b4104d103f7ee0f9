/// Rencana aksi: a step towards a planned result in one period (PermenPANRB 6/2022 Pasal 16 ayat (1); form B.1.1).
package struct RencanaAksi: Sendable, Equatable, Codable {
    package let id: RencanaAksiID
    package let rhk: RencanaHasilKerjaID
    package let periode: PeriodeID
    package var uraian: String
    package var selesai: Bool

    package init(id: RencanaAksiID, rhk: RencanaHasilKerjaID, periode: PeriodeID, uraian: String, selesai: Bool) {
        (self.id, self.rhk, self.periode, self.uraian, self.selesai) = (id, rhk, periode, uraian, selesai)
    }
}

/// A request for feedback: who asks whom about which SKP and period (PermenPANRB 6/2022 Pasal 18 ayat (2): the employee may ask for it).
package struct PermintaanUmpanBalik: Sendable, Equatable, Codable {
    package let id: PermintaanID
    package let skp: SKPID
    package let periode: PeriodeID
    package let peminta: PegawaiID
    package let pemberi: PegawaiID
    package let peran: PeranPemberiUmpanBalik
    package let pesan: String
    package let dibuat: Instant
    package var dijawab: Instant?

    package init(
        id: PermintaanID, skp: SKPID, periode: PeriodeID, peminta: PegawaiID, pemberi: PegawaiID, peran: PeranPemberiUmpanBalik,
        pesan: String, dibuat: Instant, dijawab: Instant? = nil
    ) {
        (self.id, self.skp, self.periode, self.peminta, self.pemberi) = (id, skp, periode, peminta, pemberi)
        (self.peran, self.pesan, self.dibuat, self.dijawab) = (peran, pesan, dibuat, dijawab)
    }
}
