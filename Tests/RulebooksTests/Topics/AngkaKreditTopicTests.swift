import DMN
import Kinerja
import Testing

@testable import Rulebooks

struct AngkaKreditTopicTests {
    let fixture: NumericFixture
    let date: LocalDate

    init() throws {
        fixture = try NumericFixture()
        date = try fixture.day("2024-12-31")
    }

    @Test("two months of Baik after a year of Sangat Baik are 2.0833…, printed 2.08, together 20.83… (W-34)")
    func accumulation() throws {
        let masa = MasaAngkaKredit(jenjang: .ahliPertama, predikat: .baik, bulan: 2)
        let exact = try fixture.rulebook.angkaKredit(masa, on: date)
        #expect(exact.value.multiplied(by: Decimal34(12))?.rounded(scale: 6, .halfEven) == Decimal34(25))
        #expect(try fixture.rulebook.angkaKreditTercetak(masa, on: date).value == fixture.decimal("2.08"))
        let total = try fixture.rulebook.angkaKreditKumulatif(masa, sebelumnya: fixture.decimal("18.75"), on: date)
        #expect(total.value.rounded(scale: 2, .halfUp) == (try fixture.decimal("20.83")))
        #expect(total.rulebook == "angka-kredit/2023-07-01")
        #expect(total.alasan.contains { $0.keterangan.contains("100 %") && $0.dasar.contains("Peraturan BKN 3/2023") })
    }

    @Test("law 10: what Terampil misses depends on the golongan of the first appointment, and the highest jenjang misses nothing")
    func shortage() throws {
        let masa = MasaAngkaKredit(jenjang: .terampil, predikat: .baik)
        let before = try fixture.decimal("40")
        #expect(try fixture.rulebook.kekuranganJenjang(masa, sebelumnya: before, on: date).value == Decimal34(15))
        for (golongan, missing) in [(GolonganPengangkatan.iiA, 15), (.iiB, 15), (.iiC, 0), (.iiD, 0)] {
            let answer = try fixture.rulebook.kekuranganJenjang(masa, sebelumnya: before, pengangkatan: golongan, on: date)
            #expect(answer.value == Decimal34(missing), "\(golongan)")
        }
        let mahir = MasaAngkaKredit(jenjang: .mahir, predikat: .baik)
        #expect(
            try fixture.rulebook.kekuranganJenjang(mahir, sebelumnya: .zero, pengangkatan: .iiC, on: date).value == fixture.decimal("87.5"))
        let top = MasaAngkaKredit(jenjang: .ahliUtama, predikat: .baik)
        #expect(try fixture.rulebook.kekuranganJenjang(top, sebelumnya: .zero, on: date).value == nil)
        #expect(try fixture.rulebook.kekuranganPangkat(top, sebelumnya: .zero, on: date).value == Decimal34(150))
    }

    @Test(
        "the way to the next jenjang",
        arguments: [
            (PredikatKinerja.baik, "87.5", KenaikanJenjang.memenuhi), (.baik, "87.49", .angkaKreditKurang),
            (.butuhPerbaikan, "99", .predikatBelumBaik),
        ])
    func promotion(predikat: PredikatKinerja, before: String, expected: KenaikanJenjang) throws {
        let masa = MasaAngkaKredit(jenjang: .ahliPertama, predikat: predikat)
        let decision = try fixture.rulebook.kenaikanJenjang(masa, sebelumnya: fixture.decimal(before), on: date)
        #expect(decision.value == expected)
        #expect(decision.alasan.last?.hasil == expected.label.indonesia)
    }

    @Test("law 35: old points lose the first points of their jenjang, which are not the “Angka Kredit Dasar” of the regulation")
    func integration() throws {
        let answer = try fixture.rulebook.angkaKreditIntegrasi(.ahliMadya, konvensional: fixture.decimal("612.25"), on: date)
        #expect(answer.value == (try fixture.decimal("212.25")))
        #expect(answer.alasan.map(\.judul) == ["Angka Kredit Awal Konvensional", "Angka Kredit Integrasi"])
        #expect(throws: RulebookError.self) { try fixture.rulebook.angkaKreditIntegrasi(.mahir, konvensional: .one, on: date) }
    }

    @Test("thirteen months, points below zero, and a day before the regulation, are errors")
    func refusals() throws {
        let masa = MasaAngkaKredit(jenjang: .pemula, predikat: .baik, bulan: 13)
        #expect(throws: RulebookError.self) { try fixture.rulebook.angkaKredit(masa, on: date) }
        let top = MasaAngkaKredit(jenjang: .ahliUtama, predikat: .baik)
        #expect(throws: RulebookError.self) { try fixture.rulebook.kekuranganJenjang(top, sebelumnya: Decimal34(-1), on: date) }
        let before = try fixture.day("2023-06-30")
        #expect(throws: RulebookError.notInForce("angka-kredit", before, since: LocalDate("2023-07-01"))) {
            try fixture.rulebook.angkaKredit(MasaAngkaKredit(jenjang: .pemula, predikat: .baik), on: before)
        }
    }

    @Test("every jenjang and predikat of the domain is one of the model's", arguments: JenjangFungsional.allCases)
    func vocabulary(jenjang: JenjangFungsional) throws {
        for predikat in PredikatKinerja.allCases {
            let decision = try fixture.rulebook.angkaKredit(MasaAngkaKredit(jenjang: jenjang, predikat: predikat), on: date)
            #expect(decision.value > .zero)
        }
    }
}
