package import Kinerja

/// Failed attempts by key: an account as typed, an address, a known device. Keys are keyed hashes, so the table names nobody.
package struct PercobaanRepository {
    package struct Percobaan: Sendable, Equatable {
        package var jumlah: Int
        package var terakhir: Instant
        package var tungguSampai: Instant

        package init(jumlah: Int, terakhir: Instant, tungguSampai: Instant) {
            (self.jumlah, self.terakhir, self.tungguSampai) = (jumlah, terakhir, tungguSampai)
        }
    }

    private let db: any SQLConnection

    package init(_ db: any SQLConnection) { self.db = db }

    package func find(_ kunci: String) throws -> Percobaan? {
        try db.row("select * from percobaan_masuk where kunci = \(kunci)").map {
            Percobaan(jumlah: try $0.get("jumlah"), terakhir: try $0.get("terakhir"), tungguSampai: try $0.get("tunggu_sampai"))
        }
    }

    package func save(_ kunci: String, _ p: Percobaan) throws {
        try db.run(
            """
            insert into percobaan_masuk (kunci, jumlah, terakhir, tunggu_sampai)
            values (\(kunci), \(p.jumlah), \(p.terakhir), \(p.tungguSampai))
            on conflict (kunci) do update set jumlah = excluded.jumlah, terakhir = excluded.terakhir, tunggu_sampai = excluded.tunggu_sampai
            """)
    }

    package func clear(_ kunci: String) throws { try db.run("delete from percobaan_masuk where kunci = \(kunci)") }

    /// Forgets a few of the keys that have been quiet since then, so that guessing cannot grow the table for ever.
    package func sweep(before: Instant) throws {
        try db.run(
            """
            delete from percobaan_masuk where kunci in
                (select kunci from percobaan_masuk where terakhir < \(before) order by terakhir limit 20)
            """)
    }
}
