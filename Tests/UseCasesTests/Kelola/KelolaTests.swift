import Documents
import Impor
import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

struct KelolaTests {
    let admin = Cast.admin.actor()

    @Test("opening a year makes its periods once")
    func year() async throws {
        let agency = try await TestInstansi.make()
        let first = try await agency.site.run(OpenTahun(2027), by: admin)
        let second = try await agency.site.run(OpenTahun(2027), by: admin)
        #expect(first.dibuat == 5 && second.dibuat == 0)
        await #expect(throws: Invalid.self) { try await agency.site.run(OpenTahun(2050), by: admin) }
        await #expect(throws: Refused.hidden) { try await agency.site.run(OpenTahun(2027), by: Cast.sri.actor()) }
    }

    @Test("a stale form does not overwrite what somebody else saved")
    func stale() async throws {
        let agency = try await TestInstansi.make()
        var instansi = try await agency.site.ask(ReadKelola(), by: admin).instansi
        instansi.kota = "Kota Baru"
        _ = try await agency.site.run(SetInstansi(instansi), by: admin)
        instansi.kota = "Kota Lama"
        let late = instansi
        await #expect(throws: Refused.stale) { try await agency.site.run(SetInstansi(late), by: admin) }
        let kota = try await agency.site.ask(ReadKelola(), by: admin).instansi.kota
        #expect(kota == "Kota Baru")
    }

    @Test("a NUL in a typed text is left out or refused, and is no fault of the server (regression: schemathesis, POST /api/v1/libur)")
    func nul() async throws {
        let agency = try await TestInstansi.make()
        let day = HariLibur(tanggal: try #require(LocalDate("2026-12-24")), keterangan: "Cuti\0 bersama", jenis: .cutiBersama)
        for wrong in ["1800-01-01", "9999-12-31"] {
            let odd = HariLibur(tanggal: try #require(LocalDate(wrong)), keterangan: "x", jenis: .nasional)
            let refused = try await #require(throws: Invalid.self) { try await agency.site.run(SetHariLibur(odd), by: admin) }
            #expect(refused.fields.map(\.field) == ["tanggal"])
        }
        let saved = try await agency.site.run(SetHariLibur(day), by: admin)
        #expect(saved.keterangan == "Cuti bersama")
        var instansi = try await agency.site.ask(ReadKelola(), by: admin).instansi
        instansi.kota = "Kota\0"
        let bad = instansi
        await #expect(throws: Invalid.self) { try await agency.site.run(SetInstansi(bad), by: admin) }
    }

    @Test("days off are loaded whole or not at all; the same list again changes nothing")
    func holidays() async throws {
        let agency = try await TestInstansi.make()
        let bad = try TableFile.open(
            bytes: Array("tanggal;keterangan;jenis\n2026-01-01;Tahun Baru;nasional\n2026-02-30;Salah;nasional\n".utf8))
        let refused = try await ImporLibur.run(bad, by: admin, in: agency.site)
        #expect(refused.refused.map(\.row) == [3] && !refused.applied)
        let text = "Libur 2026;;\ntanggal;keterangan;jenis\n01/01/2026;Tahun Baru;nasional\n20/03/2026;Cuti bersama;Cuti Bersama\n"
        let good = try TableFile.open(bytes: Array(text.utf8))
        let first = try await ImporLibur.run(good, by: admin, in: agency.site)
        let second = try await ImporLibur.run(good, by: admin, in: agency.site)
        #expect(first.applied && first.berubah == 2 && !second.applied)
        let days = try await agency.site.ask(ReadLibur(2026), by: admin).hari
        #expect(days.map(\.jenis) == [.nasional, .cutiBersama])
    }

    @Test("progress counts a unit with everything below it, for admin and auditor only")
    func progress() async throws {
        let agency = try await TestInstansi.make()
        let view = try await agency.site.ask(ReadKemajuan(unit: Cast.pemda, tahun: 2026, periode: nil), by: admin)
        let disdik = try #require(view.baris.first { $0.unit.id == Cast.disdik })
        #expect(disdik.kemajuan.wajib == 7 && disdik.punyaAnak && view.jalur.map(\.id) == [Cast.pemda])
        _ = try await agency.site.ask(ReadKemajuan(unit: nil, tahun: nil, periode: nil), by: Cast.auditor.actor())
        await #expect(throws: Refused.hidden) {
            try await agency.site.ask(ReadKemajuan(unit: nil, tahun: nil, periode: nil), by: Cast.kadis.actor())
        }
    }
}
