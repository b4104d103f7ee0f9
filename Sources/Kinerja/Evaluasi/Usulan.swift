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
package struct Usulan<Rating: Sendable & Codable & Equatable>: Sendable, Codable, Equatable {
    /// `nil` when the record is too thin to propose anything.
    package let rating: Rating?
    package let alasan: [String]
    package let dasar: String

    package init(rating: Rating?, alasan: [String], dasar: String) { (self.rating, self.alasan, self.dasar) = (rating, alasan, dasar) }
}

/// Proposals after the guides of the law (PermenPANRB 6/2022 Lampiran IV.B.3.a; dossier P-54, P-55).
///
/// The guide speaks of "most", "few": here more than half and at most a quarter. It is a guide for people, so the result is only proposed.
package enum PanduanRating {
    package static let dasarHasil = "PermenPANRB 6/2022, Lampiran IV.B.3 huruf a angka (1)"
    package static let dasarPerilaku = "PermenPANRB 6/2022, Lampiran IV.B.3 huruf a angka (2)"

    package static func hasilKerja(_ fakta: [FaktaHasil]) -> Usulan<RatingHasilKerja> {
        let known = fakta.filter { $0.letak != nil }
        guard !known.isEmpty, known.count * 2 > fakta.count else {
            return Usulan(
                rating: nil,
                alasan: ["Baru \(known.count) dari \(fakta.count) hasil kerja yang punya realisasi terukur atau umpan balik pimpinan."],
                dasar: dasarHasil)
        }
        let above = known.count { $0.letak == .diatas }
        let below = known.count { $0.letak == .dibawah }
        let mainBelow = known.count { $0.letak == .dibawah && $0.klasifikasi == .utama }
        let (good, bad) = (fakta.reduce(0) { $0 + $1.positif }, fakta.reduce(0) { $0 + $1.negatif })
        let alasan = [
            "\(above) dari \(known.count) hasil melampaui target, \(below) di bawah target, \(mainBelow) di antaranya hasil utama.",
            "Umpan balik: \(good) positif, \(fakta.reduce(0) { $0 + $1.netral }) netral, \(bad) negatif.",
        ]
        let rating: RatingHasilKerja =
            if below * 2 > known.count || mainBelow * 4 > known.count {
                .dibawah
            } else if above * 2 > known.count, mainBelow == 0, good >= bad { .diatas } else { .sesuai }
        return Usulan(rating: rating, alasan: alasan, dasar: dasarHasil)
    }

    /// From feedback per value: `above` needs a good word from somebody besides the leader, for the value is then lived for others too.
    package static func perilaku(_ umpanBalik: [(nada: NadaUmpanBalik, peran: PeranPemberiUmpanBalik)]) -> Usulan<RatingPerilakuKerja> {
        guard !umpanBalik.isEmpty else {
            return Usulan(rating: nil, alasan: ["Belum ada umpan balik tentang perilaku pada periode ini."], dasar: dasarPerilaku)
        }
        let good = umpanBalik.count { $0.nada == .positif }
        let bad = umpanBalik.count { $0.nada == .negatif }
        let others = umpanBalik.count { $0.nada == .positif && $0.peran != .pimpinan }
        let alasan = [
            "Umpan balik perilaku: \(good) positif (\(others) dari rekan, bawahan, atau pihak lain), \(bad) negatif dari \(umpanBalik.count)."
        ]
        let rating: RatingPerilakuKerja =
            if bad * 2 > umpanBalik.count { .dibawah } else if bad == 0, good * 2 > umpanBalik.count, others > 0 { .diatas } else {
                .sesuai
            }
        return Usulan(rating: rating, alasan: alasan, dasar: dasarPerilaku)
    }
}
