import CZip

/// A ZIP container opened for reading, refused on opening when its directory alone shows it to be hostile.
final class ZipReader {
    private let handle: OpaquePointer
    private let bytes: UnsafeMutableBufferPointer<UInt8>?
    private let limits: TableLimits
    /// Directory order; duplicates of a name keep the first.
    private(set) var names: [String] = []
    /// The place of each part by its normal name, see ``PartName``.
    private var places: [String: zip_uint64_t] = [:]

    convenience init(path: String, limits: TableLimits) throws(TableProblem) {
        guard let source = zip_source_file_create(path, 0, -1, nil) else { throw .unreadable }
        try self.init(source: source, bytes: nil, limits: limits)
    }

    convenience init(bytes: [UInt8], limits: TableLimits) throws(TableProblem) {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = copy.initialize(from: bytes)
        guard let source = zip_source_buffer_create(copy.baseAddress, zip_uint64_t(bytes.count), 0, nil) else {
            copy.deallocate()
            throw .unreadable
        }
        try self.init(source: source, bytes: copy, limits: limits)
    }

    private init(source: OpaquePointer, bytes: UnsafeMutableBufferPointer<UInt8>?, limits: TableLimits) throws(TableProblem) {
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            bytes?.deallocate()
            throw .damaged(part: "ZIP")
        }
        self.handle = handle
        self.bytes = bytes
        self.limits = limits
        try checkDirectory()
    }

    deinit {
        zip_discard(handle)
        bytes?.deallocate()
    }

    private func checkDirectory() throws(TableProblem) {
        let count = zip_get_num_entries(handle, 0)
        guard count <= limits.zipEntries else { throw .tooManyParts(limit: limits.zipEntries) }
        var total: UInt64 = 0
        for index in 0..<zip_uint64_t(max(0, count)) {
            var facts = zip_stat_t()
            guard zip_stat_index(handle, index, 0, &facts) == 0, let name = facts.name else { throw .damaged(part: "ZIP") }
            names.append(String(cString: name))
            let part = PartName.normal(names[names.count - 1])
            if places[part] == nil { places[part] = index }
            try check(facts, total: &total)
        }
    }

    private func check(_ facts: zip_stat_t, total: inout UInt64) throws(TableProblem) {
        let part = names.last ?? ""
        guard facts.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted }
        let (sum, overflow) = total.addingReportingOverflow(facts.size)
        guard !overflow, sum <= UInt64(limits.unpackedBytes) else { throw .tooLarge(limitBytes: limits.unpackedBytes) }
        total = sum
        guard facts.size > UInt64(limits.ratioFloor) else { return }
        guard facts.size / UInt64(limits.compressionRatio) <= facts.comp_size else { throw .suspiciousCompression(part: part) }
    }

    /// Parts are found as spreadsheet programs find them: without regard to case.
    func contains(_ part: String) -> Bool { places[PartName.normal(part)] != nil }

    /// Calls `body` with each chunk of the unpacked part; the buffer is valid only during the call.
    func stream(_ part: String, watch: ReadWatch = ReadWatch(), _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        var facts = zip_stat_t()
        guard let index = places[PartName.normal(part)], zip_stat_index(handle, index, 0, &facts) == 0,
            let file = zip_fopen_index(handle, index, 0)
        else { throw TableProblem.damaged(part: part) }
        defer { zip_fclose(file) }
        try withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { buffer in
            var done = 0
            while true {
                let count = Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count)))
                // libzip checks the CRC at the end and answers -1 when it fails.
                guard count >= 0 else { throw TableProblem.damaged(part: part) }
                if count == 0 { break }
                done += count
                // The directory may lie about the size; what is really unpacked counts.
                guard done <= Int(facts.size) else { throw TableProblem.damaged(part: part) }
                try watch.check(done, of: Int(facts.size))
                try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            }
        }
    }

    /// A small part as text; nil when it is missing or larger than `atMost` bytes.
    func smallText(_ part: String, atMost limit: Int) throws -> String? {
        guard contains(part) else { return nil }
        var bytes: [UInt8] = []
        try stream(part) { chunk in if bytes.count <= limit { bytes.append(contentsOf: chunk) } }
        return bytes.count <= limit ? String(decoding: bytes, as: UTF8.self) : nil
    }
}
