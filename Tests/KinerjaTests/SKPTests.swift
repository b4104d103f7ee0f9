import Testing

@testable import Kinerja

struct SKPTests {
    func id<I: Identifier>(_ n: Int) -> I { I(milliseconds: Int64(n), random: (0, UInt64(n))) }

    func rhk(
        _ uraian: String, target: String, klasifikasi: KlasifikasiHasilKerja = .utama, perspektif: Perspektif? = nil
    ) -> RencanaHasilKerja {
        RencanaHasilKerja(
            id: id(1), klasifikasi: klasifikasi, uraian: uraian,
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
        let nasihat = SMARTCheck.nasihat(result.indikator[0], rhk: result, pendekatan: .kualitatif, jenis: .jaJF)
        #expect(nasihat.contains { $0.unsur == .realistis })
        #expect(SKPCompleteness.faults(IsiSKP(hasilKerja: [result]), jenis: .jaJF).isEmpty)
    }

    @Test("law 40: “kesemuanya” is not the absolute word “semua”, and “seluruh”, “100%” and “tanpa kecuali” are none of the law's")
    func wholeWords() {
        for target in ["kesemuanya 80", "seluruh klaim 80", "100%", "klaim diproses tanpa kecuali"] { #expect(!isAbsolute(target)) }
        for target in ["semua klaim", "klaim selalu tepat", "tidak pernah terlambat", "setiap klaim tepat"] { #expect(isAbsolute(target)) }
    }

    @Test("law 40: absolute words are advised against for JA and JF only, and only a main result has the law's exception")
    func absoluteByKind() throws {
        #expect(!isAbsolute("semua klaim", jenis: .jpt))
        let main = try #require(advice("semua klaim").first { $0.unsur == .realistis }).pesan.indonesia
        let other = try #require(advice("semua klaim", .tambahan).first { $0.unsur == .realistis }).pesan.indonesia
        #expect(main.contains("kecuali hasil kerja utama ini menyangkut nyawa") && !other.contains("menyangkut nyawa"))
    }

    private func advice(
        _ target: String, _ klasifikasi: KlasifikasiHasilKerja = .utama, jenis: JenisSKP = .jaJF
    ) -> [SMARTCheck.Nasihat] {
        let result = rhk("Klaim diproses", target: target, klasifikasi: klasifikasi)
        return SMARTCheck.nasihat(result.indikator[0], rhk: result, pendekatan: .kualitatif, jenis: jenis)
    }

    private func isAbsolute(_ target: String, jenis: JenisSKP = .jaJF) -> Bool {
        advice(target, jenis: jenis).contains { $0.unsur == .realistis }
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
