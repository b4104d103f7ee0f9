import CSQLite
import Storage

/// The planner's statistics, gathered in rounds over the tables on the writing connection.
///
/// Every key begins with the agency, which has one value in most databases: without statistics SQLite takes it for selective and
/// walks whole tables once for each row. `PRAGMA optimize` does not help: before SQLite 3.46 it looks only at tables that its own
/// connection has planned for, and the slow statements are planned by the readers.
struct Statistics {
    /// Rows of an index that a round reads which growing data began (tens of milliseconds a table); of more it estimates.
    static let bound = 100_000
    /// Reads all rows.
    static let whole = 0
    private static let fewestChanges: Int64 = 1_000
    /// Tables that take less share a commit; nobody's write waits for more than one that takes longer.
    private static let longest = Duration.milliseconds(5)

    private var waiting: [String] = []
    private var limit = whole
    private var changesBefore: Int64 = 0
    private var rowsBefore: Int64?

    mutating func begin(limit: Int, on connection: SQLiteConnection) throws {
        waiting = try connection.tableNames()
        self.limit = limit
    }

    /// Begins a round when as many rows have changed as there were, so that the work stays in proportion to the writes.
    ///
    /// - Parameter part: 1, or 10 for a tenth: at the end of the process, since the count ends with it.
    mutating func beginIfDue(part: Int64 = 1, on connection: SQLiteConnection) throws {
        let changes = connection.totalChanges - changesBefore
        guard waiting.isEmpty, changes >= Self.fewestChanges / part else { return }
        let rows = rowsBefore ?? connection.analyzedRows()
        rowsBefore = rows
        if changes >= rows / part { try begin(limit: Self.bound, on: connection) }
    }

    /// Goes on with the round; false when there is nothing left to do. What fails ends the round: pages are slower then, not wrong.
    mutating func step(on connection: SQLiteConnection) throws -> Bool {
        guard !waiting.isEmpty else { return false }
        do {
            try connection.steer("BEGIN IMMEDIATE")
            let began = ContinuousClock.now
            repeat {
                try connection.analyze(waiting.removeLast(), limit: limit)
            } while !waiting.isEmpty && ContinuousClock.now - began < Self.longest
            if waiting.isEmpty { try connection.publishStatistics() }
            try connection.steer("COMMIT")
        } catch {
            connection.rollback()
            waiting = []
            finish(connection)
            throw error
        }
        if waiting.isEmpty { finish(connection) }
        return true
    }

    private mutating func finish(_ connection: SQLiteConnection) {
        (changesBefore, rowsBefore) = (connection.totalChanges, nil)
    }
}

extension SQLiteConnection {
    /// Rows changed by this connection since it was opened.
    fileprivate var totalChanges: Int64 { sqlite3_total_changes64(handle) }

    /// What the last round counted; 0 before the first.
    fileprivate func analyzedRows() -> Int64 {
        let counted: SQL = "SELECT COALESCE(sum(n), 0) AS n FROM (SELECT max(CAST(stat AS INTEGER)) AS n FROM sqlite_stat1 GROUP BY tbl)"
        return (try? row(counted)?.get("n", as: Int64.self)) ?? 0
    }

    fileprivate func analyze(_ table: String, limit: Int) throws {
        try steer("PRAGMA analysis_limit = \(limit)")
        try steer("ANALYZE \(quoted(table))")
    }

    /// A connection loads statistics together with the schema, and that anew only when it has changed: readers that are open would
    /// plan by the old ones for ever. A view that comes and goes is a change.
    fileprivate func publishStatistics() throws {
        try steer("CREATE VIEW statistik_baru AS SELECT 1 AS ada")
        try steer("DROP VIEW statistik_baru")
    }
}
