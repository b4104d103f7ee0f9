import Kinerja
import Testing

@testable import Rulebooks

struct SebaranPredikatTopicTests {
    let rulebook: Rulebook
    let date: LocalDate

    init() throws {
        rulebook = try Rulebook.load()
        date = try #require(LocalDate("2026-03-31"))
    }

    func sebaran(_ jumlah: KeyValuePairs<PredikatKinerja, Int>) -> SebaranPredikat {
        SebaranPredikat(jumlah.flatMap { Array(repeating: $0.key, count: $0.value) })
    }

    @Test("two broken limits come with seats, share, words and citation (W-11)")
    func broken() throws {
        let decision = try rulebook.pemeriksaanSebaran(
            sebaran([.sangatBaik: 2, .baik: 3, .butuhPerbaikan: 5]), organisasi: .butuhPerbaikan, on: date)
        #expect(decision.value.kesesuaian == .keluarPola && decision.value.jumlahPegawai == 10)
        let broken = decision.value.pelanggaran
        #expect(broken.map(\.kelompok) == [[.butuhPerbaikan], [.sangatBaik]])
        #expect(broken.map(\.kursi) == [6, 1] && broken.map(\.jumlah) == [5, 2] && broken.map(\.persen) == ["50.00", "20.00"])
        #expect(broken.allSatisfy { $0.dasar.contains("SE MenPANRB 3/2023") && !$0.uraian.isEmpty })
    }

    @Test("a spread at the limits is within the pattern (W-10), and the last step says so with its source")
    func within() throws {
        let decision = try rulebook.pemeriksaanSebaran(
            sebaran([.sangatBaik: 1, .baik: 3, .butuhPerbaikan: 6]), organisasi: .butuhPerbaikan, on: date)
        #expect(decision.value.kesesuaian == .dalamPola && decision.value.pelanggaran == [])
        let last = try #require(decision.alasan.last)
        #expect(last.judul == "Pemeriksaan Sebaran" && last.hasil == "Dalam pola" && last.dasar.contains("PermenPANRB 6/2022"))
        let limits = try #require(decision.alasan.first { $0.judul == "Batas" })
        #expect(limits.masukan == ["Predikat Kinerja Organisasi: Butuh Perbaikan"] && limits.hasil == "2 butir")
        #expect(limits.keterangan.contains("60 %") && limits.keterangan.contains("10 %"))
    }

    @Test("a unit below the smallest size is not tested; the agency may set that size")
    func small() throws {
        let four = sebaran([.sangatBaik: 4])
        #expect(try rulebook.pemeriksaanSebaran(four, organisasi: .istimewa, on: date).value.kesesuaian == .tidakDiuji)
        #expect(try rulebook.pemeriksaanSebaran(four, organisasi: .istimewa, ukuranTerkecil: 4, on: date).value.kesesuaian == .keluarPola)
    }

    @Test("the peak of each guiding curve is where most people ideally stand", arguments: PredikatKinerjaOrganisasi.allCases)
    func curve(organisasi: PredikatKinerjaOrganisasi) throws {
        let pola = try rulebook.polaSebaran(organisasi: organisasi, on: date).value
        let expected: [PredikatKinerjaOrganisasi: PredikatKinerja] = [
            .istimewa: .sangatBaik, .baik: .baik, .butuhPerbaikan: .butuhPerbaikan, .kurang: .kurang, .sangatKurang: .sangatKurang,
        ]
        #expect(pola.idealnya == expected[organisasi])
        #expect(pola.tinggi.count == 5 && pola.tinggi.max { $0.value < $1.value }?.key == pola.idealnya)
    }

    @Test("before the circular there is no pattern in numbers")
    func before() throws {
        let before = try #require(LocalDate("2023-01-30"))
        #expect(throws: RulebookError.notInForce("sebaran-predikat", before, since: LocalDate("2023-01-31"))) {
            try rulebook.pemeriksaanSebaran(sebaran([.baik: 9]), organisasi: .baik, on: before)
        }
    }
}
