/// A request with whom it is about, for the one who was asked.
package struct PermintaanDiterima: Sendable, Equatable {
    package let permintaan: PermintaanUmpanBalik
    package let penerima: String
    package let jabatan: String
    package let periode: PeriodeEvaluasi

    package init(permintaan: PermintaanUmpanBalik, penerima: String, jabatan: String, periode: PeriodeEvaluasi) {
        (self.permintaan, self.penerima, self.jabatan, self.periode) = (permintaan, penerima, jabatan, periode)
    }
}
