/// A statement or a piece of one: text written by a programmer, and values that are bound, never joined.
///
/// ```swift
/// let page: SQL = "SELECT id, nama FROM pegawai WHERE unit_id = \(unit) ORDER BY nama LIMIT \(size)"
/// let some: SQL = "SELECT id FROM skp WHERE id IN \(list: ids) AND \(page)"
/// ```
/// `\(value)` binds, `\(sql)` splices another `SQL`, `\(list: values)` gives `(?,?,?)`. Literals arrive as `StaticString`,
/// so that no text made at run time can become part of a statement.
package struct SQL: Sendable, Hashable {
    /// The statement with a `?` for each value, as SQLite wants it.
    package private(set) var text = ""
    /// UTF-8 offsets of those marks in `text`, for engines that number their parameters.
    package private(set) var marks: [Int] = []
    /// The values in the order of the marks.
    package private(set) var values: [SQLValue] = []

    private init() {}

    package static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.splice(right)
        return sum
    }

    /// The parts one after another, with `separator` between them; empty when there are none.
    package static func join(_ parts: [SQL], separator: SQL = ", ") -> SQL {
        var joined = SQL()
        for (index, part) in parts.enumerated() {
            if index > 0 { joined.splice(separator) }
            joined.splice(part)
        }
        return joined
    }

    private mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
    }

    private mutating func bind(_ value: SQLValue) {
        marks.append(text.utf8.count)
        text += "?"
        values.append(value)
    }

    private mutating func splice(_ other: SQL) {
        let offset = text.utf8.count
        text += other.text
        marks += other.marks.map { $0 + offset }
        values += other.values
    }
}

extension SQL: ExpressibleByStringInterpolation {
    package init(stringLiteral value: StaticString) {
        append(value)
    }

    package init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.sql
    }

    /// What the compiler calls for each piece of an interpolated `SQL`.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sql = SQL()

        package init(literalCapacity: Int, interpolationCount: Int) {
            sql.text.reserveCapacity(literalCapacity + interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            sql.append(literal)
        }

        package mutating func appendInterpolation(_ value: some SQLEncodable) {
            sql.bind(value.sqlValue)
        }

        package mutating func appendInterpolation(_ value: (some SQLEncodable)?) {
            sql.bind(value.sqlValue)
        }

        package mutating func appendInterpolation(_ other: SQL) {
            sql.splice(other)
        }

        /// `(?,?,?)`; for an empty list `()`, which holds nothing: `IN` finds no row, `NOT IN` every row.
        package mutating func appendInterpolation(list values: [some SQLEncodable]) {
            sql.append("(")
            for (index, value) in values.enumerated() {
                if index > 0 { sql.append(",") }
                sql.bind(value.sqlValue)
            }
            sql.append(")")
        }
    }
}
