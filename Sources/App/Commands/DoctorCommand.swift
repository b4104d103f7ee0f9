import ArgumentParser
import Foundation
import Kinerja
import Secrets
import Storage
import StorageSQLite
import UseCases
import Web

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Periksa pengaturan, basis data, kunci, dan cadangan.",
        discussion: """
            Tidak menulis apa pun. Situs harus berhenti: ia memegang kunci basis data.
            Kode keluar: 0 sehat (boleh dengan peringatan), 1 ada yang rusak.
            """)

    @OptionGroup var settings: ServerOptions

    @Flag(help: "Cetak hasil sebagai JSON.")
    var json = false

    func run() async throws {
        try await Outcome.of {
            let configuration = try settings.configuration()
            let findings = await Checkup(configuration).findings()
            if json { print(try report(configuration, findings)) } else { show(configuration, findings) }
            if findings.contains(where: { $0.state == .rusak }) { throw Outcome.failed }
        }
    }

    private func show(_ configuration: Configuration, _ findings: [Temuan]) {
        print("Tolok \(Tolok.version)\n\nPengaturan")
        for key in ConfigurationKey.all {
            let source = configuration.sources[key.name]?.rawValue ?? ""
            print("  --\(key.name.rawValue) = \(key.shown(configuration))  (\(source); \(key.variable))")
        }
        print("\nPemeriksaan")
        for finding in findings { print("  [\(finding.state.rawValue)] \(finding.judul): \(finding.keterangan)") }
    }

    private func report(_ configuration: Configuration, _ findings: [Temuan]) throws -> String {
        let values = Dictionary(uniqueKeysWithValues: ConfigurationKey.all.map { ($0.name.rawValue, $0.shown(configuration)) })
        return try UseCases.json(Laporan(versi: Tolok.version, pengaturan: values, pemeriksaan: findings))
    }

    private struct Laporan: Encodable { let versi: String; let pengaturan: [String: String]; let pemeriksaan: [Temuan] }
}

/// What one check found.
struct Temuan: Encodable, Sendable {
    enum State: String, Encodable, Sendable { case baik, peringatan, rusak }

    let judul: String
    let state: State
    let keterangan: String
}

/// The checks of a data folder.
struct Checkup {
    private let configuration: Configuration
    private let layout: DataLayout

    init(_ configuration: Configuration) {
        self.configuration = configuration
        layout = DataLayout(path: configuration.data)
    }

    func findings() async -> [Temuan] {
        guard layout.hasDatabase else {
            return [
                descriptors(),
                Temuan(
                    judul: "Basis data", state: .peringatan, keterangan: "Belum ada di \(layout.path); dibuat saat pertama dijalankan."),
            ]
        }
        do {
            return [descriptors()] + (try await withDatabase { try await checks($0) })
        } catch {
            return [
                descriptors(), await key { _ in true },
                Temuan(judul: "Basis data", state: .rusak, keterangan: (error as? StorageError)?.description ?? "\(error)"),
            ]
        }
    }

    /// A diagnosis writes nothing at all: no key, no migration, no file of its own.
    private func withDatabase(_ body: (SQLiteInspection) async throws -> [Temuan]) async throws -> [Temuan] {
        let database = try await SQLiteInspection.open(path: layout.database)
        do {
            let found = try await body(database)
            await database.close()
            return found
        } catch {
            await database.close()
            throw error
        }
    }

    private func descriptors() -> Temuan {
        let (limit, wanted) = (Descriptors.raise(), Limits().connections + Descriptors.reserve)
        return Temuan(
            judul: "Berkas terbuka", state: limit < wanted ? .peringatan : .baik,
            keterangan: limit < wanted
                ? "Batas \(limit) untuk perintah ini; situs membutuhkan \(wanted) untuk semua sambungannya. Periksa ulimit -n dan LimitNOFILE."
                : "Batas \(limit) untuk perintah ini.")
    }

    /// - Parameter fits: whether the keys are those of the database; `nil` while it is empty.
    private func key(fits: ((KeyMark) async throws -> Bool)?) async -> Temuan {
        let isNew = fits == nil
        do {
            guard let kept = try KeyFile(path: layout.secrets).read() else {
                return Temuan(
                    judul: "Kunci", state: isNew ? .peringatan : .rusak,
                    keterangan: isNew
                        ? "Belum ada; dibuat saat pertama dijalankan." : "Tidak ada. Pulihkan \(layout.secrets) dari cadangan.")
            }
            if let fits, try await !fits(KeyMark(InstallationKeys(signing: kept))) { throw KeyMark.other }
        } catch {
            return Temuan(judul: "Kunci", state: .rusak, keterangan: (error as? UnsafeStart)?.description ?? "\(error)")
        }
        let mode = (try? FileManager.default.attributesOfItem(atPath: layout.secrets))?[.posixPermissions] as? Int ?? 0
        if mode & 0o077 != 0 {
            return Temuan(judul: "Kunci", state: .rusak, keterangan: "Dapat dibaca orang lain. Jalankan: chmod 600 \(layout.secrets)")
        }
        return Temuan(judul: "Kunci", state: .baik, keterangan: "Hanya dapat dibaca pemiliknya.")
    }

    private func checks(_ database: SQLiteInspection) async throws -> [Temuan] {
        guard try await !database.isEmpty() else {
            let empty = Temuan(judul: "Basis data", state: .peringatan, keterangan: "Kosong; diisi saat pertama dijalankan.")
            return [await key(fits: nil), empty]
        }
        let pending = try await database.read { try Migrator().pending(on: $0) }.count
        let schema = Temuan(
            judul: "Skema", state: pending > 0 ? .peringatan : .baik,
            keterangan: pending > 0 ? "\(pending) migrasi akan diterapkan saat dijalankan." : "Mutakhir.")
        return [await key { mark in try await database.read { try mark.fits(on: $0) } }, schema] + (try await contents(database))
    }

    private func contents(_ database: SQLiteInspection) async throws -> [Temuan] {
        let problems = try await database.integrityCheck()
        let integrity = Temuan(
            judul: "Isi basis data", state: problems.isEmpty ? .baik : .rusak,
            keterangan: problems.first ?? "Semua halaman dan rujukan utuh.")
        let (isDemo, backup, proof) = try await database.read { db in
            (
                try CreateDemo.isContoh(db), try OperationRecord.last(.lastBackup, on: db),
                try OperationRecord.last(.lastProvenRestore, on: db)
            )
        }
        let kind = Temuan(
            judul: "Jenis data", state: isDemo ? .peringatan : .baik,
            keterangan: isDemo ? "Data contoh; kata sandinya diketahui semua orang." : "Data asli.")
        return [integrity, kind, age("Cadangan terakhir", backup), age("Pemulihan terbukti", proof)]
    }

    /// A backup that was never restored is a hope: warned after seven days (design.md 6).
    private func age(_ judul: String, _ record: OperationRecord?) -> Temuan {
        guard let record else { return Temuan(judul: judul, state: .peringatan, keterangan: "Belum pernah.") }
        let days = Environment.now().seconds(since: Instant(rawValue: record.at)) / 86_400
        return Temuan(judul: judul, state: days > 7 ? .peringatan : .baik, keterangan: "\(days) hari yang lalu, \(record.value)")
    }
}
