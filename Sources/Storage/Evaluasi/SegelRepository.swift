package import Kinerja

/// A row of the sealed decisions, with what stands beside it in the evaluation that it is in force for.
package struct Segel: Sendable {
    package let id: String
    package let jenis: ObjekKeputusan.Jenis
    package let isi: Isi

    package enum Isi: Sendable {
        case keputusan(Keputusan, kolom: Columns?)
        /// What is stored cannot be read.
        case rusak(String)
    }

    /// The columns that say the same as the decision.
    package struct Columns: Sendable, Equatable {
        package let hasil: RatingHasilKerja?
        package let perilaku: RatingPerilakuKerja?
        package let predikat: PredikatKinerja?
    }
}

/// Reads every sealed decision of an agency in the order of identifiers, a page at a time. For the operator: it asks no policy.
package struct SegelRepository {
    private let db: any SQLConnection

    package init(_ db: any SQLConnection) { self.db = db }

    package func page(_ instansi: InstansiID, after: String?, limit: Int) throws -> [Segel] {
        try db.rows(
            """
            select k.*, e.id as evaluasi_id, e.rating_hasil, e.rating_perilaku, e.predikat from keputusan k
            left join evaluasi e on e.instansi_id = k.instansi_id and e.keputusan_id = k.id
            where k.instansi_id = \(instansi) and k.id > \(after ?? "") order by k.id limit \(limit)
            """
        ).map { Segel(id: try $0.get("id"), jenis: try $0.get("jenis_objek"), isi: Self.isi($0)) }
    }

    package func count() throws -> Int { try db.row("select count(*) as n from keputusan")?.get("n") ?? 0 }

    /// Evaluations whose decision is not there, which a loop over the decisions would pass by.
    package func tanpaKeputusan(_ instansi: InstansiID, limit: Int) throws -> [String] {
        try db.rows(
            """
            select e.id from evaluasi e where e.instansi_id = \(instansi) and e.predikat is not null and not exists
                (select 1 from keputusan k where k.instansi_id = e.instansi_id and k.id = e.keputusan_id) order by e.id limit \(limit)
            """
        ).map { try $0.get("id") }
    }

    private static func isi(_ row: SQLRow) -> Segel.Isi {
        do {
            let inForce: String? = try row.get("evaluasi_id")
            let kolom = try inForce.map { _ in
                Segel.Columns(
                    hasil: try row.get("rating_hasil"), perilaku: try row.get("rating_perilaku"), predikat: try row.get("predikat"))
            }
            return .keputusan(try Keputusan(row), kolom: kolom)
        } catch {
            return .rusak("\(error)")
        }
    }
}
