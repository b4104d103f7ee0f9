import Storage

extension StorageError {
    /// The error that the server named, with the identity of a broken constraint from the fields of its message.
    ///
    /// The text of the message is kept for mistakes in a statement alone: others may quote a value.
    init(_ reply: Reply) {
        self = Self.constraint(reply) ?? Self.condition(reply)
    }

    private static func constraint(_ reply: Reply) -> StorageError? {
        switch reply.state {
        case "23505": unique(reply)
        case "23503": .foreignKey
        case "23514": .check(name: reply.field(.constraint) ?? "")
        case "23502": .notNull(table: reply.field(.table) ?? "", column: reply.field(.column) ?? "")
        case "P0001": .check(name: reply.field(.message) ?? "")
        default: nil
        }
    }

    private static func condition(_ reply: Reply) -> StorageError {
        let state = reply.state
        switch state {
        case "40001", "40P01", "55P03", "57014": return .busy
        case "XX001", "XX002": return .corrupt("PostgreSQL \(state)")
        default: break
        }
        switch state.prefix(2) {
        case "", "08", "53", "57", "58":
            return .unavailable("PostgreSQL tidak menjawab sebagaimana mestinya (\(state.isEmpty ? "sambungan putus" : state))")
        case "42", "25", "0A": return .other(code: number(state), message: "\(state): \(reply.field(.message) ?? "")")
        default: return .other(code: number(state), message: "PostgreSQL \(state)")
        }
    }

    /// The five characters read as a number of base 36, since codes are numbers here.
    private static func number(_ state: String) -> Int { Int(state, radix: 36) ?? 0 }

    /// The columns stand in the detail before `)=(`, in every language: `Key (nip, tahun)=(…) already exists.`
    private static func unique(_ reply: Reply) -> StorageError {
        let index = reply.field(.constraint) ?? ""
        guard let detail = reply.field(.detail), let open = detail.firstIndex(of: "("), let close = detail.firstRange(of: ")=(") else {
            return .unique(table: "", columns: [index])
        }
        let columns = detail[detail.index(after: open)..<close.lowerBound]
        guard !columns.contains("(") else { return .unique(table: "", columns: [index]) }
        return .unique(
            table: reply.field(.table) ?? "",
            columns: columns.split(separator: ", ").map { $0.trimmingPrefix("\"") }.map { String($0.last == "\"" ? $0.dropLast() : $0) })
    }
}
