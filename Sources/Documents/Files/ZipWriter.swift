internal import CZip

/// Puts files into one ZIP archive, in memory; the same files give the same bytes (no times of their own).
package enum ZipWriter {
    package struct Failed: Error {}

    /// - Parameter files: name inside the archive and content; names are kept as given and must differ.
    package static func archive(_ files: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { throw Failed() }
        zip_source_keep(source)
        defer { zip_source_free(source) }
        guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, nil) else { throw Failed() }
        var kept: [UnsafeMutableBufferPointer<UInt8>] = []
        defer { for buffer in kept { buffer.deallocate() } }
        do {
            for file in files { kept.append(try add(file.name, file.bytes, to: archive)) }
        } catch {
            zip_discard(archive)
            throw error
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw Failed()
        }
        return try read(source)
    }

    /// libzip reads the buffer when the archive is closed, so it has to live until then.
    private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) throws -> UnsafeMutableBufferPointer<UInt8> {
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
        _ = buffer.initialize(from: bytes)
        guard let source = zip_source_buffer(archive, buffer.baseAddress, zip_uint64_t(bytes.count), 0) else {
            buffer.deallocate()
            throw Failed()
        }
        let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0, zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x21, 0) == 0 else {
            buffer.deallocate()
            throw Failed()
        }
        return buffer
    }

    private static func read(_ source: OpaquePointer) throws -> [UInt8] {
        var facts = zip_stat_t()
        guard zip_source_stat(source, &facts) == 0, zip_source_open(source) == 0 else { throw Failed() }
        defer { zip_source_close(source) }
        var bytes = [UInt8](repeating: 0, count: Int(facts.size))
        guard zip_source_read(source, &bytes, zip_uint64_t(bytes.count)) == zip_int64_t(bytes.count) else { throw Failed() }
        return bytes
    }
}
