import Foundation

/// Where an installation keeps its things.
struct DataLayout: Sendable {
    let path: String

    var database: String { "\(path)/tolok.db" }
    /// Evidence by hash.
    var evidence: String { "\(path)/bukti" }
    /// The installation's keys, mode 0600.
    var secrets: String { "\(path)/rahasia" }
    /// The operator's list of common passwords, if he keeps one.
    var weakPasswords: String { "\(path)/kata-sandi-lemah.txt" }
    var backups: String { "\(path)/cadangan" }

    var hasDatabase: Bool { FileManager.default.fileExists(atPath: database) }

    func make() throws {
        for folder in [path, evidence, backups] {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
        }
    }
}
