import Storage

extension Dialect {
    /// Texts are ordered by their bytes, as SQLite does, whatever the locale of the database.
    static let postgres = Dialect(bigint: "BIGINT", text: "TEXT COLLATE \"C\"", blob: "BYTEA", bool: "BOOLEAN", strict: "")
}

extension PostgresConnection {
    func apply(_ migration: Migration) throws {
        // A table may be rebuilt in several steps, and for long: foreign keys are judged at the end, nothing is cut short.
        try steer("SET CONSTRAINTS ALL DEFERRED; SET LOCAL statement_timeout = 0; SET LOCAL client_min_messages = error")
        let lent = Self.lent.filter { migration.sql.contains("\($0.name)(") }
        for function in lent { try steer("CREATE FUNCTION \(function.head) \(function.body)") }
        try steer(Dialect.postgres.render(migration.sql))
        for function in lent { try steer("DROP FUNCTION \(function.head)") }
    }

    /// SQLite's functions that released migrations call (ADR 0012, 0019); they are there only while such a migration runs. By `json` and
    /// not `jsonb`, which would order the keys anew: what was sealed is repeated letter by letter.
    private static let lent = [
        (
            name: "json_extract", head: "json_extract(document text, path text)",
            body: """
            RETURNS text LANGUAGE sql STABLE AS
                'SELECT document::json #>> string_to_array(substr(path, 3), ''.'')'
            """
        ),
        (
            name: "json_remove", head: "json_remove(document text, path text)",
            body: """
            RETURNS text LANGUAGE sql STABLE AS
                'SELECT ''{'' || coalesce(string_agg(to_json(key)::text || '':'' || value::text, '',''), '''') || ''}''
                 FROM json_each(document::json) WHERE key <> substr(path, 3)'
            """
        ),
        (
            name: "date", head: "date(seconds bigint, unit text, shift text)",
            body: """
            RETURNS text LANGUAGE sql STABLE AS
                'SELECT to_char(to_timestamp(seconds) AT TIME ZONE ''UTC'' + shift::interval, ''YYYY-MM-DD'')'
            """
        ),
    ]
}
