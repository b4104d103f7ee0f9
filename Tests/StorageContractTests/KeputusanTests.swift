import Foundation
import Kinerja
import Testing

@testable import Storage

@Suite("Sealed decisions")
struct KeputusanTests {
    static let instansi = InstansiID(rawValue: 1)
    static func id<I: Identifier>(_ n: UInt64) -> I { I(milliseconds: 1_700_000_000_000, random: (0, n)) }
    static let orang: PegawaiID = id(1)

    static func make(_ database: any SQLDatabase) async throws {
        try await database.write { db in
            try InstansiRepository(db).insert(Instansi(id: instansi, nama: "Uji", kota: "Uji"))
            try db.run(
                """
                insert into pegawai (instansi_id, id, nama, jenis, kedudukan, cari, version)
                values (\(instansi), \(orang), 'x', 'pns', 'aktif', 'x', 1)
                """)
        }
    }

    private func keputusan(_ n: UInt64, menggantikan: KeputusanID? = nil) throws -> KeputusanTersegel {
        let langkah = LangkahKeputusan(judul: "Predikat", masukan: ["A: ya"], hasil: "Baik", keterangan: "no. 2", dasar: "Pasal 1")
        return KeputusanTersegel(
            id: Self.id(n), objek: .evaluasi(Self.id(90)), pegawai: Self.orang,
            keputusan: Keputusan(
                topik: "predikat-kinerja", tanya: "Predikat Kinerja", tanggal: try #require(LocalDate("2026-03-31")),
                masukan: ["A": KeputusanInput(.teks, "ya", kata: "Ya"), "B": KeputusanInput(.feel, "[1, 2]")], nilai: "\"baik\"",
                rulebook: "predikat-kinerja/2022-02-07", hash: "aa", langkah: [langkah]),
            menggantikan: menggantikan, dibuat: .init(oleh: Self.orang, pada: Instant(rawValue: 7)))
    }

    @Test("what goes in comes out, and each is replaced at most once", arguments: Engine.all)
    func roundTrip(engine: Engine) async throws {
        try await engine.withDatabase(Migrations.all) { database in
            try await Self.make(database)
            let first = try keputusan(10)
            let (second, fork) = (try keputusan(11, menggantikan: first.id), try keputusan(12, menggantikan: first.id))
            try await database.write { db in
                for k in [first, second] { try KeputusanRepository(db, Self.instansi).append(k) }
            }
            let found = try await database.read { try KeputusanRepository($0, Self.instansi).page(of: .evaluasi, after: nil, limit: 9) }
            #expect(found == [first, second] && found[0].keputusan.teks == "baik" && found[0].keputusan.kata == "Baik")
            let latest = try await database.read {
                try KeputusanRepository($0, Self.instansi).latest(of: Self.orang, "predikat-kinerja", on: first.keputusan.tanggal)
            }
            #expect(latest == second)
            let error = await failure { try await database.write { try KeputusanRepository($0, Self.instansi).append(fork) } }
            #expect(error as? StorageError == .unique(table: "keputusan", columns: ["instansi_id", "menggantikan_id"]))
            let elsewhere = try await database.read {
                try KeputusanRepository($0, InstansiID(rawValue: 2)).page(of: .evaluasi, after: nil, limit: 9)
            }
            #expect(elsewhere.isEmpty)
        }
    }

    @Test("no statement of the program changes or deletes a sealed decision")
    func appendOnly() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let files = try #require(FileManager.default.enumerator(at: root.appending(path: "Sources"), includingPropertiesForKeys: nil))
        var seen = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8).lowercased()
            if text.contains("insert into keputusan ") { seen += 1 }
            let changes = text.matches(of: /(update|delete\s+from|replace\s+into|truncate)\s+keputusan\b/)
            #expect(changes.isEmpty, "\(file.lastPathComponent)")
        }
        #expect(seen >= 1)
    }
}
