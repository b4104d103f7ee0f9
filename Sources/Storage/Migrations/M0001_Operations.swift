extension Migrations {
    /// What the operator did last (backup, proven restore): the page and `tolok doctor` warn when it is long ago.
    static let m0001Operations = Migration(
        number: 1, name: "Operations",
        sql: """
            CREATE TABLE operasi (
                key {text} NOT NULL PRIMARY KEY,
                value {text} NOT NULL,
                at {bigint} NOT NULL
            ) {strict};
            """)
}
