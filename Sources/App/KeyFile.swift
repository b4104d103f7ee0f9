import Glibc
import Secrets
import Storage
import UseCases

/// The file of the installation's keys: 32 bytes, made once and never replaced, since new keys would void every activation code,
/// second factor and recovery code.
struct KeyFile {
    static let bytes = 32

    let path: String

    /// The keys; for a new installation without a file, fresh ones. Whatever else stands in the way (no right to read, a damaged file,
    /// none beside a database that is in use) is an `UnsafeStart`.
    func load(isNew: Bool) throws -> InstallationKeys {
        if let kept = try read() { return InstallationKeys(signing: kept) }
        guard isNew else {
            throw UnsafeStart(
                description: """
                    Kunci instalasi \(path) tidak ada, padahal basis datanya sudah dipakai. Pulihkan berkas itu dari cadangan folder data. \
                    Bila tidak ada cadangannya, lihat “Kunci hilang” dalam docs/operations.md.
                    """)
        }
        return InstallationKeys(signing: try create())
    }

    /// Nil only when there is no such file.
    func read() throws -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw unreadable(errno)
        }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: Self.bytes + 1)
        let count = Glibc.read(file, &bytes, bytes.count)
        guard count >= 0 else { throw unreadable(errno) }
        guard count == Self.bytes else {
            throw UnsafeStart(
                description: "Berkas \(path) rusak: panjangnya bukan \(Self.bytes) byte. Pulihkan dari cadangan folder data.")
        }
        return Array(bytes.prefix(count))
    }

    /// Gives the finished file its name in one step that fails when the name is taken.
    private func create() throws -> [UInt8] {
        let fresh = (0..<Self.bytes).map { _ in UInt8.random(in: 0 ... .max) }
        let unnamed = "\(path).baru"
        defer { DurableFile.remove(unnamed) }
        try DurableFile.replace(unnamed, with: fresh, mode: 0o600)
        try DurableFile.keep(unnamed, as: path)
        try DurableFile.syncFolder(of: path)
        return fresh
    }

    private func unreadable(_ code: Int32) -> UnsafeStart {
        UnsafeStart(
            description: """
                Kunci instalasi \(path) tidak dapat dibaca: \(String(cString: strerror(code))). Perbaiki pemilik dan haknya, lalu jalankan \
                lagi; berkas ini tidak pernah diganti.
                """)
    }
}
