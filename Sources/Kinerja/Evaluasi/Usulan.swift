/// What the record shows about one planned result in a period: the facts from which a rating is proposed.
package struct FaktaHasil: Sendable, Equatable, Codable {
    /// How the leader's feedback and the numbers place this result; `nil` where nothing says.
    package enum Letak: String, Sendable, Codable { case diatas, sesuai, dibawah }

    package let klasifikasi: KlasifikasiHasilKerja
    package let letak: Letak?
    package let bukti: Int
    package let positif: Int
    package let netral: Int
    package let negatif: Int

    package init(klasifikasi: KlasifikasiHasilKerja, letak: Letak?, bukti: Int, positif: Int, netral: Int, negatif: Int) {
        (self.klasifikasi, self.letak, self.bukti) = (klasifikasi, letak, bukti)
        (self.positif, self.netral, self.negatif) = (positif, netral, negatif)
    }
}

/// A proposal with its reasons; the assessor decides and says why where he differs (design invariant 2).
///
/// What is proposed when stands in `Regulations/usulan-rating` (PermenPANRB 6/2022 Lampiran IV.B.3.a; dossier P-54, P-55).
package struct Usulan<Rating: Sendable & Codable & Equatable>: Sendable, Codable, Equatable {
    /// `nil` when the record is too thin to propose anything.
    package let rating: Rating?
    package let alasan: [String]
    package let dasar: String

    package init(rating: Rating?, alasan: [String], dasar: String) { (self.rating, self.alasan, self.dasar) = (rating, alasan, dasar) }
}
