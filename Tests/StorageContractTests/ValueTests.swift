import Storage
import Testing

enum Samples {
    static let texts = ["", "biasa", "é", "😀👩🏽‍🏫", "a'b\"c\\d%_", "\u{202E}", "baris\n\ttab", "e\u{301}"]
    static let integers: [Int64] = [0, 1, -1, .max, .min, (1 << 53) + 1]
    static let blobs: [[UInt8]?] = [nil, [], Array(0...255)]
    static let optionalTexts: [String?] = [nil, "", "x"]
}

@Suite("Values come back as they were written")
struct ValueTests {
    @Test("texts, with every kind of character", arguments: Engine.all, Samples.texts)
    func texts(engine: Engine, text: String) async throws {
        try await engine.withDatabase { database in
            let back: String = try await database.write {
                try $0.run("INSERT INTO unit (id, nama) VALUES (\(2), \(text))")
                return try #require(try $0.row("SELECT nama FROM unit WHERE id = \(2)")).get("nama")
            }
            #expect(Array(back.utf8) == Array(text.utf8))
        }
    }

    @Test("a text with NUL is refused, because not every engine can store it", arguments: Engine.all)
    func nul(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let error = await failure {
                _ = try await database.write { try $0.run("INSERT INTO unit (id, nama) VALUES (\(2), \("a\u{0}b"))") }
            }
            #expect(error as? StorageError == .decoding("teks mengandung karakter NUL"))
        }
    }

    @Test("integers, to both ends of 64 bits", arguments: Engine.all, Samples.integers)
    func integers(engine: Engine, number: Int64) async throws {
        try await engine.withDatabase { database in
            let back: Int64 = try await database.write {
                try $0.run("INSERT INTO unit (id, nama) VALUES (\(number), \("x")) ON CONFLICT (id) DO NOTHING")
                return try #require(try $0.row("SELECT id FROM unit WHERE id = \(number)")).get("id")
            }
            #expect(back == number)
        }
    }

    @Test("binary data, empty or with every byte, differs from NULL", arguments: Engine.all, Samples.blobs)
    func blobs(engine: Engine, bytes: [UInt8]?) async throws {
        try await engine.withDatabase { database in
            let back: [UInt8]? = try await database.write {
                try Fixture.addPegawai(1, on: $0)
                try $0.run("UPDATE orang_uji SET foto = \(bytes) WHERE id = \(1)")
                return try #require(try $0.row("SELECT foto FROM orang_uji WHERE id = \(1)")).get("foto")
            }
            #expect(back == bytes)
        }
    }

    @Test("an empty text differs from NULL", arguments: Engine.all, Samples.optionalTexts)
    func emptyTexts(engine: Engine, text: String?) async throws {
        try await engine.withDatabase { database in
            let back: String? = try await database.write {
                try Fixture.addPegawai(1, on: $0)
                try $0.run("UPDATE orang_uji SET catatan = \(text) WHERE id = \(1)")
                return try #require(try $0.row("SELECT catatan FROM orang_uji WHERE id = \(1)")).get("catatan")
            }
            #expect(back == text)
        }
    }

    @Test("booleans, also compared with TRUE in SQL", arguments: Engine.all, [true, false])
    func booleans(engine: Engine, aktif: Bool) async throws {
        try await engine.withDatabase { database in
            let (back, found): (Bool, Int) = try await database.write {
                try Fixture.addPegawai(1, on: $0)
                try $0.run("UPDATE orang_uji SET aktif = \(aktif) WHERE id = \(1)")
                let row = try #require(try $0.row("SELECT aktif FROM orang_uji WHERE id = \(1)"))
                return (try row.get("aktif"), try $0.rows("SELECT id FROM orang_uji WHERE aktif = TRUE").count)
            }
            #expect(back == aktif)
            #expect(found == (aktif ? 1 : 0))
        }
    }

    @Test("asking for a column that is not there, or there twice, is an error", arguments: Engine.all)
    func columns(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let row = try await database.read { try #require(try $0.row("SELECT id, nama, 1 AS dua, 2 AS dua FROM unit")) }
            #expect(throws: StorageError.decoding("tidak ada kolom nip")) { try row.get("nip", as: String.self) }
            #expect(throws: StorageError.decoding("ada dua kolom dua")) { try row.get("dua", as: Int.self) }
            #expect(throws: StorageError.decoding("kolom nama: teks dibaca sebagai Int64")) { try row.get("nama", as: Int64.self) }
        }
    }
}
