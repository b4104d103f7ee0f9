import Kinerja
import Testing

@testable import Storage

/// A database of before migration 12: its agency and its requests get what was meant then.
@Suite("Migration 12, what takes two people")
struct SecondAdminMigrationTests {
    @Test("an agency of before has the first limit, a request of before asks for a role", arguments: Engine.all)
    func carries(_ engine: Engine) async throws {
        try await engine.withDatabase(Array(Migrations.all.prefix { $0.number < Migrations.m0012SecondAdmin.number })) { db in
            try await db.write { db in
                try db.run(
                    """
                    insert into instansi (id, nama, kota, zona, periode, pola_hari_kerja, version)
                    values (1, 'Kabupaten', 'Kota', 'WIB', 'triwulanan', 'lima_hari', 1)
                    """)
                try db.run(
                    "insert into pegawai (instansi_id, id, nama, jenis, kedudukan, cari, version) values (1, 'a', 'A', 'pns', 'aktif', 'a', 1)"
                )
                try db.run(
                    """
                    insert into permintaan_peran (instansi_id, id, pegawai_id, peran, alasan, diminta_oleh, diminta_pada, status)
                    values (1, 'p', 'a', 'admin_kepegawaian', 'x', 'b', 0, 'diminta')
                    """)
            }
            try await Migrator().migrate(db, at: 0)
            let (limit, jenis) = try await db.read { db in
                (
                    try InstansiRepository(db).find(InstansiID(rawValue: 1)).imporSendiri,
                    try db.row("select jenis from permintaan_peran")?.get("jenis", as: JenisPermintaanPeran.self)
                )
            }
            #expect(limit == Instansi.imporSendiriAwal && jenis == .beri)
        }
    }
}
