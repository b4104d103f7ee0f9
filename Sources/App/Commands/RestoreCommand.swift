import ArgumentParser
import Foundation
import Kinerja
import StorageSQLite

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Buktikan bahwa cadangan dapat dipulihkan, atau pulihkan.",
        discussion: """
            Tanpa --apply cadangan dipulihkan ke berkas sementara, diperiksa seluruhnya, lalu dihapus: latihan yang aman kapan saja.
            Dengan --apply basis data diganti; yang lama disimpan di sampingnya. Situs harus berhenti dahulu.
            """)

    @Argument(help: "Berkas cadangan; <berkas>.sha256 harus ada di sampingnya.")
    var file: String

    @Option(help: "Folder data.")
    var data = "data"

    @Flag(help: "Ganti basis data dengan cadangan ini.")
    var apply = false

    func run() async throws {
        try await Outcome.of {
            let layout = DataLayout(path: data)
            try layout.make()
            let now = Environment.now().rawValue
            if apply {
                show(try await Restore.apply(file, to: layout.database, at: now))
                return print("Dipulihkan. Jalankan lagi dengan: tolok serve --data \(data)")
            }
            show(try await drill(layout, now))
            print("Cadangan ini terbukti dapat dipulihkan.")
        }
    }

    /// Records the proof in the database when there is one, so that its age can be shown.
    private func drill(_ layout: DataLayout, _ now: Int64) async throws -> RestoreOutcome {
        guard layout.hasDatabase else { return try await Restore.verify(file, in: layout.backups) }
        return try await Environment.with(data) { environment in
            try await environment.database.proveRestore(of: file, in: layout.backups, at: now)
        }
    }

    private func show(_ report: RestoreOutcome) {
        print("Cadangan: \(report.backup), \(report.bytes) byte, SHA-256 cocok.")
        let rows = report.tables.reduce(0) { $0 + $1.rows }
        print("Isi     : \(rows) baris dalam \(report.tables.count) tabel, tanpa kerusakan.")
        if report.pendingMigrations > 0 { print("Catatan : \(report.pendingMigrations) migrasi akan diterapkan saat dijalankan.") }
    }
}
