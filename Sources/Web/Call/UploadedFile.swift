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

    /// The whole content.
    ///
    /// - Throws: ``Refusal/storageUnavailable(_:)``: it was received, so whatever hinders its reading is ours.
    package func bytes() throws(Refusal) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw .storageUnavailable("membuka \(path): errno \(errno)") }
        defer { close(file) }
        var (bytes, count) = ([UInt8](repeating: 0, count: size), 0)
        while count < size {
            let more = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress.map { $0 + count }, size - count) }
            guard more > 0 else { throw .storageUnavailable("membaca \(path): errno \(errno)") }
            count += more
        }
        return bytes
    }

    deinit { unlink(path) }
}

/// Writes an upload to disk as it arrives, counting and hashing.
///
/// In pieces, each of which opens and closes the file: while the sender is slow no descriptor is held, so that as many uploads as there are
/// connections take none of those that the process keeps in reserve.
final class UploadWriter {
    private static let piece = 65_536

    private let header: MultipartParser.PartHeader
    private let path: String
    private let limit: Int
    private var pending: [UInt8] = []
    private var size = 0
    private var head: [UInt8] = []
    private var digest = SHA256()
    private var isOurs = false

    init(_ header: MultipartParser.PartHeader, folder: String, name: String, limit: Int) throws(Refusal) {
        self.header = header
        self.limit = limit
        path = "\(folder)/unggahan-\(name)"
        try flush(O_CREAT | O_EXCL)
        isOurs = true
    }

    func append(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
        size += bytes.count
        guard size <= limit else { throw .fileTooLarge(name: header.filename ?? "", limit: limit) }
        if head.count < 4_096 { head.append(contentsOf: bytes.prefix(4_096 - head.count)) }
        bytes.withUnsafeBytes { digest.update($0) }
        pending.append(contentsOf: bytes)
        if pending.count >= Self.piece { try flush(O_APPEND) }
    }

    func finish() throws(Refusal) -> UploadedFile {
        try flush(O_APPEND)
        isOurs = false
        return UploadedFile(
            field: header.name, filename: header.filename ?? "", declaredType: header.contentType, path: path, size: size,
            sha256: digest.hex(), head: head)
    }

    private func flush(_ how: Int32) throws(Refusal) {
        let file = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | how, 0o600)
        guard file >= 0 else { throw .storageUnavailable("membuka \(path): errno \(errno)") }
        defer { close(file) }
        guard pending.withUnsafeBytes({ Self.writeAll($0, to: file) }) else {
            throw .storageUnavailable("menulis \(path): errno \(errno)")
        }
        pending.removeAll(keepingCapacity: true)
    }

    private static func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { return false }
            rest = rest.dropFirst(written)
        }
        return true
    }

    deinit {
        if isOurs { unlink(path) }
    }
}
