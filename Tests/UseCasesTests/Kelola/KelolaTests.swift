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
        let agency = try await TestAgency.make()
        let first = try await OpenYear.run(2027, by: admin, key: nil, in: agency.site)
        let second = try await OpenYear.run(2027, by: admin, key: nil, in: agency.site)
        #expect(first.dibuat == 5 && second.dibuat == 0)
        await #expect(throws: Invalid.self) { try await OpenYear.run(2050, by: admin, key: nil, in: agency.site) }
        await #expect(throws: Refused.hidden) { try await OpenYear.run(2027, by: Cast.sri.actor(), key: nil, in: agency.site) }
    }

    @Test("a stale form does not overwrite what somebody else saved")
    func stale() async throws {
        let agency = try await TestAgency.make()
        var instansi = try await KelolaView.find(by: admin, in: agency.site).instansi
        instansi.kota = "Kota Baru"
        _ = try await SetInstansi.run(instansi, by: admin, key: nil, in: agency.site)
        instansi.kota = "Kota Lama"
        let late = instansi
        await #expect(throws: Refused.stale) { try await SetInstansi.run(late, by: admin, key: nil, in: agency.site) }
        let kota = try await KelolaView.find(by: admin, in: agency.site).instansi.kota
        #expect(kota == "Kota Baru")
    }

    @Test("a NUL in a typed text is left out or refused, and is no fault of the server (regression: schemathesis, POST /api/v1/libur)")
    func nul() async throws {
        let agency = try await TestAgency.make()
        let day = HariLibur(tanggal: try #require(LocalDate("2026-12-24")), keterangan: "Cuti\0 bersama", jenis: .cutiBersama)
        let saved = try await SetHariLibur.run(day, by: admin, key: nil, in: agency.site)
        #expect(saved.keterangan == "Cuti bersama")
        var instansi = try await KelolaView.find(by: admin, in: agency.site).instansi
        instansi.kota = "Kota\0"
        let bad = instansi
        await #expect(throws: Invalid.self) { try await SetInstansi.run(bad, by: admin, key: nil, in: agency.site) }
    }

    @Test("days off are loaded whole or not at all; the same list again changes nothing")
    func holidays() async throws {
        let agency = try await TestAgency.make()
        let bad = try TableFile.open(
            bytes: Array("tanggal;keterangan;jenis\n2026-01-01;Tahun Baru;nasional\n2026-02-30;Salah;nasional\n".utf8))
        let refused = try await ImportLibur.run(bad, by: admin, in: agency.site)
        #expect(refused.refused.map(\.row) == [3] && !refused.applied)
        let text = "Libur 2026;;\ntanggal;keterangan;jenis\n01/01/2026;Tahun Baru;nasional\n20/03/2026;Cuti bersama;Cuti Bersama\n"
        let good = try TableFile.open(bytes: Array(text.utf8))
        let first = try await ImportLibur.run(good, by: admin, in: agency.site)
        let second = try await ImportLibur.run(good, by: admin, in: agency.site)
        #expect(first.applied && first.berubah == 2 && !second.applied)
        let days = try await LiburView.year(2026, by: admin, in: agency.site).hari
        #expect(days.map(\.jenis) == [.nasional, .cutiBersama])
    }

    @Test("progress counts a unit with everything below it, for admin and auditor only")
    func progress() async throws {
        let agency = try await TestAgency.make()
        let view = try await KemajuanView.find(unit: Cast.pemda, tahun: 2026, periode: nil, by: admin, in: agency.site)
        let disdik = try #require(view.baris.first { $0.unit.id == Cast.disdik })
        #expect(disdik.kemajuan.wajib == 7 && disdik.punyaAnak && view.jalur.map(\.id) == [Cast.pemda])
        _ = try await KemajuanView.find(unit: nil, tahun: nil, periode: nil, by: Cast.auditor.actor(), in: agency.site)
        await #expect(throws: Refused.hidden) {
            try await KemajuanView.find(unit: nil, tahun: nil, periode: nil, by: Cast.kadis.actor(), in: agency.site)
        }
    }
}
