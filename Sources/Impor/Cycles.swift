import Kinerja

/// Rows whose chain of parents comes back to themselves.
enum Cycles {
    /// Indices of the rows that lie on a cycle (not of those that merely lead into one; a row that is its own parent is found elsewhere).
    static func members<Record: Sendable, Key: Hashable>(
        _ rows: [ParsedRow<Record>], key: (ParsedRow<Record>) -> Key, parent: (ParsedRow<Record>) -> Key?
    ) -> [Int] {
        let index = Dictionary(rows.enumerated().map { (key($0.element), $0.offset) }, uniquingKeysWith: { first, _ in first })
        // 0 unseen, otherwise the number of the walk that saw the row.
        var (walk, found) = ([Int](repeating: 0, count: rows.count), [Int]())
        for start in rows.indices where walk[start] == 0 {
            var (path, next) = ([Int](), Optional(start))
            while let i = next, walk[i] == 0 {
                walk[i] = start + 1
                path.append(i)
                next = parent(rows[i]).flatMap { index[$0] }
            }
            if let i = next, walk[i] == start + 1, let from = path.firstIndex(of: i), path.count - from > 1 { found += path[from...] }
        }
        return found
    }
}

/// Splits faultless rows into those whose parents are all taken, parents first, and those that wait for a refused one.
enum Dependents {
    static func sort<Record: Sendable, Key: Hashable>(
        _ rows: [ParsedRow<Record>], key: (ParsedRow<Record>) -> Key, parent: (ParsedRow<Record>) -> Key?,
        alsoHeld: (Int) -> Bool = { _ in false }
    ) -> (taken: [Int], held: [Int]) {
        let index = Dictionary(rows.enumerated().map { (key($0.element), $0.offset) }, uniquingKeysWith: { first, _ in first })
        var children: [Int: [Int]] = [:]
        var open: [Int] = []
        for i in rows.indices {
            // A parent that is not in the file stands in the register, or the row itself is at fault.
            if let up = parent(rows[i]).flatMap({ index[$0] }) { children[up, default: []].append(i) } else { open.append(i) }
        }
        var taken: [Int] = []
        while let i = open.popLast() {
            guard rows[i].faults.isEmpty, !alsoHeld(i) else { continue }
            taken.append(i)
            open += children[i] ?? []
        }
        let sound = Set(taken)
        return (taken, rows.indices.filter { rows[$0].faults.isEmpty && !sound.contains($0) })
    }
}

/// Puts derived posts after their superiors, and cuts a chain of superiors that comes back to itself.
enum AtasanChain {
    static func ordered(_ posts: [ImporPlan.Accepted<JabatanRow>]) -> [ImporPlan.Accepted<JabatanRow>] {
        let index = Dictionary(posts.enumerated().map { ($0.element.row.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
        var (out, done) = ([ImporPlan.Accepted<JabatanRow>](), Set<Int>())
        for start in posts.indices {
            var (path, next) = ([Int](), Optional(start))
            while let i = next, !done.contains(i), !path.contains(i) {
                path.append(i)
                next = posts[i].row.atasan.flatMap { index[$0] }
            }
            for i in path.reversed() where done.insert(i).inserted {
                var row = posts[i].row
                if let up = row.atasan.flatMap({ index[$0] }), !done.contains(up) { row.atasan = nil }
                out.append(ImporPlan.Accepted(place: posts[i].place, row: row))
            }
        }
        return out
    }
}
