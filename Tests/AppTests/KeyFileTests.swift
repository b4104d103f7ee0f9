import Foundation
import Secrets
import Storage
import StorageSQLite
import Testing
import UseCases

@testable import App

/// A key file that could not be read was silently replaced, which voided every activation code and second factor.
@Suite("The key file is made once and never replaced")
struct KeyFileTests {
    private let layout: DataLayout
    private var file: KeyFile { KeyFile(path: layout.secrets) }

    init() throws {
        layout = DataLayout(path: FileManager.default.temporaryDirectory.appending(path: "tolok-uji-\(UUID().uuidString)").path)
        try layout.make()
    }

    private func cleanUp() { try? FileManager.default.removeItem(atPath: layout.path) }

    @Test("a new installation gets 32 bytes that only its user may read, and keeps them")
    func made() throws {
        defer { cleanUp() }
        let first = try file.load(isNew: true)
        let rights = try FileManager.default.attributesOfItem(atPath: layout.secrets)[.posixPermissions] as? Int
        #expect(first.signing.count == 32 && rights == 0o600)
        #expect(try file.load(isNew: true).signing == first.signing)
        #expect(try file.load(isNew: false).signing == first.signing)
        #expect(try !FileManager.default.contentsOfDirectory(atPath: layout.path).contains { $0.hasSuffix(".baru") })
    }

    @Test("one that cannot be read stays as it is: the start is refused, even of a new installation")
    func unreadable() throws {
        defer { cleanUp() }
        // Root may read everything, but nobody can read a folder as a file.
        try FileManager.default.createDirectory(atPath: layout.secrets, withIntermediateDirectories: false)
        let error = #expect(throws: UnsafeStart.self) { try file.load(isNew: true) }
        #expect(error?.description.contains("tidak dapat dibaca") == true)
        var isFolder: ObjCBool = false
        #expect(FileManager.default.fileExists(atPath: layout.secrets, isDirectory: &isFolder) && isFolder.boolValue)
    }

    @Test("a damaged one is refused and left alone", arguments: [0, 31, 33])
    func damaged(_ length: Int) throws {
        defer { cleanUp() }
        let bytes = Data(repeating: 5, count: length)
        try bytes.write(to: URL(filePath: layout.secrets))
        #expect(throws: UnsafeStart.self) { try file.load(isNew: true) }
        #expect(FileManager.default.contents(atPath: layout.secrets) == bytes)
    }

    @Test("a missing one beside a database in use is not made anew: not by a start, not by doctor")
    func missing() async throws {
        defer { cleanUp() }
        let first = try await Environment.with(layout.path) { $0.installation.secrets.signing }
        let away = layout.secrets + "-disimpan"
        try FileManager.default.moveItem(atPath: layout.secrets, toPath: away)
        let error = await #expect(throws: UnsafeStart.self) { try await Environment.with(layout.path) { _ in } }
        #expect(error?.description.contains("tidak ada, padahal basis datanya sudah dipakai") == true)
        #expect(error.map { Outcome.code(of: $0) } == Outcome.refused)
        let findings = await Checkup(try Configuration(flags: [.data: layout.path], environment: [:])).findings()
        #expect(findings.first { $0.judul == "Kunci" }?.state == .rusak)
        #expect(findings.contains { $0.judul == "Isi basis data" && $0.state == .baik }, "the database is looked at all the same")
        #expect(!FileManager.default.fileExists(atPath: layout.secrets))
        try FileManager.default.moveItem(atPath: away, toPath: layout.secrets)
        let again = try await Environment.with(layout.path) { $0.installation.secrets.signing }
        #expect(again == first)
    }

    @Test("F4 the key of another installation is refused, by doctor too; who lost the former says so")
    func foreign() async throws {
        defer { cleanUp() }
        try await Environment.with(layout.path) { _ in }
        try DurableFile.replace(layout.secrets, with: [UInt8](repeating: 7, count: KeyFile.bytes), mode: 0o600)
        let error = await #expect(throws: UnsafeStart.self) { try await Environment.with(layout.path) { _ in } }
        #expect(error?.description.contains("bukan kunci basis data ini") == true)
        let findings = await Checkup(try Configuration(flags: [.data: layout.path], environment: [:])).findings()
        #expect(findings.first { $0.judul == "Kunci" }?.state == .rusak)
        let database = try await SQLiteDatabase.open(path: layout.database, readers: 1)
        try await KeyMark(KeyFile(path: layout.secrets).load(isNew: false)).replace(database, at: 0)
        await database.close()
        let kept = try await Environment.with(layout.path) { $0.installation.secrets.signing }
        #expect(kept == [UInt8](repeating: 7, count: KeyFile.bytes))
    }

    @Test("F4 a list of common passwords that cannot be read refuses the start; it is not taken for none")
    func unreadableList() async throws {
        defer { cleanUp() }
        try FileManager.default.createDirectory(atPath: layout.weakPasswords, withIntermediateDirectories: false)
        let error = await #expect(throws: UnsafeStart.self) { try await Environment.with(layout.path) { _ in } }
        #expect(error?.description.contains("kata-sandi-lemah.txt") == true)
    }

    @Test("a first start that broke off after the key was made can be repeated")
    func repeated() async throws {
        defer { cleanUp() }
        let kept = try file.load(isNew: true).signing
        let found = try await Environment.with(layout.path) { $0.installation.secrets.signing }
        #expect(found == kept)
    }

    @Test("doctor leaves an empty database as it is")
    func doctor() async throws {
        defer { cleanUp() }
        await (try SQLiteDatabase.open(path: layout.database, readers: 1)).close()
        let findings = await Checkup(try Configuration(flags: [.data: layout.path], environment: [:])).findings()
        #expect(findings.allSatisfy { $0.state != .rusak } && findings.contains { $0.keterangan.hasPrefix("Kosong") })
        #expect(!FileManager.default.fileExists(atPath: layout.secrets))
        let database = try await SQLiteDatabase.open(path: layout.database, readers: 1)
        #expect(try await Migrator().isUnused(database))
        await database.close()
    }
}
