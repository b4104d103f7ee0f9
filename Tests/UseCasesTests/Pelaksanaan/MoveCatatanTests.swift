import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

struct MoveCatatanTests {
    @Test("the record of open periods goes on under the new version of an SKP, evidence and feedback with it")
    func change() async throws {
        let f = try await SKPFixture.make()
        let old = try await f.set(Cast.sri, by: Cast.kepsek)
        let before = try await f.skp(old.id).isi.hasilKerja[0]
        _ = try await f.site.run(
            SaveRealisasi(
                skp: old.id, periode: Cast.periode(1),
                baris: [
                    SaveRealisasi.RealisasiInput(
                        indikator: before.indikator[0].id, uraian: "82%", nilai: NilaiInput(diketik: "82"), version: 0)
                ]),
            by: Cast.sri.actor())
        _ = try await f.site.run(
            AddBukti(
                skp: old.id, periode: Cast.periode(1), rhk: before.id, keterangan: "Rapor", isi: .tautan("https://drive.go.id/rapor")),
            by: Cast.sri.actor())
        _ = try await f.site.run(
            GiveUmpanBalik(
                skp: old.id, periode: Cast.periode(1), tentang: "rhk.\(before.id.rawValue)", nada: "positif", teks: "Baik"),
            by: Cast.kepsek.actor())
        let new = try await f.site.run(ChangeSKP(skp: old.id, version: old.version, alasan: "Tugas tambahan"), by: Cast.sri.actor())
        let sent = try await f.site.run(SubmitSKP(skp: new.id, version: new.version), by: Cast.sri.actor())
        _ = try await f.site.run(AgreeSKP(skp: new.id, version: sent.version, tetapkan: true), by: Cast.kepsek.actor())
        let view = try await f.site.ask(ReadKinerjaPeriode(new.id, Cast.periode(1)), by: Cast.sri.actor())
        #expect(view.hasil[0].rhk.id != before.id)
        #expect(view.hasil[0].indikator[0].realisasi?.nilai == "82")
        #expect(view.hasil[0].bukti.count == 1)
        #expect(view.hasil[0].umpanBalik.count == 1)
        #expect(try await f.events(new.id).contains { $0.aksi == .pelaksanaanPindah })
    }
}
