import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

@Suite("Results have one order")
struct UrutanHasilTests {
    private static func mixed(_ f: SKPFixture) async throws -> SKPReceipt {
        var at = try await f.start(Cast.sri)
        for (klasifikasi, uraian) in [("tambahan", "Literasi"), ("utama", "Ketuntasan"), ("tambahan", "Lomba"), ("utama", "Kehadiran")] {
            var input = f.hasil(at, uraian: uraian)
            input.klasifikasi = klasifikasi
            at = try await f.site.run(input, by: Cast.sri.actor())
        }
        return at
    }

    @Test("main results come before additional ones on the SKP's page and on its forms, in whatever order they were written")
    func pageAndForm() async throws {
        let f = try await SKPFixture.make()
        let id = try await Self.mixed(f).id
        let page = try await f.skp(id).isi.hasilKerja.map(\.uraian)
        #expect(page == ["Ketuntasan", "Kehadiran", "Literasi", "Lomba"])
        let site = f.site
        let form = try await site.look(by: Cast.sri.actor()) { look in
            let skp = try look.skp.ringkas(id).orHidden()
            #expect(skp.jumlahHasil == 4 && skp.jumlahIndikator == 4)
            return try BahanEvaluasi.read(skp, PeriodeEvaluasi.tahun2026, in: look).hasilKerja.map(\.uraian)
        }
        #expect(form == page)
    }

    @Test("a result changes places with one of its kind; at the border of the two kinds nothing moves and nothing is recorded")
    func moving() async throws {
        let f = try await SKPFixture.make()
        let at = try await Self.mixed(f)
        let results = try await f.skp(at.id).isi.hasilKerja
        let events = try await f.events(at.id).count
        let same = try await f.site.run(
            MoveHasilKerja(skp: at.id, version: at.version, rhk: results[2].id, arah: .naik), by: Cast.sri.actor())
        #expect(same.version == at.version)
        #expect(try await f.events(at.id).count == events)
        _ = try await f.site.run(MoveHasilKerja(skp: at.id, version: same.version, rhk: results[3].id, arah: .naik), by: Cast.sri.actor())
        #expect(try await f.skp(at.id).isi.hasilKerja.map(\.uraian) == ["Ketuntasan", "Kehadiran", "Lomba", "Literasi"])
    }
}

extension PeriodeEvaluasi {
    fileprivate static var tahun2026: PeriodeEvaluasi {
        PeriodeEvaluasi(
            id: Cast.id(999), jenis: .tahunan, tahun: 2026, urutan: 1, mulai: LocalDate(2026, 1, 1)!, selesai: LocalDate(2026, 12, 31)!)
    }
}
