package import Storage
import Synchronization

/// The statements that one task had run, in their order; transaction control is the driver's own and not among them.
package final class StatementLog: Sendable {
    @TaskLocal package static var current: StatementLog?

    package struct Entry: Sendable, Equatable {
        package let text: String
        package let isReading: Bool
    }

    private let kept = Mutex<[Entry]>([])

    package init() {}

    package var entries: [Entry] { kept.withLock { $0 } }
    package var reading: [String] { entries.filter(\.isReading).map(\.text) }

    fileprivate func note(_ sql: SQL, isReading: Bool) { kept.withLock { $0.append(Entry(text: sql.text, isReading: isReading)) } }
}

/// A database that tells the log of the asking task what runs.
package struct RecordingDatabase: SQLDatabase {
    private let database: any SQLDatabase

    package init(_ database: any SQLDatabase) { self.database = database }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        guard let log = StatementLog.current else { return try await database.read(body) }
        return try await database.read { try body(RecordingConnection(connection: $0, log: log)) }
    }

    @discardableResult package func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        guard let log = StatementLog.current else { return try await database.write(body) }
        return try await database.write { try body(RecordingConnection(connection: $0, log: log)) }
    }

    package func refreshStatistics() async throws { try await database.refreshStatistics() }
    package func close() async { await database.close() }
}

private struct RecordingConnection: SQLConnection {
    let connection: any SQLConnection
    let log: StatementLog

    func rows(_ sql: SQL) throws -> [SQLRow] {
        log.note(sql, isReading: true)
        return try connection.rows(sql)
    }

    func row(_ sql: SQL) throws -> SQLRow? {
        log.note(sql, isReading: true)
        return try connection.row(sql)
    }

    func run(_ sql: SQL) throws -> Int {
        log.note(sql, isReading: false)
        return try connection.run(sql)
    }

    func each(_ sql: SQL, _ body: (SQLRow) throws -> Void) throws {
        log.note(sql, isReading: true)
        try connection.each(sql, body)
    }

    func savepoint<T>(_ body: () throws -> T) throws -> T { try connection.savepoint(body) }
    func apply(_ migration: Migration) throws { try connection.apply(migration) }
}
