import ArgumentParser
import Kinerja
import Storage
import StorageSQLite

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Sesuaikan basis data dengan versi program ini.",
        discussion: "serve melakukannya sendiri. Buat cadangan dahulu: migrasi tidak dapat dibatalkan selain dengan restore.")

    @Option(help: "Folder data.")
    var data = "data"

    @Flag(help: "Tunjukkan yang akan diterapkan, jangan ubah apa pun.")
    var dryRun = false

    func run() async throws {
        try await Outcome.of {
            let layout = DataLayout(path: data)
            guard layout.hasDatabase else { throw UnsafeStart(description: "Tidak ada basis data di \(data).") }
            let database = try await SQLiteDatabase.open(path: layout.database, readers: 1)
            do {
                let migrator = Migrator()
                let now = Environment.now().rawValue
                show(dryRun ? try await migrator.pending(in: database) : try await migrator.migrate(database, at: now))
                await database.close()
            } catch {
                await database.close()
                throw error
            }
        }
    }

    private func show(_ migrations: [Migration]) {
        if migrations.isEmpty { return print("Basis data sudah mutakhir.") }
        for migration in migrations { print("\(dryRun ? "Akan diterapkan" : "Diterapkan"): \(migration.number) \(migration.name)") }
    }
}
