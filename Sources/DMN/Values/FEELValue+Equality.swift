extension FEELValue {
    /// FEEL's `=` (DMN table 53): nil, FEEL's null, for values of different kinds; null equals only null.
    package func isEqual(to other: FEELValue) -> Bool? {
        switch (self, other) {
        case (.null, .null): true
        case (.null, _), (_, .null): false
        case (.number(let a), .number(let b)): a == b
        case (.string(let a), .string(let b)): Self.sameText(a, b)
        case (.boolean(let a), .boolean(let b)): a == b
        case (.date(let a), .date(let b)): a == b
        case (.time(let a), .time(let b)): Self.sameTime(a, b)
        case (.dateTime(let a), .dateTime(let b)): Self.sameDateTime(a, b)
        case (.daysTimeDuration(let a), .daysTimeDuration(let b)): a == b
        case (.yearsMonthsDuration(let a), .yearsMonthsDuration(let b)): a == b
        case (.list(let a), .list(let b)): Self.sameItems(a, b)
        case (.context(let a), .context(let b)): Self.sameEntries(a, b)
        case (.range(let a), .range(let b)): Self.sameRange(a, b)
        case (.function(let a), .function(let b)): a === b
        default: nil
        }
    }

    /// Equality by code points: Swift's own `==` also equates canonically equivalent texts.
    static func sameText(_ a: String, _ b: String) -> Bool {
        let count = a.utf8.count
        guard count == b.utf8.count else { return false }
        let same = a.utf8.withContiguousStorageIfAvailable { x in
            b.utf8.withContiguousStorageIfAvailable { y in x.baseAddress == y.baseAddress || sameBytes(x, y) }
        }
        return (same ?? nil) ?? a.utf8.elementsEqual(b.utf8)
    }

    @inline(__always)
    private static func sameBytes(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in a.indices where a[index] != b[index] { return false }
        return true
    }

    static func sameTime(_ a: FEELTime, _ b: FEELTime) -> Bool {
        (a.zone == .local) == (b.zone == .local) && (a.comparableSecond - b.comparableSecond) % 86_400 == 0
    }

    static func sameDateTime(_ a: FEELDateTime, _ b: FEELDateTime) -> Bool {
        (a.time.zone == .local) == (b.time.zone == .local) && a.instant == b.instant
    }

    private static func sameItems(_ a: FEELList, _ b: FEELList) -> Bool {
        a.items.count == b.items.count && zip(a.items, b.items).allSatisfy { $0.isEqual(to: $1) == true }
    }

    private static func sameEntries(_ a: FEELContext, _ b: FEELContext) -> Bool {
        guard a.names.count == b.names.count else { return false }
        return zip(a.names, a.values).allSatisfy { name, value in b[name]?.isEqual(to: value) == true }
    }

    private static func sameRange(_ a: FEELRange, _ b: FEELRange) -> Bool {
        (a.shape == b.shape || a.equalsInterval || b.equalsInterval) && a.startIncluded == b.startIncluded && a.endIncluded == b.endIncluded
            && a.start.isEqual(to: b.start) == true && a.end.isEqual(to: b.end) == true
    }

    /// −1, 0 or 1 for two values that FEEL can order; nil for any others (DMN table 54).
    package func compared(to other: FEELValue) -> Int? {
        switch (self, other) {
        case (.number(let a), .number(let b)): Self.order(a, b)
        case (.string(let a), .string(let b)): Self.orderText(a, b)
        case (.date(let a), .date(let b)): Self.order(a.daysSinceEpoch, b.daysSinceEpoch)
        case (.time(let a), .time(let b)):
            (a.zone == .local) == (b.zone == .local) ? Self.order(a.comparableSecond, b.comparableSecond) : nil
        case (.dateTime(let a), .dateTime(let b)):
            (a.time.zone == .local) == (b.time.zone == .local) ? Self.order(a.instant, b.instant) : nil
        case (.daysTimeDuration(let a), .daysTimeDuration(let b)): Self.order(a, b)
        case (.yearsMonthsDuration(let a), .yearsMonthsDuration(let b)): Self.order(a.months, b.months)
        default: nil
        }
    }

    private static func order<T: Comparable>(_ a: T, _ b: T) -> Int { a == b ? 0 : (a < b ? -1 : 1) }

    /// By code points, as XPath's default collation.
    private static func orderText(_ a: String, _ b: String) -> Int {
        if sameText(a, b) { return 0 }
        return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars) ? -1 : 1
    }
}
