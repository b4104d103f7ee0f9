import ArgumentParser
import Foundation
import Kinerja
import Storage
import StorageSQLite
import UseCases

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Periksa pengaturan, basis data, kunci, dan cadangan.",
        discussion: "Kode keluar: 0 sehat (boleh dengan peringatan), 1 ada yang rusak. Situs harus berhenti: ia memegang kunci basis data.")

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

    private func show(_ configuration: Configuration, _ findings: [Finding]) {
        print("Tolok \(Tolok.version)\n\nPengaturan")
        for key in ConfigurationKey.all {
            let source = configuration.sources[key.name]?.rawValue ?? ""
            print("  --\(key.name.rawValue) = \(key.shown(configuration))  (\(source); \(key.variable))")
        }
        print("\nPemeriksaan")
        for finding in findings { print("  [\(finding.state.rawValue)] \(finding.judul): \(finding.keterangan)") }
    }

    private func report(_ configuration: Configuration, _ findings: [Finding]) throws -> String {
        let values = Dictionary(uniqueKeysWithValues: ConfigurationKey.all.map { ($0.name.rawValue, $0.shown(configuration)) })
        return try UseCases.json(Report(versi: Tolok.version, pengaturan: values, pemeriksaan: findings))
    }

    private struct Report: Encodable { let versi: String; let pengaturan: [String: String]; let pemeriksaan: [Finding] }
}

/// What one check found.
struct Finding: Encodable, Sendable {
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

    func findings() async -> [Finding] {
        guard layout.hasDatabase else {
            return [
                Finding(judul: "Basis data", state: .peringatan, keterangan: "Belum ada di \(layout.path); dibuat saat pertama dijalankan.")
            ]
        }
        do {
            return [secrets()] + (try await Environment.with(configuration.data) { try await checks($0) })
        } catch {
            return [
                secrets(), Finding(judul: "Basis data", state: .rusak, keterangan: (error as? StorageError)?.description ?? "\(error)"),
            ]
        }
    }

    private func secrets() -> Finding {
        let mode = (try? FileManager.default.attributesOfItem(atPath: layout.secrets))?[.posixPermissions] as? Int
        guard let mode else { return Finding(judul: "Kunci", state: .peringatan, keterangan: "Belum ada; dibuat saat pertama dijalankan.") }
        if mode & 0o077 != 0 {
            return Finding(judul: "Kunci", state: .rusak, keterangan: "Dapat dibaca orang lain. Jalankan: chmod 600 \(layout.secrets)")
        }
        return Finding(judul: "Kunci", state: .baik, keterangan: "Hanya dapat dibaca pemiliknya.")
    }

    private func checks(_ environment: Environment) async throws -> [Finding] {
        let problems = try await environment.database.integrityCheck()
        let settings = try await environment.database.settings()
        let pragmas = settings.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.text($0.value))" }.joined(separator: ", ")
        let integrity = Finding(
            judul: "Isi basis data", state: problems.isEmpty ? .baik : .rusak,
            keterangan: problems.first ?? "Semua halaman dan rujukan utuh.")
        let kind = Finding(
            judul: "Jenis data", state: environment.isDemo ? .peringatan : .baik,
            keterangan: environment.isDemo ? "Data contoh; kata sandinya diketahui semua orang." : "Data asli.")
        let records = try await environment.database.read { db in
            (try OperationRecord.last(.lastBackup, on: db), try OperationRecord.last(.lastProvenRestore, on: db))
        }
        return [
            Finding(judul: "Ketahanan", state: .baik, keterangan: pragmas), integrity, kind, age("Cadangan terakhir", records.0),
            age("Pemulihan terbukti", records.1),
        ]
    }

    private static func text(_ value: SQLValue) -> String {
        switch value {
        case .text(let text): text
        case .int(let number): String(number)
        default: "?"
        }
    }

    /// A backup that was never restored is a hope: warned after seven days (design.md 6).
    private func age(_ judul: String, _ record: OperationRecord?) -> Finding {
        guard let record else { return Finding(judul: judul, state: .peringatan, keterangan: "Belum pernah.") }
        let days = Environment.now().seconds(since: Instant(rawValue: record.at)) / 86_400
        return Finding(judul: judul, state: days > 7 ? .peringatan : .baik, keterangan: "\(days) hari yang lalu, \(record.value)")
    }
}
