import Storage

/// Makes and drops whole databases, which no transaction may hold: for tests and for `psql`'s kind of work.
package actor PostgresAdmin {
    private let executor: ThreadExecutor
    private let location: String
    private var connection: PostgresConnection?

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// `location` names a database to connect to, as for `PostgresDatabase`.
    package init(location: String) throws {
        executor = try ThreadExecutor.start()
        self.location = location
    }

    deinit { executor.stop() }

    /// A copy of `template` under the name; nothing when it is there. Nobody may be connected to the template.
    package func create(_ name: String, from template: String) throws {
        let connection = try connected()
        guard try connection.steer("SELECT 1 FROM pg_database WHERE datname = '\(name)'").count == 0 else { return }
        try connection.steer("CREATE DATABASE \"\(name)\" TEMPLATE \"\(template)\"")
    }

    package func drop(_ name: String) throws { try connected().steer("DROP DATABASE IF EXISTS \"\(name)\" WITH (FORCE)") }

    private func connected() throws -> PostgresConnection {
        if let connection { return connection }
        let fresh = try PostgresConnection.open(location)
        connection = fresh
        return fresh
    }
}
