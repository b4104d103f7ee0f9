import Kinerja
import Testing

@testable import Rulebooks

struct UsulanRatingTopicTests {
    let rulebook: Rulebook
    let date: LocalDate

    init() throws {
        rulebook = try Rulebook.load()
        date = try #require(LocalDate("2026-03-31"))
    }

    func fakta(
        _ letak: HasilFacts.Letak?, _ klasifikasi: KlasifikasiHasilKerja = .utama, positif: Int = 1, netral: Int = 0, negatif: Int = 0
    ) -> HasilFacts {
        HasilFacts(klasifikasi: klasifikasi, letak: letak, bukti: 1, positif: positif, netral: netral, negatif: negatif)
    }

    func hasil(_ fakta: [HasilFacts]) throws -> RatingHasilKerja? { try rulebook.usulanHasilKerja(fakta, on: date).rating }

    func perilaku(_ umpanBalik: [(nada: NadaUmpanBalik, peran: PeranPemberiUmpanBalik)]) throws -> RatingPerilakuKerja? {
        try rulebook.usulanPerilaku(umpanBalik, on: date).rating
    }

    @Test("the leader's word outweighs the figure, where there is one (Lampiran IV, sub-lampiran 4; P-57)")
    func leader() throws {
        let id = IndikatorID(rawValue: "i")
        let indikator = Indikator(
            id: id, uraian: "Persentase", aspek: .kuantitas, arah: .naik, satuan: "%", target: Target(teks: "30%", minimum: "30"))
        let cases: [(nilai: String?, pimpinan: [NadaUmpanBalik], letak: HasilFacts.Letak?)] = [
            ("25", [], .dibawah), ("25", [.positif], .sesuai), ("25", [.positif, .negatif], .dibawah), ("25", [.netral], .dibawah),
            ("25", [.negatif], .dibawah), ("30", [], .sesuai), ("30", [.positif], .sesuai), ("30", [.negatif], .dibawah),
            ("31", [], .diatas), ("31", [.positif], .diatas), ("31", [.netral], .diatas), ("31", [.negatif], .sesuai), (nil, [], nil),
            (nil, [.positif], .sesuai), (nil, [.netral], .sesuai), (nil, [.negatif], .dibawah),
        ]
        for one in cases {
            let angka = BandingTarget([indikator], realisasi: one.nilai.map { [id: $0] } ?? [:], akhir: true)
            let found = try rulebook.letakHasil(angka, pimpinan: one.pimpinan, on: date)
            #expect(found.letak == one.letak, "\(one)")
            #expect(found.alasan.count == angka.alasan.count + (one.pimpinan.isEmpty ? 0 : 2))
        }
    }

    @Test("most results above and no main result below proposes above expectation (P-54)")
    func above() throws {
        #expect(try hasil([fakta(.diatas), fakta(.diatas), fakta(.sesuai)]) == .diatas)
        #expect(try hasil([fakta(.diatas), fakta(.diatas), fakta(.diatas), fakta(.diatas), fakta(.dibawah)]) == .sesuai)
    }

    @Test("most results below proposes below expectation")
    func below() throws { #expect(try hasil([fakta(.dibawah), fakta(.dibawah), fakta(.diatas)]) == .dibawah) }

    @Test("a thin record proposes nothing rather than something")
    func thin() throws {
        #expect(try hasil([fakta(nil), fakta(nil), fakta(.diatas)]) == nil)
        #expect(try perilaku([]) == nil)
    }

    @Test("behaviour is proposed above only when somebody besides the leader says so (P-55)")
    func behaviour() throws {
        #expect(try perilaku([(.positif, .pimpinan), (.positif, .pimpinan)]) == .sesuai)
        #expect(try perilaku([(.positif, .pimpinan), (.positif, .rekan)]) == .diatas)
        #expect(try perilaku([(.negatif, .pimpinan), (.negatif, .rekan), (.positif, .rekan)]) == .dibawah)
    }

    @Test("a proposal gives the counts, the sentence that decided, the article, and says that the thresholds are ours")
    func reasons() throws {
        let usulan = try rulebook.usulanHasilKerja([fakta(.diatas), fakta(.diatas), fakta(.sesuai)], on: date)
        #expect(usulan.alasan.count == 3)
        #expect(usulan.alasan.first?.indonesia.contains("2 dari 3 hasil melampaui target") == true)
        #expect(usulan.alasan.first?.indonesia.contains("Hasil utama: 0 dari 3 di bawah target") == true)
        #expect(usulan.alasan.last?.indonesia.contains("tidak ada hasil utama di bawah ekspektasi") == true)
        #expect(usulan.dasar.contains("PermenPANRB 6/2022") && usulan.dasar.contains("(1)(d)(1)") && usulan.dasar.contains("bukan aturan"))
    }

    @Test(
        "law 8: above expectation needs mostly positive feedback, of all there is",
        arguments: [
            (0, 0, 0, RatingHasilKerja.sesuai), (1, 0, 1, .sesuai), (1, 9, 0, .sesuai), (0, 3, 0, .sesuai), (2, 1, 1, .sesuai),
            (0, 0, 1, .sesuai),
            (3, 1, 1, .diatas), (1, 0, 0, .diatas),
        ])
    func feedback(positif: Int, netral: Int, negatif: Int, expected: RatingHasilKerja) throws {
        let one = fakta(.diatas, positif: positif, netral: netral, negatif: negatif)
        #expect(try hasil([one, fakta(.diatas, positif: 0), fakta(.diatas, .tambahan, positif: 0)]) == expected)
    }

    @Test(
        "law 9: the share of main results below is a share of the main results",
        arguments: [
            (1, 1, 4, RatingHasilKerja.dibawah), (1, 4, 4, .sesuai), (1, 3, 5, .dibawah), (2, 8, 0, .sesuai), (0, 0, 4, .diatas),
        ])
    func mainResults(below: Int, main: Int, other: Int, expected: RatingHasilKerja) throws {
        let facts =
            Array(repeating: fakta(.dibawah), count: below) + Array(repeating: fakta(.sesuai), count: main - below)
            + Array(repeating: fakta(.diatas, .tambahan), count: other)
        #expect(try hasil(facts) == expected)
    }

    /// The guide of Lampiran IV.B.3.a.1)(d) as it reads, a second time: both must propose the same everywhere.
    func guide(_ facts: [HasilFacts]) -> RatingHasilKerja? {
        let known = facts.filter { $0.letak != nil }
        guard known.count * 2 > facts.count else { return nil }
        let (main, below) = (known.filter { $0.klasifikasi == .utama }, known.filter { $0.letak == .dibawah })
        let mainBelow = main.count { $0.letak == .dibawah }
        if below.count * 2 > known.count || mainBelow * 4 > main.count { return .dibawah }
        let good = facts.reduce(0) { $0 + $1.positif }
        let all = facts.reduce(good) { $0 + $1.netral + $1.negatif }
        return known.count { $0.letak == .diatas } * 2 > known.count && mainBelow == 0 && good * 2 > all ? .diatas : .sesuai
    }

    @Test("the rulebook proposes what the guide says, for every record of up to five results", arguments: 0...5)
    func same(known: Int) throws {
        for above in 0...known {
            for below in 0...(known - above) {
                for main in 0...below {
                    for (good, neutral, bad) in [(1, 0, 0), (1, 1, 0), (1, 0, 1), (0, 0, 1), (0, 0, 0), (2, 1, 0)] {
                        let facts = record(known, above, below, main) + [fakta(nil, positif: good, netral: neutral, negatif: bad)]
                        #expect(try hasil(facts) == guide(facts))
                    }
                }
            }
        }
    }

    /// `known` results with a place, of which those above are additional ones, and one without; nobody has said a word on them.
    func record(_ known: Int, _ above: Int, _ below: Int, _ main: Int) -> [HasilFacts] {
        let rest = known - above - below
        return Array(repeating: fakta(.diatas, .tambahan, positif: 0), count: above)
            + Array(repeating: fakta(.sesuai, positif: 0), count: rest) + Array(repeating: fakta(.dibawah, positif: 0), count: main)
            + Array(repeating: fakta(.dibawah, .tambahan, positif: 0), count: below - main) + [fakta(nil, positif: 0)]
    }
}
