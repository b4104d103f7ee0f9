import Kinerja
import Testing

@testable import Demo

@Suite("Words of the demo")
struct KosakataTests {
    private static let workers = Profesi.allCases.filter { $0 != .kepalaDaerah }

    @Test("every profession plans four to six results with two or three measures, steps and evidence", arguments: workers)
    func complete(profesi: Profesi) {
        let resep = profesi.resep
        #expect((4...6).contains(resep.count))
        for hasil in resep {
            #expect((1...3).contains(hasil.ukuran.count), "\(hasil.uraian)")
            #expect(!hasil.aksi.isEmpty && !hasil.bukti.isEmpty, "\(hasil.uraian)")
        }
        #expect(resep.filter { $0.klasifikasi == .utama }.allSatisfy { $0.ukuran.count >= 2 })
    }

    @Test("every JPT measure has a perspektif, and anggaran is among them (Lampiran II.A.2.a(8))")
    func perspektif() {
        let jpt: [Profesi] = [
            .sekda, .asisten, .kepalaPendidikan, .kepalaKesehatan, .kepalaPerangkatDaerah, .kepalaKepegawaian, .inspektur,
        ]
        for profesi in jpt {
            let all = profesi.resep.flatMap(\.ukuran).map(\.perspektif)
            #expect(all.allSatisfy { $0 != nil } && all.contains(.anggaran), "\(profesi)")
        }
    }

    @Test("targets of all kinds occur: range, minimum, maximum, scale, sentence")
    func targets() {
        let targets = Self.workers.flatMap(\.resep).flatMap(\.ukuran).map { TargetText.read($0.target) }
        #expect(targets.contains { $0.target.minimum != nil && $0.target.maksimum != nil })
        #expect(targets.contains { $0.target.minimum == nil && $0.target.maksimum != nil })
        #expect(targets.contains { $0.satuan.hasPrefix("skala") })
        #expect(targets.contains { $0.arah == .pernyataan && $0.target.minimum == nil })
    }

    @Test("figures lie where they are meant to lie", arguments: [HasilFacts.Letak.diatas, .sesuai, .dibawah])
    func figures(letak: HasilFacts.Letak) {
        let id: IndikatorID = IndikatorID(rawValue: "i")
        let indikator = Indikator(
            id: id, uraian: "Persentase", aspek: .kuantitas, arah: .naik, satuan: "%",
            target: Target(teks: "80–90%", minimum: "80", maksimum: "90"))
        for seed in 0..<200 {
            var random = SeededRandom(seed)
            let nilai = DemoFigures.nilai(indikator, letak, bagian: 4, &random)
            let found = BandingTarget([indikator], realisasi: nilai.map { [id: $0] } ?? [:], akhir: true)
            #expect(found.letak == [letak], "\(nilai ?? "-")")
        }
    }

    @Test("the small PDF is taken for a PDF")
    func pdf() {
        let bytes = SmallPDF.make(["Rekap nilai (VIII)", "Sri Rahayu"])
        #expect(bytes.starts(with: Array("%PDF-1.4".utf8)))
        #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("%%EOF\n"))
    }
}
