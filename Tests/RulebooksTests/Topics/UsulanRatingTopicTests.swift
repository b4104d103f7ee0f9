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

    func fakta(_ letak: HasilFacts.Letak?, _ klasifikasi: KlasifikasiHasilKerja = .utama, positif: Int = 1, negatif: Int = 0) -> HasilFacts
    {
        HasilFacts(klasifikasi: klasifikasi, letak: letak, bukti: 1, positif: positif, netral: 0, negatif: negatif)
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
        #expect(usulan.alasan.last?.indonesia.contains("tidak ada hasil utama di bawah ekspektasi") == true)
        #expect(usulan.dasar.contains("PermenPANRB 6/2022") && usulan.dasar.contains("(1)(d)(1)") && usulan.dasar.contains("bukan aturan"))
    }

    /// The rule as it stood in Swift before it became a rulebook: both must propose the same everywhere.
    func before(_ total: Int, _ known: Int, _ above: Int, _ below: Int, _ main: Int, _ good: Int, _ bad: Int) -> RatingHasilKerja? {
        guard known > 0, known * 2 > total else { return nil }
        if below * 2 > known || main * 4 > known { return .dibawah }
        return above * 2 > known && main == 0 && good >= bad ? .diatas : .sesuai
    }

    @Test("the rulebook proposes what the former code proposed, for every record of up to five results", arguments: 0...5)
    func same(known: Int) throws {
        for above in 0...known {
            for below in 0...(known - above) {
                for main in 0...below {
                    for (good, bad) in [(1, 0), (1, 1), (0, 1)] {
                        let facts = record(known, above, below, main, good, bad)
                        #expect(try hasil(facts) == before(known + 2, known, above, below, main, good, bad))
                    }
                }
            }
        }
    }

    /// `known` results with a place, two without, and all feedback on one of the latter.
    func record(_ known: Int, _ above: Int, _ below: Int, _ main: Int, _ good: Int, _ bad: Int) -> [HasilFacts] {
        let rest = known - above - below
        return Array(repeating: fakta(.diatas, positif: 0), count: above) + Array(repeating: fakta(.sesuai, positif: 0), count: rest)
            + Array(repeating: fakta(.dibawah, positif: 0), count: main)
            + Array(repeating: fakta(.dibawah, .tambahan, positif: 0), count: below - main)
            + [fakta(nil, positif: good, negatif: bad), fakta(nil, positif: 0)]
    }
}
