package import Kinerja
package import Storage

/// Sets up an agency of invented people in an empty database, and marks it as that: pages warn, and nobody is asked for a second factor.
package enum CreateDemo {
    /// The database already holds an agency: invented people are never mixed with it.
    package struct NotEmpty: Error, Sendable {
        package let instansi: String
    }

    /// - Parameter isi: what the mark says of it.
    package static func run(_ instansi: Instansi, isi: String, in site: Installation) async throws {
        try await site.database.write { db in
            if let known = try InstansiRepository(db).all().first { throw NotEmpty(instansi: known.nama) }
            try InstansiRepository(db).insert(instansi)
            let act = Act(db: db, actor: .serverOperator(instansi.id), instansi: instansi, site: site, announced: [.instansiBuat])
            try OperationRecord(key: .demo, value: isi, at: act.now.rawValue).save(on: db)
            try act.record(
                .instansiBuat, String(instansi.id.rawValue), sesudah: instansi, alasan: "Data contoh: semua orang dan kejadian direka.")
        }
    }

    /// Whether this database was made so: nothing else writes the mark, and no page can.
    package static func isContoh(_ db: any SQLConnection) throws -> Bool { try OperationRecord.last(.demo, on: db) != nil }
}
