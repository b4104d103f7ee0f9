import Glibc

/// Writes a file so that it survives a power cut: temporary name, fsync, rename, fsync of the folder.
package enum DurableFile {
    package static func write(_ bytes: [UInt8], to path: String, folder: String, mode: UInt32 = 0o640) throws {
        let temporary = "\(path).\(getpid()).\(UInt32.random(in: 0 ... .max)).tmp"
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard file >= 0 else { throw EvidenceFault.write(errno) }
        do {
            defer { close(file) }
            try all(bytes, to: file)
            guard fsync(file) == 0 else { throw EvidenceFault.write(errno) }
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, path) == 0 else { throw EvidenceFault.write(errno) }
        try sync(folder)
    }

    private static func all(_ bytes: [UInt8], to file: Int32) throws {
        var sent = 0
        while sent < bytes.count {
            let n = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + sent, bytes.count - sent) }
            if n < 0 { if errno == EINTR { continue } else { throw EvidenceFault.write(errno) } }
            sent += n
        }
    }

    private static func sync(_ folder: String) throws {
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { throw EvidenceFault.write(errno) }
        defer { close(directory) }
        guard fsync(directory) == 0 else { throw EvidenceFault.write(errno) }
    }
}
