import Testing

@testable import Kinerja

struct SKPTests {
    func id<I: Identifier>(_ n: Int) -> I { I(milliseconds: Int64(n), random: (0, UInt64(n))) }

    func rhk(_ uraian: String, target: String, perspektif: Perspektif? = nil) -> RencanaHasilKerja {
        RencanaHasilKerja(
            id: id(1), klasifikasi: .utama, uraian: uraian,
            indikator: [
                Indikator(
                    id: id(2), uraian: "Persentase klaim yang diproses", aspek: .kuantitas, arah: .naik, satuan: "%",
                    target: Target(teks: target), perspektif: perspektif)
            ])
    }

    @Test("a JPT's SKP without an indicator in perspektif anggaran cannot be submitted (W-55h)")
    func anggaran() {
        let isi = IsiSKP(hasilKerja: [rhk("Layanan meningkat", target: "80–90%", perspektif: .prosesBisnis)])
        #expect(SKPCompleteness.faults(isi, jenis: .jpt).map(\.field) == ["perspektif"])
        #expect(SKPCompleteness.faults(isi, jenis: .jaJF).isEmpty)
    }

    @Test("an absolute target is advised against, never refused (W-55k)")
    func absolute() {
        let result = rhk("Klaim selesai diproses", target: "semua klaim selalu diproses tepat waktu")
        let nasihat = SMARTCheck.nasihat(result.indikator[0], rhk: result, pendekatan: .kualitatif)
        #expect(nasihat.contains { $0.unsur == .realistis })
        #expect(SKPCompleteness.faults(IsiSKP(hasilKerja: [result]), jenis: .jaJF).isEmpty)
    }

    @Test("“keseluruhan” is not the absolute word “seluruh”")
    func wholeWords() {
        let result = rhk("Nilai keseluruhan naik", target: "keseluruhan nilai 80")
        #expect(!SMARTCheck.nasihat(result.indikator[0], rhk: result, pendekatan: .kualitatif).contains { $0.unsur == .realistis })
    }

    @Test("identifiers are 26 digits, sort by time, and refuse other text")
    func identifiers() {
        let (a, b): (SKPID, SKPID) = (SKPID(milliseconds: 1_000, random: (1, 9)), SKPID(milliseconds: 2_000, random: (0, 0)))
        #expect(a < b && a.rawValue.count == 26)
        #expect(SKPID(text: a.rawValue) == a)
        #expect(SKPID(text: "../../etc/passwd") == nil && SKPID(text: "") == nil)
    }

    @Test("every value has three official guides")
    func berAKHLAK() { #expect(NilaiBerAKHLAK.allCases.map(\.panduan.count) == Array(repeating: 3, count: 7)) }
}
