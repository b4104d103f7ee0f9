import CLibPQ
import Storage

/// One session of the server, used by one thread.
final class PostgresConnection: SQLConnection {
    /// What the transaction that ended, or is about to, leaves to do.
    enum Outlook {
        case sound
        /// A serialisation failure or deadlock: nothing was done, another run may succeed.
        case again
        /// The schema changed under a prepared statement.
        case stale
        case broken
    }

    private static let verbs: Set = ["select", "insert", "update", "delete", "with", "values"]
    private static let batch = 256

    let handle: OpaquePointer
    /// Whose cancellation stopped the statement that was running; nil for writes, which are not stopped half-way.
    var cancelled: CancelFlag?
    private(set) var outlook = Outlook.sound
    /// The server answered COMMIT with a warning, or its answer did not come.
    private(set) var isCommitUnknown = false
    private var firstFailure: (any Error)?
    private var statements = PreparedStatements()
    private var savepoints = 0
    private var cursors = 0
    private let warnings = Notices()

    /// Takes over an open session and ends it in the end.
    init(owning handle: OpaquePointer) {
        self.handle = handle
        warnings.listen(to: handle)
    }

    deinit { PQfinish(handle) }

    func rows(_ sql: SQL) throws -> [SQLRow] { try execute(sql).rows() }

    func row(_ sql: SQL) throws -> SQLRow? {
        let reply = try execute(sql)
        return reply.count > 0 ? try reply.row(0, reply.columns()) : nil
    }

    func run(_ sql: SQL) throws -> Int { try execute(sql).affected }

    /// By a cursor, because another statement may run inside `body`.
    func each(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws {
        guard sql.verb == "select" || sql.verb == "with" else { return try rows(sql).forEach(body) }
        cursors += 1
        let name = "c\(cursors)"
        try perform("DECLARE \(name) NO SCROLL CURSOR FOR \(sql.postgres)", sql.values)
        defer { if outlook == .sound, firstFailure == nil { _ = try? steer("CLOSE \(name)") } }
        while true {
            let reply = try steer("FETCH \(Self.batch) FROM \(name)")
            let columns = reply.columns()
            for index in 0..<reply.count { try body(reply.row(index, columns)) }
            if reply.count < Self.batch { return }
        }
    }

    func savepoint<T>(_ body: () throws -> T) throws -> T {
        savepoints += 1
        let name = "s\(savepoints)"
        try steer("SAVEPOINT \(name)")
        do {
            let value = try body()
            if let firstFailure { throw firstFailure }
            try steer("RELEASE \(name)")
            return value
        } catch {
            // After a serialisation failure the transaction is lost, whatever is undone: it stays marked.
            guard outlook == .sound else { throw error }
            firstFailure = nil
            try steer("ROLLBACK TO \(name); RELEASE \(name)")
            throw error
        }
    }

    /// Runs `body` between `opening` and COMMIT.
    func transaction<T>(_ opening: String, _ body: (PostgresConnection) throws -> T) throws -> T {
        (outlook, firstFailure, isCommitUnknown, savepoints, cursors) = (.sound, nil, false, 0, 0)
        let surplus = statements.surplus()
        if !surplus.isEmpty { try steer(surplus.map { "DEALLOCATE \($0)" }.joined(separator: ";")) }
        try steer(opening)
        do {
            let value = try body(self)
            try commit()
            return value
        } catch {
            if PQtransactionStatus(handle) != PQTRANS_IDLE { _ = Reply(PQexec(handle, "ROLLBACK")) }
            throw error
        }
    }

    /// Runs the driver's own text, which may be several statements.
    @discardableResult
    func steer(_ text: String) throws -> Reply { try check(Reply(PQexec(handle, text))) }

    func forgetStatements() {
        statements.removeAll()
        _ = Reply(PQexec(handle, "DEALLOCATE ALL"))
    }

    private func commit() throws {
        if let firstFailure { throw firstFailure }
        warnings.clear()
        let reply = Reply(PQexec(handle, "COMMIT"))
        // A broken session may have committed or not. A warning is a wait for the standby that was cut short.
        isCommitUnknown = PQstatus(handle) != CONNECTION_OK || warnings.wereHeard
        if isCommitUnknown {
            if PQstatus(handle) != CONNECTION_OK { outlook = .broken }
            throw StorageError.unavailable("jawaban atas penyimpanan tidak sampai; periksa apakah data sudah tersimpan sebelum mengulang")
        }
        let good = try check(reply)
        guard good.tag == "COMMIT" else { throw StorageError.other(code: 0, message: "transaksi dibatalkan oleh server") }
    }

    private func execute(_ sql: SQL) throws -> Reply {
        let parameters = try Parameters(sql.values)
        let name = try prepared(sql)
        return try check(Reply(parameters.use { PQexecPrepared(handle, name, $0, $1, $2, $3, 0) }))
    }

    private func prepared(_ sql: SQL) throws -> String {
        if let known = statements.name(of: sql.text) { return known }
        guard Self.verbs.contains(sql.verb) else {
            throw StorageError.other(code: 0, message: "pernyataan \(sql.verb) milik penggerak basis data")
        }
        let name = statements.fresh()
        try check(Reply(PQprepare(handle, name, sql.postgres, 0, nil)))
        statements.keep(name, for: sql.text)
        return name
    }

    private func perform(_ text: String, _ values: [SQLValue]) throws {
        let parameters = try Parameters(values)
        try check(Reply(parameters.use { PQexecParams(handle, text, $0, nil, $1, $2, $3, 0) }))
    }

    @discardableResult
    private func check(_ reply: Reply?) throws -> Reply {
        if let reply, reply.isGood { return reply }
        let state = reply?.state ?? ""
        switch state {
        case "40001", "40P01": outlook = .again
        case "0A000", "26000": outlook = .stale
        default: if PQstatus(handle) != CONNECTION_OK { outlook = .broken }
        }
        let error: any Error =
            if state == "57014", let cancelled, cancelled.isSet {
                CancellationError()
            } else {
                reply.map { StorageError($0) } ?? StorageError.unavailable("sambungan ke PostgreSQL putus")
            }
        firstFailure = firstFailure ?? error
        throw error
    }
}

/// Whether the server warned since the last look.
private final class Notices {
    private(set) var wereHeard = false

    func clear() { wereHeard = false }

    func listen(to handle: OpaquePointer) {
        PQsetNoticeReceiver(
            handle,
            { context, result in
                // Severity in English, whatever language the server speaks.
                guard let context, let result, let severity = PQresultErrorField(result, 86), String(cString: severity) == "WARNING" else {
                    return
                }
                Unmanaged<Notices>.fromOpaque(context).takeUnretainedValue().wereHeard = true
            }, Unmanaged.passUnretained(self).toOpaque())
    }
}
