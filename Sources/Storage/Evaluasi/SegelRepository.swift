package import Kinerja

/// A sealed result as it is stored, with what is needed to compute it again.
package struct Segel: Sendable {
    package enum Jenis: String, CaseIterable, Sendable {
        case evaluasi
        /// What an evaluation was before an objection was decided.
        case keberatan
        case hasilAturan = "hasil_aturan"
    }

    package enum Isi: Sendable {
        /// Both ratings, the quadrant's answer, and the predikat column beside it.
        case predikat(RatingHasilKerja, RatingPerilakuKerja, KeputusanPredikat, PredikatKinerja?)
        case aturan(KeputusanAturan)
        /// What is stored cannot be read.
        case rusak(String)
    }

    package let jenis: Jenis
    package let id: String
    package let isi: Isi
}

/// Reads every sealed result of an agency in the order of its identifiers, a page at a time. For the operator: it asks no policy.
package struct SegelRepository {
    private let db: any SQLConnection

    package init(_ db: any SQLConnection) { self.db = db }

    package func page(of jenis: Segel.Jenis, _ instansi: InstansiID, after: String?, limit: Int) throws -> [Segel] {
        let cursor = after ?? ""
        let rows =
            switch jenis {
            case .evaluasi:
                try db.rows(
                    """
                    select id, rating_hasil, rating_perilaku, predikat, keputusan from evaluasi
                    where instansi_id = \(instansi) and keputusan is not null and id > \(cursor) order by id limit \(limit)
                    """)
            case .keberatan:
                try db.rows(
                    "select id, semula from keberatan where instansi_id = \(instansi) and semula <> 'null' and id > \(cursor) order by id limit \(limit)"
                )
            case .hasilAturan:
                try db.rows(
                    "select id, keputusan from hasil_aturan where instansi_id = \(instansi) and id > \(cursor) order by id limit \(limit)")
            }
        return try rows.map { Segel(jenis: jenis, id: try $0.get("id"), isi: Self.isi(jenis, $0)) }
    }

    package func count() throws -> Int {
        try db.row(
            """
            select (select count(*) from evaluasi where keputusan is not null) + (select count(*) from keberatan where semula <> 'null')
                + (select count(*) from hasil_aturan) as n
            """)?.get("n") ?? 0
    }

    private static func isi(_ jenis: Segel.Jenis, _ row: SQLRow) -> Segel.Isi {
        do {
            switch jenis {
            case .evaluasi:
                return .predikat(
                    try row.get("rating_hasil"), try row.get("rating_perilaku"),
                    try row.get("keputusan", as: JSONText<KeputusanPredikat>.self).value, try row.get("predikat"))
            case .keberatan:
                let semula = try row.get("semula", as: JSONText<Penilaian>.self).value
                return .predikat(semula.hasil, semula.perilaku, semula.keputusan, nil)
            case .hasilAturan: return .aturan(try row.get("keputusan", as: JSONText<KeputusanAturan>.self).value)
            }
        } catch {
            return .rusak("\(error)")
        }
    }
}
