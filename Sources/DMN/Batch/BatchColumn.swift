/// Cells that are written once, when they are made, and read by any number of threads.
package final class BatchCells<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    let base: UnsafeMutablePointer<Element>
    package let count: Int

    /// - Parameter write: Must give every cell a value.
    package init(count: Int, write: (UnsafeMutableBufferPointer<Element>) throws -> Void) rethrows {
        self.count = count
        base = .allocate(capacity: max(count, 1))
        try write(UnsafeMutableBufferPointer(start: base, count: count))
    }

    package convenience init(_ elements: [Element]) {
        self.init(count: elements.count) { cells in _ = cells.initialize(from: elements) }
    }

    deinit { base.deallocate() }

    package subscript(index: Int) -> Element {
        precondition(index >= 0 && index < count)
        return base[index]
    }

    package var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }
}

extension BatchCells where Element: Comparable {
    var bounds: (low: Element, high: Element)? {
        guard count > 0 else { return nil }
        var (low, high) = (base[0], base[0])
        for index in 0..<count {
            low = min(low, base[index])
            high = max(high, base[index])
        }
        return (low, high)
    }
}

/// The values of one input for all rows of a batch.
package enum BatchColumn: Sendable {
    /// For each row the place of its value in a dictionary: for what takes few values, such as the name of a grade.
    case coded(BatchCells<UInt16>, of: [FEELValue])
    /// Numbers `n · 10^exponent`.
    case scaled(BatchCells<Int64>, exponent: Int)
    /// Anything; evaluated row by row.
    case values([FEELValue])

    package var count: Int {
        switch self {
        case .coded(let cells, _): cells.count
        case .scaled(let cells, _): cells.count
        case .values(let values): values.count
        }
    }

    package func value(at row: Int) -> FEELValue {
        switch self {
        case .coded(let cells, let values): values[Int(cells[row])]
        case .scaled(let cells, let exponent): .scaled(cells[row], exponent)
        case .values(let values): values[row]
        }
    }
}

extension BatchColumn {
    /// The column of these values: coded when they are few different ones, else scaled when all are numbers of few digits.
    package static func packing(_ values: [FEELValue]) -> BatchColumn {
        var dictionary = BatchDictionary()
        var codes: [UInt16] = []
        codes.reserveCapacity(values.count)
        for value in values {
            guard let code = dictionary.code(of: value, limit: 256) else { return scaling(values) ?? .values(values) }
            codes.append(code)
        }
        return .coded(BatchCells(codes), of: dictionary.values)
    }

    /// Nil unless all are numbers with the same number of decimals.
    private static func scaling(_ values: [FEELValue]) -> BatchColumn? {
        guard case .number(let first)? = values.first else { return nil }
        var numbers: [Int64] = []
        numbers.reserveCapacity(values.count)
        for value in values {
            guard case .number(let number) = value, number.exponent == first.exponent,
                let scaled = number.scaled(to: first.exponent)
            else { return nil }
            numbers.append(scaled)
        }
        return .scaled(BatchCells(numbers), exponent: first.exponent)
    }
}

extension FEELValue {
    static func scaled(_ coefficient: Int64, _ exponent: Int) -> FEELValue {
        Decimal34(coefficient: coefficient, exponent: exponent).map { .number($0) } ?? .null
    }
}

extension Decimal34 {
    /// `self · 10^-exponent`, if that is an integer of 64 bits.
    func scaled(to exponent: Int) -> Int64? {
        if isZero { return 0 }
        let gap = self.exponent - exponent
        guard isSmall, low <= UInt64(Int64.max), gap >= 0, gap <= 18 else { return reduced(to: exponent) }
        let (value, overflow) = Int64(low).multipliedReportingOverflow(by: Int64(PowersOfTen.word(gap)))
        if overflow { return nil }
        return isNegativeBit ? -value : value
    }

    /// As `scaled`, for a number with zeros at its end to lose.
    private func reduced(to exponent: Int) -> Int64? {
        guard self.exponent < exponent, let short = rounded(scale: -exponent, .down), short == self, short.exponent == exponent,
            short.isSmall, short.low <= UInt64(Int64.max)
        else { return nil }
        return isNegativeBit ? -Int64(short.low) : Int64(short.low)
    }
}
