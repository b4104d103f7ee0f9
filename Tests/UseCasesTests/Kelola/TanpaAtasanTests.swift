import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

/// Whom nobody would assess is named to the admin, with the first reason at hand.
struct TanpaAtasanTests {
    private func listed(_ agency: TestInstansi) async throws -> [TanpaAtasanView.Row] {
        try await agency.site.ask(ReadTanpaAtasan(), by: Cast.admin.actor()).baris
    }

    /// Takes away the post above the regional secretary's, and corrects his superior.
    private func correct(_ agency: TestInstansi) async throws {
        try await agency.database.write { db in
            try db.run(
                """
                insert into koreksi_atasan (instansi_id, id, pegawai_id, atasan_id, mulai, alasan, status, diajukan_oleh, diajukan_pada, version)
                values (\(Cast.instansi), \(PermintaanID(milliseconds: 1, random: (0, 1))), \(Cast.sekda.id), \(Cast.kadis.id), '2026-01-10',
                    'x', 'disetujui', \(Cast.sekda.id), 0, 1)
                """)
        }
    }

    @Test("who has no post above, or only empty ones, is listed; whoever has one further up is not")
    func empty() async throws {
        let agency = try await TestInstansi.make()
        #expect(try await listed(agency).isEmpty)
        try await agency.database.write { try $0.run("update penugasan set selesai = '2026-03-09' where pegawai_id = \(Cast.kepsek.id)") }
        #expect(try await listed(agency).isEmpty, "the head of office leads the school meanwhile")
        try await agency.database.write { db in
            try db.run("update jabatan set atasan_id = null where id = \(Cast.sekda.jabatan)")
            try db.run("update penugasan set selesai = '2026-03-09' where pegawai_id = \(Cast.kadis.id)")
            try db.run("update jabatan set atasan_id = null where id = \(Cast.kadis.jabatan)")
        }
        let rows = try await listed(agency)
        let names = Set(rows.map(\.nama))
        #expect(names.isSuperset(of: [Cast.sekda.nama, Cast.sri.nama]) && !names.contains(Cast.kaban.nama))
        #expect(rows.first { $0.nama == Cast.sri.nama }?.kosongDiAtas == true)
        #expect(rows.first { $0.nama == Cast.sekda.nama }?.kosongDiAtas == false)
    }

    @Test("whoever alone stands above himself has no superior, and Kelola counts him")
    func aboveHimself() async throws {
        let agency = try await TestInstansi.make()
        let counted = { try await agency.site.ask(ReadKelola(), by: Cast.admin.actor()).tanpaAtasan }
        #expect(try await counted() == 0)
        try await agency.database.write { db in
            try db.run("update jabatan set atasan_id = null where id = \(Cast.sekda.jabatan)")
            let id: PenugasanID = Cast.id(995)
            try db.run("update penugasan set selesai = '2026-03-01' where pegawai_id = \(Cast.kadis.id)")
            try db.run(
                """
                insert into penugasan (instansi_id, id, pegawai_id, jabatan_id, jenis, mulai, version)
                values (\(Cast.instansi), \(id), \(Cast.sekda.id), \(Cast.kadis.jabatan), 'plt', '2026-03-02', 1)
                """)
        }
        #expect(try await listed(agency).map(\.pegawai) == [Cast.sekda.id], "the head of office's people are led by him as Plt.")
        #expect(try await counted() == 1)
    }

    @Test("a correction takes somebody off the list, and its end puts him there again (U-078)")
    func corrected() async throws {
        let agency = try await TestInstansi.make()
        try await agency.database.write { try $0.run("update jabatan set atasan_id = null where id = \(Cast.sekda.jabatan)") }
        #expect(try await listed(agency).map(\.pegawai) == [Cast.sekda.id])
        try await correct(agency)
        #expect(try await listed(agency).isEmpty)
        try await agency.database.write { try $0.run("update penugasan set mulai = '2026-03-01' where pegawai_id = \(Cast.sekda.id)") }
        #expect(try await listed(agency).map(\.pegawai) == [Cast.sekda.id])
    }
}
