import Glibc
import Storage
import Synchronization

/// The advisory lock on `<database>.lock` that keeps a second process away from the file until `release`.
///
/// Not on the database itself: SQLite uses its own byte ranges there, and closing any handle would drop them.
final class FileLock: Sendable {
    private let descriptor: Mutex<Int32?>

    init(for path: String) throws(StorageError) {
        let name = path + ".lock"
        let descriptor = Glibc.open(name, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unavailable("\(name): \(String(cString: strerror(errno)))") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw Self.held(path, descriptor) }
        self.descriptor = Mutex(descriptor)
        let identity = Array("\(getpid())\n".utf8)
        ftruncate(descriptor, 0)
        pwrite(descriptor, identity, identity.count, 0)
    }

    /// Keeps others away while a file is only looked at. Writes nothing: where no process ever locked it, there is nothing to lock.
    init(lookingAt path: String) throws(StorageError) {
        let name = path + ".lock"
        let descriptor = Glibc.open(name, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            guard errno == ENOENT else { throw .unavailable("\(name): \(String(cString: strerror(errno)))") }
            self.descriptor = Mutex(nil)
            return
        }
        guard flock(descriptor, LOCK_SH | LOCK_NB) == 0 else { throw Self.held(path, descriptor) }
        self.descriptor = Mutex(descriptor)
    }

    deinit { release() }

    /// Lets the next process in. Idempotent.
    func release() {
        descriptor.withLock { open in
            if let open { Glibc.close(open) }
            open = nil
        }
    }

    private static func held(_ path: String, _ descriptor: Int32) -> StorageError {
        let holder = holder(descriptor)
        Glibc.close(descriptor)
        return .unsafe("Basis data \(path) sedang dipakai oleh Tolok yang lain\(holder). Hentikan proses itu dulu, lalu jalankan lagi.")
    }

    private static func holder(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        let digits = bytes.prefix(max(0, count)).prefix { (48...57).contains($0) }
        return digits.isEmpty ? "" : " (proses \(String(decoding: digits, as: UTF8.self)))"
    }
}
