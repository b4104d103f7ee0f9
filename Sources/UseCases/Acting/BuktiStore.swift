internal import FoundationEssentials
internal import Secrets
internal import Storage

/// Evidence files in a folder beside the database, each named by the SHA-256 of its content, so that a file is kept once and cannot change.
package struct BuktiStore: Sendable {
    package let folder: String

    package init(folder: String) { self.folder = folder }

    /// Keeps the bytes durably (file and folder synced) before any row names them; keeping the same content again does nothing.
    package func keep(_ bytes: [UInt8]) throws -> String {
        let hash = Fingerprint.of(bytes)
        let path = path(of: hash)
        if DurableFile.exists(path) { return hash }
        do {
            try FileManager.default.createDirectory(atPath: String(path.dropLast(hash.count + 1)), withIntermediateDirectories: true)
            try DurableFile.replace(path, with: bytes)
        } catch {
            throw StorageFault.unavailable("\(error)")
        }
        return hash
    }

    /// The bytes of a kept file; throws ``BuktiFault`` when it is missing or no longer has its hash, `StorageFault.unavailable` when it is
    /// there and cannot be read now.
    package func read(_ hash: String) throws -> [UInt8] {
        guard hash.count == 64, hash.allSatisfy(\.isHexDigit) else { throw BuktiFault.missing }
        guard let bytes = try contents(of: hash) else { throw BuktiFault.missing }
        guard Fingerprint.of(bytes) == hash else { throw BuktiFault.altered }
        return bytes
    }

    private func contents(of hash: String) throws -> [UInt8]? {
        do { return try DurableFile.contents(path(of: hash)) } catch { throw StorageFault.told(error) }
    }

    private func path(of hash: String) -> String { "\(folder)/\(hash.prefix(2))/\(hash)" }
}

package enum BuktiFault: Error, Sendable { case missing, altered }
