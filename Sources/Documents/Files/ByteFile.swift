import Glibc

/// Sequential reading of a file in chunks, without Foundation.
final class ByteFile {
    private let stream: UnsafeMutablePointer<FILE>
    let size: Int

    init(path: String) throws(TableProblem) {
        guard let stream = fopen(path, "rb") else { throw .unreadable }
        self.stream = stream
        var facts = stat()
        let isFile = fstat(fileno(stream), &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
        size = isFile ? Int(facts.st_size) : 0
        // `fopen` opens folders too; reading one would look like an empty file.
        guard isFile else { throw .unreadable }
    }

    deinit { fclose(stream) }

    /// The next bytes, at most `count`; empty at the end.
    func read(_ count: Int) throws(TableProblem) -> [UInt8] {
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = fread(buffer.baseAddress, 1, count, stream)
        }
        if bytes.isEmpty, ferror(stream) != 0 { throw .unreadable }
        return bytes
    }

    static func head(path: String, count: Int) throws(TableProblem) -> [UInt8] {
        let file = try ByteFile(path: path)
        return try file.read(min(count, max(file.size, 1)))
    }
}
