import Testing

@testable import Kinerja

struct UsulanTests {
    func fakta(_ letak: FaktaHasil.Letak?, _ klasifikasi: KlasifikasiHasilKerja = .utama, positif: Int = 1, negatif: Int = 0) -> FaktaHasil
    {
        FaktaHasil(klasifikasi: klasifikasi, letak: letak, bukti: 1, positif: positif, netral: 0, negatif: negatif)
    }

    @Test("most results above and no main result below proposes above expectation (P-54)")
    func above() {
        #expect(PanduanRating.hasilKerja([fakta(.diatas), fakta(.diatas), fakta(.sesuai)]).rating == .diatas)
        #expect(
            PanduanRating.hasilKerja([fakta(.diatas), fakta(.diatas), fakta(.diatas), fakta(.diatas), fakta(.dibawah)]).rating == .sesuai)
    }

    @Test("most results below proposes below expectation")
    func below() { #expect(PanduanRating.hasilKerja([fakta(.dibawah), fakta(.dibawah), fakta(.diatas)]).rating == .dibawah) }

    @Test("a thin record proposes nothing rather than something")
    func thin() {
        #expect(PanduanRating.hasilKerja([fakta(nil), fakta(nil), fakta(.diatas)]).rating == nil)
        #expect(PanduanRating.perilaku([]).rating == nil)
    }

    @Test("behaviour is proposed above only when somebody besides the leader says so (P-55)")
    func behaviour() {
        #expect(PanduanRating.perilaku([(.positif, .pimpinan), (.positif, .pimpinan)]).rating == .sesuai)
        #expect(PanduanRating.perilaku([(.positif, .pimpinan), (.positif, .rekan)]).rating == .diatas)
        #expect(PanduanRating.perilaku([(.negatif, .pimpinan), (.negatif, .rekan), (.positif, .rekan)]).rating == .dibawah)
    }
}
