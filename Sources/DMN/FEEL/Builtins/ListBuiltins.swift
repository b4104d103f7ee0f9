extension Builtin {
    static let lists: [Builtin] = [
        Builtin("list contains", Signature("list", "element"), result: .boolean) { a, m throws(FEELHalt) in
            guard let items = a[0].asList else { return m.fail("list contains needs a list") }
            for item in items {
                try m.spend(comparing: item, a[1])
                if item.isEqual(to: a[1]) == true { return .boolean(true) }
            }
            return .boolean(false)
        },
        Builtin("count", Signature("list"), result: .number) { a, m in
            a[0].asList.map { .number($0.count) } ?? m.fail("count needs a list")
        },
        Builtin("sublist", Signature("list", "start position", "length", required: 2), result: .list(.any)) { a, m in sublist(a, &m) },
        Builtin("append", Signature("list", "item"), variadic: true, result: .list(.any)) { a, m in
            guard let items = a[0].asList, a.count > 1 else { return m.fail("append needs a list and an item") }
            return m.list(items + a.dropFirst())
        },
        Builtin("concatenate", Signature("list"), variadic: true, result: .list(.any)) { a, m in
            guard a.allSatisfy({ !$0.isNull }) else { return m.fail("concatenate needs lists") }
            return m.list(a.flatMap(\.asItems))
        },
        Builtin("insert before", Signature("list", "position", "newItem"), result: .list(.any)) { a, m in
            guard var items = a[0].asList, let index = index(a[1], in: items) else {
                return m.fail("insert before needs a list and a position in it")
            }
            items.insert(a[2], at: index)
            return m.list(items)
        },
        Builtin("remove", Signature("list", "position"), result: .list(.any)) { a, m in
            guard var items = a[0].asList, let index = index(a[1], in: items) else {
                return m.fail("remove needs a list and a position in it")
            }
            items.remove(at: index)
            return m.list(items)
        },
        Builtin(
            "list replace", Signature("list", "position", "newItem"), Signature("list", "match", "newItem"), result: .list(.any)
        ) { a, m throws(FEELHalt) in try replace(a, &m) },
        Builtin("reverse", Signature("list"), result: .list(.any)) { a, m in
            a[0].asList.map { .list(FEELList($0.reversed())) } ?? m.fail("reverse needs a list")
        },
        Builtin("index of", Signature("list", "match"), result: .list(.number)) { a, m throws(FEELHalt) in
            guard let items = a[0].asList else { return m.fail("index of needs a list") }
            var found: [FEELValue] = []
            for (index, item) in items.enumerated() {
                try m.spend(comparing: item, a[1])
                if item.isEqual(to: a[1]) == true { found.append(.number(index + 1)) }
            }
            return m.list(found)
        },
        Builtin("union", Signature("list"), variadic: true, result: .list(.any)) { a, m throws(FEELHalt) in
            guard a.allSatisfy({ !$0.isNull }) else { return m.fail("union needs lists") }
            return m.list(try distinct(a.flatMap(\.asItems), &m))
        },
        Builtin("distinct values", Signature("list"), result: .list(.any)) { a, m throws(FEELHalt) in
            guard let items = a[0].asList else { return m.fail("distinct values needs a list") }
            return m.list(try distinct(items, &m))
        },
        Builtin("flatten", Signature("list"), result: .list(.any)) { a, m in
            guard let items = a[0].asList else { return m.fail("flatten needs a list") }
            var flat: [FEELValue] = []
            flatten(items, into: &flat)
            return m.list(flat)
        },
        Builtin("sort", Signature("list", "precedes", required: 1), result: .list(.any)) { a, m throws(FEELHalt) in try sort(a, &m) },
    ]

    /// A position counted from 1, or from the end if negative, as an index; of a fraction its whole part.
    private static func index(_ position: FEELValue, in items: [FEELValue]) -> Int? {
        guard let position = position.asNumber?.truncatedInteger, position != 0, position.magnitude <= items.count else { return nil }
        return position > 0 ? position - 1 : items.count + position
    }

    private static func sublist(_ a: [FEELValue], _ m: inout Machine) -> FEELValue {
        guard let items = a[0].asList, let first = index(a[1], in: items) else {
            return m.fail("sublist needs a list and a position in it")
        }
        if a.count < 3 { return m.list(Array(items[first...])) }
        guard let length = a[2].asNumber?.truncatedInteger, length >= 0, length <= items.count - first else {
            return m.fail("sublist needs a length within the list")
        }
        return m.list(Array(items[first..<first + length]))
    }

    private static func distinct(_ items: [FEELValue], _ m: inout Machine) throws(FEELHalt) -> [FEELValue] {
        var kept: [FEELValue] = []
        for item in items {
            var isNew = true
            for other in kept where isNew {
                try m.spend(1)
                try m.spend(comparing: item, other)
                isNew = item.isEqual(to: other) != true
            }
            if isNew { kept.append(item) }
        }
        return kept
    }

    private static func flatten(_ items: [FEELValue], into result: inout [FEELValue]) {
        for item in items {
            if case .list(let list) = item { flatten(list.items, into: &result) } else { result.append(item) }
        }
    }

    private static func replace(_ a: [FEELValue], _ m: inout Machine) throws(FEELHalt) -> FEELValue {
        guard var items = a[0].asList else { return m.fail("list replace needs a list") }
        guard case .function(let match) = a[1] else {
            guard let index = index(a[1], in: items) else { return m.fail("list replace needs a position in the list") }
            items[index] = a[2]
            return m.list(items)
        }
        for index in items.indices {
            guard case .boolean(let matches) = try m.invoke(match, [items[index], a[2]]) else {
                return m.fail("list replace needs a function that answers true or false")
            }
            if matches { items[index] = a[2] }
        }
        return m.list(items)
    }

    /// A stable merge sort; without a function by the values' own order.
    private static func sort(_ a: [FEELValue], _ m: inout Machine) throws(FEELHalt) -> FEELValue {
        guard let items = a[0].asList else { return m.fail("sort needs a list") }
        let precedes: FEELFunction?
        if a.count < 2 {
            precedes = nil
        } else if case .function(let function) = a[1] {
            precedes = function
        } else {
            return m.fail("sort needs a function")
        }
        guard let sorted = try sorted(items[...], precedes, &m) else { return m.fail("sort cannot order these items") }
        return m.list(sorted)
    }

    private static func sorted(_ items: ArraySlice<FEELValue>, _ precedes: FEELFunction?, _ m: inout Machine) throws(FEELHalt)
        -> [FEELValue]?
    {
        if items.count < 2 { return Array(items) }
        let middle = items.startIndex + items.count / 2
        guard let left = try sorted(items[..<middle], precedes, &m), let right = try sorted(items[middle...], precedes, &m) else {
            return nil
        }
        var merged: [FEELValue] = []
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            guard let swaps = try comes(right[j], before: left[i], precedes, &m) else { return nil }
            merged.append(swaps ? right[j] : left[i])
            if swaps { j += 1 } else { i += 1 }
        }
        return merged + left[i...] + right[j...]
    }

    private static func comes(
        _ a: FEELValue, before b: FEELValue, _ precedes: FEELFunction?, _ m: inout Machine
    ) throws(FEELHalt) -> Bool? {
        try m.spend(1)
        guard let precedes else { return a.compared(to: b).map { $0 < 0 } }
        if case .boolean(let answer) = try m.invoke(precedes, [a, b]) { return answer }
        return nil
    }
}
