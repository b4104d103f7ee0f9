/// A result of a superior that may be intervened in, or that is.
package struct HasilPimpinan: Sendable, Equatable {
    package let id: RencanaHasilKerjaID
    package let uraian: String
    package let pemilik: String
    package let jabatan: String
    package let jenis: JenisSKP
    package let status: StatusSKP
    /// Indicators in words; forms print them when the leader is JPT (form A.1.7, footnote).
    package var indikator: [String]

    package init(
        id: RencanaHasilKerjaID, uraian: String, pemilik: String, jabatan: String, jenis: JenisSKP, status: StatusSKP, indikator: [String]
    ) {
        (self.id, self.uraian, self.pemilik, self.jabatan, self.jenis) = (id, uraian, pemilik, jabatan, jenis)
        (self.status, self.indikator) = (status, indikator)
    }
}
