import Kinerja
import Secrets

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that came with a form. It lies in a temporary place of our own naming and vanishes with the last reference.
package final class UploadedFile: Sendable {
    package let field: String
    /// What the sender calls it: only for showing. Never part of a path of ours.
    package let filename: String
    /// What the sender says it is. Sniff `head` before believing it.
    package let declaredType: String
    package let path: String
    package let size: Int
    /// SHA-256 of the contents in hexadecimal, taken while receiving: device evidence is hashed at receipt.
    package let sha256: String
    /// The first bytes, at most 4,096, for telling the type.
    package let head: [UInt8]

    init(field: String, filename: String, declaredType: String, path: String, size: Int, sha256: String, head: [UInt8]) {
        self.field = field
        self.filename = filename
        self.declaredType = declaredType
        self.path = path
        self.size = size
        self.sha256 = sha256
        self.head = head
    }

    deinit { unlink(path) }
}

/// Writes an upload to disk as it arrives, counting and hashing.
final class UploadWriter {
    private let header: MultipartParser.PartHeader
    private let path: String
    private let limit: Int
    private var descriptor: Int32
    private var size = 0
    private var head: [UInt8] = []
    private var digest = SHA256()
    private var isFinished = false

    init(_ header: MultipartParser.PartHeader, folder: String, name: String, limit: Int) throws(Refusal) {
        self.header = header
        self.limit = limit
        path = "\(folder)/unggahan-\(name)"
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .storageUnavailable("membuka \(path): errno \(errno)") }
    }

    func append(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
        size += bytes.count
        guard size <= limit else { throw .fileTooLarge(name: header.filename ?? "", limit: limit) }
        if head.count < 4_096 { head.append(contentsOf: bytes.prefix(4_096 - head.count)) }
        let isWritten = bytes.withUnsafeBufferPointer { buffer in
            digest.update(UnsafeRawBufferPointer(buffer))
            return writeAll(UnsafeRawBufferPointer(buffer))
        }
        guard isWritten else { throw .storageUnavailable("menulis \(path): errno \(errno)") }
    }

    private func writeAll(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { return false }
            rest = rest.dropFirst(written)
        }
        return true
    }

    func finish() -> UploadedFile {
        isFinished = true
        close(descriptor)
        return UploadedFile(
            field: header.name, filename: header.filename ?? "", declaredType: header.contentType, path: path, size: size,
            sha256: digest.hex(), head: head)
    }

    deinit {
        guard !isFinished else { return }
        if descriptor >= 0 { close(descriptor) }
        unlink(path)
    }
}
