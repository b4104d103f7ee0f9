/// Names of the statements prepared on one connection, by their text.
struct PreparedStatements {
    /// Far above the program's own statements; only lists of many lengths (`IN ($1,$2,…)`) can reach it.
    static let capacity = 512

    private struct Entry {
        let name: String
        var used: Int
    }

    private var entries: [String: Entry] = [:]
    private var clock = 0

    /// The name under which `text` was prepared, marked as used now.
    mutating func name(of text: String) -> String? {
        clock += 1
        guard let found = entries[text] else { return nil }
        entries[text]?.used = clock
        return found.name
    }

    /// A name never given before on this connection.
    mutating func fresh() -> String {
        clock += 1
        return "t\(clock)"
    }

    mutating func keep(_ name: String, for text: String) { entries[text] = Entry(name: name, used: clock) }

    /// Takes out what has not been used longest, beyond the capacity; the caller drops it on the server.
    mutating func surplus() -> [String] {
        guard entries.count > Self.capacity else { return [] }
        let oldest = entries.sorted { $0.value.used < $1.value.used }.prefix(entries.count - Self.capacity * 3 / 4)
        for (text, _) in oldest { entries[text] = nil }
        return oldest.map(\.value.name)
    }

    mutating func removeAll() { entries = [:] }
}
