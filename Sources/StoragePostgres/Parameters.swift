import Storage

/// Values as libpq takes them: texts in the server's input form, binary data as it is. The server infers each type from where it stands.
struct Parameters {
    private var bytes: [UInt8] = []
    /// Where each value begins in `bytes`; nil for NULL.
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    /// Throws `.decoding` for a text with U+0000, which PostgreSQL cannot store.
    init(_ values: [SQLValue]) throws(StorageError) {
        for value in values { try append(value) }
    }

    func use<R>(
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> R
    ) -> R {
        bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers: [UnsafePointer<CChar>?] = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
            return pointers.withUnsafeBufferPointer { pointers in
                lengths.withUnsafeBufferPointer { lengths in
                    formats.withUnsafeBufferPointer { formats in
                        body(Int32(pointers.count), pointers.baseAddress, lengths.baseAddress, formats.baseAddress)
                    }
                }
            }
        }
    }

    private mutating func append(_ value: SQLValue) throws(StorageError) {
        switch value {
        case .null: append(start: nil, length: 0, isBinary: false)
        case .int(let number): append(text: String(number).utf8)
        // Also where the column is one of integers: `1` is an input form of both.
        case .bool(let flag): append(text: (flag ? "1" : "0").utf8)
        case .text(let text):
            guard !text.utf8.contains(0) else { throw .decoding("teks mengandung karakter NUL") }
            append(text: text.utf8)
        case .blob(let blob):
            append(start: bytes.count, length: blob.count, isBinary: true)
            bytes += blob
            bytes.append(0)
        }
    }

    private mutating func append(text: String.UTF8View) {
        append(start: bytes.count, length: text.count, isBinary: false)
        bytes += text
        bytes.append(0)
    }

    private mutating func append(start: Int?, length: Int, isBinary: Bool) {
        starts.append(start)
        lengths.append(Int32(length))
        formats.append(isBinary ? 1 : 0)
    }
}
