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

    @Flag(help: "Terima kunci di berkas rahasia sebagai kunci baru, karena yang lama hilang.")
    var acceptNewKey = false

    func run() async throws {
        try await Outcome.of {
            let layout = DataLayout(path: data)
            guard layout.hasDatabase else { throw UnsafeStart(description: "Tidak ada basis data di \(data).") }
            if dryRun { return show(try await pending(layout.database)) }
            let database = try await SQLiteDatabase.open(path: layout.database, readers: 1)
            do {
                show(try await Migrator().migrate(database, at: Environment.now().rawValue))
                if acceptNewKey {
                    let keys = try KeyFile(path: layout.secrets).load(isNew: false)
                    try await KeyMark(keys).replace(database, at: Environment.now().rawValue)
                    print("Kunci di \(layout.secrets) diterima sebagai kunci basis data ini.")
                }
                await database.close()
            } catch {
                await database.close()
                throw error
            }
        }
    }

    private func pending(_ path: String) async throws -> [Migration] {
        let database = try await SQLiteInspection.open(path: path)
        do {
            let found =
                try await database.isEmpty() ? Migrations.all : database.read { try Migrator().pending(on: $0) }
            await database.close()
            return found
        } catch {
            await database.close()
            throw error
        }
    }

    private func show(_ migrations: [Migration]) {
        if migrations.isEmpty { return print("Basis data sudah mutakhir.") }
        for migration in migrations { print("\(dryRun ? "Akan diterapkan" : "Diterapkan"): \(migration.number) \(migration.name)") }
    }
}
