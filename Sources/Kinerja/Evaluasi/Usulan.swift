/// What the record shows about one planned result in a period: the facts from which a rating is proposed.
package struct HasilFacts: Sendable, Equatable, Codable {
    /// How the leader's feedback and the numbers place this result; `nil` where nothing says.
    package enum Letak: String, CaseIterable, Sendable, Codable { case diatas, sesuai, dibawah }

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

/// A proposal with its reasons; the assessor decides and says why where that differs (design invariant 2).
///
/// What is proposed when stands in `Regulations/usulan-rating` (PermenPANRB 6/2022 Lampiran IV.B.3.a; dossier P-54, P-55).
package struct Usulan<Rating: Sendable & Codable & Equatable>: Sendable, Equatable {
    /// `nil` when the record is too thin to propose anything.
    package let rating: Rating?
    /// The counts that people can check, then the sentence of the row that decided.
    package let alasan: [Kalimat]
    package let dasar: String
    /// The rulebook's answer; `nil` for proposals of before it was kept.
    package let keputusan: Keputusan?

    package init(rating: Rating?, hitungan: [Kalimat], _ keputusan: Keputusan) {
        let last = keputusan.langkah.last
        self.init(rating, hitungan + [last?.keterangan].compactMap { $0.map { Kalimat(verbatim: $0) } }, last?.dasar ?? "", keputusan)
    }

    private init(_ rating: Rating?, _ alasan: [Kalimat], _ dasar: String, _ keputusan: Keputusan?) {
        (self.rating, self.alasan, self.dasar, self.keputusan) = (rating, alasan, dasar, keputusan)
    }
}

/// Kept as rating, counts and decision: the reasons that come of the decision are not written a second time.
extension Usulan: Codable {
    private enum Key: String, CodingKey { case rating, hitungan, keputusan, alasan, dasar }

    package init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: Key.self)
        let rating = try box.decodeIfPresent(Rating.self, forKey: .rating)
        if let keputusan = try box.decodeIfPresent(Keputusan.self, forKey: .keputusan) {
            self.init(rating: rating, hitungan: try box.decode([Kalimat].self, forKey: .hitungan), keputusan)
        } else {
            let (alasan, dasar) = (try box.decode([Kalimat].self, forKey: .alasan), try box.decode(String.self, forKey: .dasar))
            self.init(rating, alasan, dasar, nil)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encodeIfPresent(rating, forKey: .rating)
        if let keputusan {
            try box.encode(Array(alasan.prefix(alasan.count - (keputusan.langkah.isEmpty ? 0 : 1))), forKey: .hitungan)
            try box.encode(keputusan, forKey: .keputusan)
        } else {
            try box.encode(alasan, forKey: .alasan)
            try box.encode(dasar, forKey: .dasar)
        }
    }
}
