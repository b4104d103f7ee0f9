package import Kinerja

/// The periods that one transaction has read, which it need not read again.
package final class PeriodeMemo {
    fileprivate var satu: [PeriodeID: PeriodeEvaluasi] = [:]
    fileprivate var tahun: [Int: [PeriodeEvaluasi]] = [:]

    package init() {}
}

/// Reads and writes the periods of an agency.
package struct PeriodeRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID
    private let memo: PeriodeMemo

    package init(_ db: any SQLConnection, _ instansi: InstansiID, _ memo: PeriodeMemo = PeriodeMemo()) {
        (self.db, self.instansi, self.memo) = (db, instansi, memo)
    }

    /// One period; the others of its year are read with it.
    package func find(_ id: PeriodeID) throws -> PeriodeEvaluasi? {
        if let known = memo.satu[id] { return known }
        try keep(
            db.rows(
                """
                select * from periode where instansi_id = \(instansi)
                    and tahun = (select tahun from periode where instansi_id = \(instansi) and id = \(id)) order by \(Self.urutan)
                """
            ).map(PeriodeEvaluasi.init))
        return memo.satu[id]
    }

    /// The periods of a year in order, the year itself last; those of the year before are read with them.
    package func of(tahun: Int) throws -> [PeriodeEvaluasi] {
        if let known = memo.tahun[tahun] { return known }
        let years = [tahun - 1, tahun].filter { memo.tahun[$0] == nil }
        for year in years { memo.tahun[year] = [] }
        try keep(
            db.rows(
                "select * from periode where instansi_id = \(instansi) and tahun in \(list: years) order by \(Self.urutan)"
            ).map(PeriodeEvaluasi.init))
        return memo.tahun[tahun, default: []]
    }

    private static let urutan: SQL = "tahun, case jenis when 'tahunan' then 1 else 0 end, selesai, urutan"

    /// - Parameter periods: all of each year among them, in order.
    private func keep(_ periods: [PeriodeEvaluasi]) {
        for (year, of) in Dictionary(grouping: periods, by: \.tahun) { memo.tahun[year] = of }
        for periode in periods { memo.satu[periode.id] = periode }
    }

    /// The short periods that have begun and end on or after a day, oldest first: the running one, and past ones still of interest.
    package func pencatatan(from: LocalDate, to today: LocalDate) throws -> [PeriodeEvaluasi] {
        try (from.year...max(from.year, today.year)).reversed().flatMap { try of(tahun: $0) }
            .filter { $0.jenis != .tahunan && $0.selesai >= from && $0.mulai <= today }.sorted { ($0.mulai, $0.id) < ($1.mulai, $1.id) }
    }

    /// The short period that a day lies in.
    package func berjalan(on date: LocalDate) throws -> PeriodeEvaluasi? {
        try pencatatan(from: date, to: date).last
    }

    /// The period and the year it belongs to: an evaluation of either closes the record.
    package func mencakup(_ periode: PeriodeEvaluasi) throws -> [PeriodeID] {
        try of(tahun: periode.tahun).filter { $0.id == periode.id || $0.jenis == .tahunan }.map(\.id)
    }

    /// The years that are open, newest first.
    package func tahun() throws -> [Int] {
        try db.rows("select distinct tahun from periode where instansi_id = \(instansi) order by tahun desc limit 20").map {
            try $0.get("tahun")
        }
    }

    package func insert(_ p: PeriodeEvaluasi, openedAt: Instant?) throws {
        try db.run(
            """
            insert into periode (instansi_id, id, jenis, tahun, urutan, mulai, selesai, dibuka_pada)
            values (\(instansi), \(p.id), \(p.jenis), \(p.tahun), \(p.urutan), \(p.mulai), \(p.selesai), \(openedAt))
            """)
        (memo.tahun[p.tahun], memo.satu[p.id]) = (nil, nil)
    }
}

extension PeriodeEvaluasi {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), jenis: try row.get("jenis"), tahun: try row.get("tahun"), urutan: try row.get("urutan"),
            mulai: try row.get("mulai"), selesai: try row.get("selesai"))
    }
}
