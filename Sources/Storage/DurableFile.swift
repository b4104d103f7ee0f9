internal import Glibc
import Kinerja
internal import Secrets

/// Files that must outlive a power cut (evidence, keys, backups): nothing counts before it is on the disk.
package enum DurableFile {
    /// Puts a whole file in place in one step, durably with its name: temporary name, fsync, rename, fsync of the folder.
    package static func replace(_ path: String, with bytes: [UInt8], mode: UInt32 = 0o640) throws {
        let temporary = "\(path).\(getpid()).\(UInt32.random(in: 0 ... .max)).tmp"
        do {
            try withFile(temporary, O_WRONLY | O_CREAT | O_EXCL, mode: mode) { file in
                try bytes.withUnsafeBytes { try writeAll($0, to: file, temporary) }
                try sync(file, temporary)
            }
            try move(temporary, to: path)
        } catch {
            remove(temporary)
            throw error
        }
        try syncFolder(of: path)
    }

    package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    package static func remove(_ path: String) { unlink(path) }

    package static func write(_ text: String, to path: String) throws {
        try withFile(path, O_CREAT | O_WRONLY | O_TRUNC) { file in
            try Array(text.utf8).withUnsafeBytes { try writeAll($0, to: file, path) }
            try sync(file, path)
        }
    }

    /// The text of a small file (at most 4 KiB).
    package static func read(_ path: String) throws -> String {
        try withFile(path, O_RDONLY) { file in
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = Glibc.read(file, &bytes, bytes.count)
            guard count >= 0 else { throw failure(path) }
            return String(decoding: bytes.prefix(count), as: UTF8.self)
        }
    }

    /// The whole content; `nil` only when there is no such file.
    package static func contents(_ path: String) throws -> [UInt8]? {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw failure(path)
        }
        defer { Glibc.close(file) }
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            guard count >= 0 else { throw failure(path) }
            if count == 0 { return content }
            content.append(contentsOf: buffer.prefix(count))
        }
    }

    package static func sync(_ path: String) throws {
        try withFile(path, O_RDONLY) { try sync($0, path) }
    }

    /// Makes the names in the folder of `path` durable; without it a new file may be gone after a power cut.
    package static func syncFolder(of path: String) throws {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        try withFile(folder, O_RDONLY | O_DIRECTORY) { try sync($0, folder) }
    }

    /// Puts `path` in the place of `target` in one step.
    package static func move(_ path: String, to target: String) throws {
        guard rename(path, target) == 0 else { throw failure(target) }
    }

    /// Gives the file a second name, under which it stays when the first is given to another file.
    package static func keep(_ path: String, as second: String) throws {
        guard link(path, second) == 0 else { throw failure(second) }
    }

    /// Reads the file in pieces of a mebibyte, each given to `body` too; returns its size and SHA-256.
    package static func digest(_ path: String, _ body: (UnsafeRawBufferPointer) throws -> Void = { _ in }) throws -> Digest {
        try withFile(path, O_RDONLY) { file in
            var hash = SHA256()
            var size = 0
            var buffer = [UInt8](repeating: 0, count: 1 << 20)
            while true {
                let count = Glibc.read(file, &buffer, buffer.count)
                guard count >= 0 else { throw failure(path) }
                if count == 0 { return Digest(bytes: size, sha256: hash.hex()) }
                size += count
                try buffer.withUnsafeBytes { bytes in
                    let piece = UnsafeRawBufferPointer(rebasing: bytes.prefix(count))
                    hash.update(piece)
                    try body(piece)
                }
            }
        }
    }

    /// Copies and syncs; returns the digest of what was read.
    package static func copy(_ path: String, to target: String) throws -> Digest {
        try withFile(target, O_CREAT | O_WRONLY | O_TRUNC) { file in
            let digest = try digest(path) { try writeAll($0, to: file, target) }
            try sync(file, target)
            return digest
        }
    }

    package struct Digest: Sendable {
        package let bytes: Int
        package let sha256: String
    }

    private static func withFile<T>(_ path: String, _ flags: Int32, mode: UInt32 = 0o600, _ body: (Int32) throws -> T) throws -> T {
        let file = Glibc.open(path, flags | O_CLOEXEC, mode)
        guard file >= 0 else { throw failure(path) }
        defer { Glibc.close(file) }
        return try body(file)
    }

    private static func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32, _ path: String) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(path) }
            rest = rest.dropFirst(count)
        }
    }

    private static func sync(_ file: Int32, _ path: String) throws {
        guard fsync(file) == 0 else { throw failure(path) }
    }

    private static func failure(_ path: String) -> StorageError {
        .unavailable("\(path): \(String(cString: strerror(errno)))")
    }
}
