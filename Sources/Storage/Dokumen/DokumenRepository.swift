package import Kinerja

/// Somebody whose evaluation has no document in a period.
package struct TanpaDokumen: Sendable, Equatable {
    package let nama: String
    package let nip: String?
    package let status: StatusEvaluasi?

    package init(nama: String, nip: String?, status: StatusEvaluasi?) { (self.nama, self.nip, self.status) = (nama, nip, status) }
}

/// Reads and appends documents; an issued one never changes.
package struct DokumenRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    package func find(_ id: DokumenID) throws -> Dokumen? {
        try db.row("select * from dokumen where instansi_id = \(instansi) and id = \(id)").map(Dokumen.init)
    }

    /// The same form of the same thing with the same content, if it was issued before.
    package func find(_ formulir: String, of objek: String, sha256: String) throws -> Dokumen? {
        try db.row(
            """
            select * from dokumen where instansi_id = \(instansi) and formulir = \(formulir) and objek_id = \(objek) and sha256 = \(sha256)
            """
        ).map(Dokumen.init)
    }

    /// Documents of one thing, newest first.
    package func of(_ jenis: String, _ objek: String, limit: Int = 50) throws -> [Dokumen] {
        try db.rows(
            """
            select * from dokumen where instansi_id = \(instansi) and jenis_objek = \(jenis) and objek_id = \(objek) order by id desc
            limit \(limit)
            """
        ).map(Dokumen.init)
    }

    /// The newest document of each form of each evaluation in a unit and period, with the owner's name as ASCII for a file name.
    package func evaluasi(unit: UnitKerjaID, periode: PeriodeID, limit: Int = 4_000) throws -> [(nama: String, dokumen: Dokumen)] {
        try db.rows(
            """
            select d.*, p.nip from dokumen d
            join evaluasi e on e.instansi_id = d.instansi_id and e.id = d.objek_id
            join skp s on s.instansi_id = e.instansi_id and s.id = e.skp_id
            join pegawai p on p.instansi_id = d.instansi_id and p.id = d.pegawai_id
            where d.instansi_id = \(instansi) and d.jenis_objek = 'evaluasi' and s.unit_id = \(unit) and e.periode_id = \(periode)
                and d.id = (select max(n.id) from dokumen n where n.instansi_id = d.instansi_id and n.jenis_objek = 'evaluasi'
                    and n.objek_id = d.objek_id and n.formulir = d.formulir)
            order by p.cari, d.formulir limit \(limit)
            """
        ).map { (nama: try $0.get("nip", as: String?.self) ?? "tanpa-nip", dokumen: try Dokumen($0)) }
    }

    /// People with an SKP of this unit in a period and without any evaluation document of it, by name; the state is that of their
    /// evaluation, `nil` where nobody has rated them.
    package func tanpaDokumen(unit: UnitKerjaID, periode: PeriodeEvaluasi, limit: Int = 4_000) throws -> [TanpaDokumen] {
        try db.rows(
            """
            select p.id, min(p.nama) as nama, min(p.nip) as nip, max(e.status) as status
            from skp s
            join pegawai p on p.instansi_id = s.instansi_id and p.id = s.pegawai_id
            left join evaluasi e on e.instansi_id = s.instansi_id and e.skp_id = s.id and e.periode_id = \(periode.id)
            where s.instansi_id = \(instansi) and s.unit_id = \(unit) and s.tahun = \(periode.tahun) and s.status in ('ditetapkan', 'diubah')
                and s.mulai <= \(periode.selesai) and s.selesai >= \(periode.mulai)
            group by p.id, p.cari
            having not exists (
                select 1 from dokumen d
                join evaluasi f on f.instansi_id = d.instansi_id and f.id = d.objek_id and f.periode_id = \(periode.id)
                where d.instansi_id = \(instansi) and d.jenis_objek = 'evaluasi' and d.pegawai_id = p.id)
            order by p.cari limit \(limit)
            """
        ).map {
            TanpaDokumen(nama: try $0.get("nama"), nip: try $0.get("nip"), status: try $0.get("status", as: StatusEvaluasi?.self))
        }
    }

    package func insert(_ d: Dokumen) throws {
        try db.run(
            """
            insert into dokumen (instansi_id, id, formulir, jenis_objek, objek_id, pegawai_id, cuplikan, sha256, dibuat, dibuat_oleh)
            values (\(instansi), \(d.id), \(d.formulir), \(d.jenisObjek), \(d.objek), \(d.pegawai), \(d.cuplikan), \(d.sha256), \(d.dibuat),
                \(d.dibuatOleh))
            """)
    }

    /// What the public page may tell about a printed document: nothing that names a person.
    package static func periksa(_ id: DokumenID, in db: any SQLConnection) throws -> DokumenPublik? {
        try db.row(
            """
            select d.id, d.formulir, d.sha256, d.dibuat, d.instansi_id, i.nama as instansi_nama, i.zona
            from dokumen d join instansi i on i.id = d.instansi_id where d.id = \(id) limit 1
            """
        ).map(DokumenPublik.init)
    }
}

extension DokumenRepository {
    /// The whole document without looking at the asker: only to compare a file with it.
    package static func lengkap(_ id: DokumenID, in db: any SQLConnection) throws -> (Dokumen, ZonaWaktu)? {
        try db.row("select d.*, i.zona from dokumen d join instansi i on i.id = d.instansi_id where d.id = \(id) limit 1").map {
            (try Dokumen($0), try $0.get("zona"))
        }
    }
}

extension DokumenPublik {
    fileprivate init(_ row: SQLRow) throws {
        let zona: ZonaWaktu = try row.get("zona")
        self.init(
            id: try row.get("id"), formulir: try row.get("formulir"), instansiID: try row.get("instansi_id"),
            instansi: try row.get("instansi_nama"), sha256: try row.get("sha256"), dibuat: zona.date(try row.get("dibuat")))
    }
}

extension Dokumen {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), formulir: try row.get("formulir"), jenisObjek: try row.get("jenis_objek"),
            objek: try row.get("objek_id"),
            pegawai: try row.get("pegawai_id"), cuplikan: try row.get("cuplikan"), sha256: try row.get("sha256"),
            dibuat: try row.get("dibuat"), dibuatOleh: try row.get("dibuat_oleh"))
    }
}
