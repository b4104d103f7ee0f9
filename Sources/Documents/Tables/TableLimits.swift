/// Bounds on what one table file may cost. A file beyond them is refused as soon as it is noticed, while streaming.
package struct TableLimits: Sendable {
    package var zipEntries = 1_000
    /// Bytes of all parts together once unpacked.
    package var unpackedBytes = 200_000_000
    /// Unpacked : packed, looked at only for parts above `ratioFloor` bytes (as Apache POI's ZipSecureFile does).
    package var compressionRatio = 100
    package var ratioFloor = 100_000
    package var sheets = 200
    /// Filled cells of one sheet.
    package var cells = 2_000_000
    /// Merged cells of one sheet that are remembered.
    package var mergedCells = 200_000
    /// Bytes of one cell's text. Spreadsheet programs stop at 32,767 characters.
    package var cellBytes = 200_000
    /// Bytes of all shared strings together; they are the only part that stays in memory.
    package var sharedStringBytes = 24_000_000
    /// Nesting of XML elements; real sheets have fewer than 10.
    package var xmlDepth = 64

    package init() {}
}

/// How far a reader has come, in bytes of the part that it streams.
package struct ReadPlace: Sendable, Hashable {
    package let done: Int
    /// 0 when unknown.
    package let total: Int
}

/// Lets the caller of a long read watch it and stop it. Both closures are called once per chunk of about 64 KB.
package struct ReadWatch {
    package var isCancelled: () -> Bool
    package var progress: (ReadPlace) -> Void

    package init(isCancelled: @escaping () -> Bool = { false }, progress: @escaping (ReadPlace) -> Void = { _ in }) {
        self.isCancelled = isCancelled
        self.progress = progress
    }

    func check(_ done: Int, of total: Int) throws(TableProblem) {
        if isCancelled() { throw .cancelled }
        progress(ReadPlace(done: done, total: total))
    }
}
