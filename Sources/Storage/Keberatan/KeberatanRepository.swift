package import Kinerja

/// Reads and writes objections; one evaluation has at most one.
package struct KeberatanRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func find(of evaluasi: EvaluasiID) throws -> Keberatan? {
        try db.row("select * from keberatan where instansi_id = \(instansi) and evaluasi_id = \(evaluasi)").map(Keberatan.init)
    }

    package func insert(_ k: Keberatan) throws {
        try db.run(
            """
            insert into keberatan (instansi_id, id, evaluasi_id, alasan, penjelasan_penilai, dijelaskan_pada, putusan, pertimbangan, semula,
                diajukan_pada, diputuskan_pada, diputuskan_oleh, version)
            values (\(instansi), \(k.id), \(k.evaluasi), \(k.alasan), \(k.penjelasanPenilai), \(k.dijelaskan), \(k.putusan),
                \(k.pertimbangan), \(try JSONText(k.semula)), \(k.diajukan), \(k.diputuskan), \(k.diputuskanOleh), 1)
            """)
    }

    package func update(_ k: Keberatan) throws {
        let changed = try db.run(
            """
            update keberatan set penjelasan_penilai = \(k.penjelasanPenilai), dijelaskan_pada = \(k.dijelaskan), putusan = \(k.putusan),
                pertimbangan = \(k.pertimbangan), semula = \(try JSONText(k.semula)), diputuskan_pada = \(k.diputuskan),
                diputuskan_oleh = \(k.diputuskanOleh), version = version + 1
            where instansi_id = \(instansi) and id = \(k.id) and version = \(k.version)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }
}

extension Keberatan {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), evaluasi: try row.get("evaluasi_id"), alasan: try row.get("alasan"),
            penjelasanPenilai: try row.get("penjelasan_penilai"), dijelaskan: try row.get("dijelaskan_pada"),
            putusan: try row.get("putusan"), pertimbangan: try row.get("pertimbangan"),
            semula: try row.get("semula", as: JSONText<Penilaian?>.self).value, diajukan: try row.get("diajukan_pada"),
            diputuskan: try row.get("diputuskan_pada"), diputuskanOleh: try row.get("diputuskan_oleh"), version: try row.get("version"))
    }
}
