internal import DMN
package import Kinerja

extension Rulebook {
    static let usulanHasil = Question(
        "usulan-rating", "Usulan Rating Hasil Kerja",
        [
            "Jumlah Hasil Kerja", "Hasil yang Dapat Dibandingkan", "Hasil di Atas Ekspektasi", "Hasil di Bawah Ekspektasi",
            "Hasil Utama di Bawah Ekspektasi", "Jumlah Hasil Utama", "Umpan Balik Hasil Positif", "Umpan Balik Hasil Netral",
            "Umpan Balik Hasil Negatif",
        ])
    static let usulanPerilaku = Question(
        "usulan-rating", "Usulan Rating Perilaku Kerja",
        [
            "Umpan Balik Perilaku", "Umpan Balik Perilaku Positif", "Umpan Balik Perilaku Negatif",
            "Umpan Balik Perilaku Positif Pihak Lain",
        ])

    static let letakHasil = Question(
        "usulan-rating", "Letak Hasil Kerja",
        [
            "Indikator di Bawah Target", "Indikator Sesuai Target", "Indikator di Atas Target", "Umpan Balik Pimpinan",
            "Umpan Balik Pimpinan Positif", "Umpan Balik Pimpinan Negatif",
        ])

    /// Where one planned result stands: the leader's word, where there is one, outweighs the figures (Lampiran IV, sub-lampiran 4; P-57).
    ///
    /// - Parameter pimpinan: tones of the leader's feedback on this result in the period.
    package func letakHasil(_ angka: BandingTarget, pimpinan: [NadaUmpanBalik], on date: LocalDate) throws(RulebookError) -> LetakHasil {
        let (good, bad) = (pimpinan.count { $0 == .positif }, pimpinan.count { $0 == .negatif })
        let facts = [
            Fact("Indikator di Bawah Target", angka.jumlah(.dibawah)), Fact("Indikator Sesuai Target", angka.jumlah(.sesuai)),
            Fact("Indikator di Atas Target", angka.jumlah(.diatas)), Fact("Umpan Balik Pimpinan", pimpinan.count),
            Fact("Umpan Balik Pimpinan Positif", good), Fact("Umpan Balik Pimpinan Negatif", bad),
        ]
        let decision = try decide(Self.letakHasil, facts, on: date) { answer -> (HasilFacts.Letak?, String)? in
            guard let text = answer.textValue else { return nil }
            if text == "belum_dapat_dibandingkan" { return (nil, text) }
            return HasilFacts.Letak(rawValue: text).map { ($0, text) }
        }
        guard !pimpinan.isEmpty, let step = decision.alasan.last else { return LetakHasil(letak: decision.value, alasan: angka.alasan) }
        let count = HitunganUsulan.umpanBalikPimpinan(baik: good, buruk: bad)
        return LetakHasil(letak: decision.value, alasan: angka.alasan + [Kalimat(verbatim: step.keterangan), count])
    }

    /// Proposal for the rating of results from the facts of each planned result (PermenPANRB 6/2022 Lampiran IV.B.3.a; P-54, P-57).
    package func usulanHasilKerja(_ fakta: [HasilFacts], on date: LocalDate) throws(RulebookError) -> Usulan<RatingHasilKerja> {
        let known = fakta.filter { $0.letak != nil }
        let below = known.filter { $0.letak == .dibawah }
        let (above, mainBelow) = (known.count { $0.letak == .diatas }, below.count { $0.klasifikasi == .utama })
        let main = known.count { $0.klasifikasi == .utama }
        let (good, bad) = (fakta.reduce(0) { $0 + $1.positif }, fakta.reduce(0) { $0 + $1.negatif })
        let neutral = fakta.reduce(0) { $0 + $1.netral }
        let facts = [
            Fact("Jumlah Hasil Kerja", fakta.count), Fact("Hasil yang Dapat Dibandingkan", known.count),
            Fact("Hasil di Atas Ekspektasi", above), Fact("Hasil di Bawah Ekspektasi", below.count),
            Fact("Hasil Utama di Bawah Ekspektasi", mainBelow), Fact("Jumlah Hasil Utama", main),
            Fact("Umpan Balik Hasil Positif", good), Fact("Umpan Balik Hasil Netral", neutral), Fact("Umpan Balik Hasil Negatif", bad),
        ]
        let thin = HitunganUsulan.sedikit(dikenal: known.count, dari: fakta.count)
        let full = [
            HitunganUsulan.hasil(diatas: above, dikenal: known.count, dibawah: below.count, utama: (dibawah: mainBelow, dikenal: main)),
            HitunganUsulan.umpanBalik(positif: good, netral: neutral, negatif: bad),
        ]
        return try usulan(Self.usulanHasil, facts, on: date) { $0 == nil ? [thin] : full }
    }

    /// Proposal for the rating of behaviour from feedback (P-55): above needs a good word from somebody besides the leader.
    package func usulanPerilaku(
        _ umpanBalik: [(nada: NadaUmpanBalik, peran: PeranPemberiUmpanBalik)], on date: LocalDate
    ) throws(RulebookError) -> Usulan<RatingPerilakuKerja> {
        let (good, bad) = (umpanBalik.count { $0.nada == .positif }, umpanBalik.count { $0.nada == .negatif })
        let others = umpanBalik.count { $0.nada == .positif && $0.peran != .pimpinan }
        let facts = [
            Fact("Umpan Balik Perilaku", umpanBalik.count), Fact("Umpan Balik Perilaku Positif", good),
            Fact("Umpan Balik Perilaku Negatif", bad), Fact("Umpan Balik Perilaku Positif Pihak Lain", others),
        ]
        let full = HitunganUsulan.perilaku(positif: good, lain: others, negatif: bad, dari: umpanBalik.count)
        return try usulan(Self.usulanPerilaku, facts, on: date) { $0 == nil ? [] : [full] }
    }

    /// The counts that people can check, then the sentence of the row that decided; cited by article and by our own reading of its words.
    private func usulan<Rating: RawRepresentable & Sendable & Codable & Equatable>(
        _ question: Question, _ facts: [Fact], on date: LocalDate, counts: (Rating?) -> [Kalimat]
    ) throws(RulebookError) -> Usulan<Rating> where Rating.RawValue == String {
        let decision = try decide(question, facts, on: date) { answer -> (Rating?, String)? in
            guard let text = answer.textValue else { return nil }
            if text == "belum_cukup_catatan" { return (nil, text) }
            return Rating(rawValue: text).map { ($0, text) }
        }
        return Usulan(rating: decision.value, hitungan: counts(decision.value), decision.keputusan)
    }
}
