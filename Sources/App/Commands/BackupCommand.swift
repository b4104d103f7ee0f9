import ArgumentParser
import Foundation
import Kinerja
import StorageSQLite

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Salin basis data ke satu berkas yang diperiksa.",
        discussion: """
            Di samping berkas ditulis <berkas>.sha256 dalam bentuk sha256sum. Situs yang sedang berjalan memegang kunci basis data; jalankan
            perintah ini saat situs berhenti. Folder bukti/ dan berkas rahasia disalin sendiri, lihat docs/operations.md.
            """)

    @Option(help: "Folder data.")
    var data = "data"

    @Argument(help: "Berkas tujuan. Bawaan: cadangan/tolok-<waktu>.db di folder data.")
    var file: String?

    @Flag(help: "Cetak hasil sebagai JSON.")
    var json = false

    func run() async throws {
        try await Outcome.of {
            guard DataLayout(path: data).hasDatabase else { throw UnsafeStart(description: "Tidak ada basis data di \(data).") }
            try await Environment.with(data) { environment in
                let now = Environment.now()
                let target = file ?? "\(environment.folder.backups)/tolok-\(Self.stamp(now)).db"
                let line = KemajuanLine("Menyalin")
                let report = try await environment.database.backup(to: target, at: now.rawValue) { line.show($0, $1) }
                print(json ? try Self.json(report) : "Cadangan: \(report.path)\nUkuran  : \(report.bytes) byte\nSHA-256 : \(report.sha256)")
                if !json { print("Buktikan dengan: tolok restore \(report.path) --data \(data)") }
            }
        }
    }

    /// "20261121-193000" in UTC.
    private static func stamp(_ now: Instant) -> String {
        now.rfc3339.filter(\.isNumber).enumerated().map { n, c in n == 8 ? "-\(c)" : String(c) }.joined()
    }

    private static func json(_ report: BackupOutcome) throws -> String {
        let row = Row(path: report.path, bytes: report.bytes, sha256: report.sha256)
        return String(decoding: try JSONEncoder().encode(row), as: UTF8.self)
    }

    private struct Row: Encodable { let path: String; let bytes: Int; let sha256: String }
}
