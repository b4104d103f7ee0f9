import ArgumentParser
import FoundationEssentials
import Hummingbird
import Logging
import Web

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Jalankan situs.")

    @Option(help: "Nama atau alamat tempat situs menunggu.")
    var host = "127.0.0.1"

    @Option(help: "Nomor port.")
    var port = 8080

    func run() async throws {
        let logger = Logger(label: "tolok")
        let site = Site(
            configuration: SiteConfiguration(
                hosts: ["\(host):\(port)", "localhost:\(port)"], isSecure: false, agencyName: "Kabupaten Nusa Harapan", version: "0.1",
                temporaryFolder: FileManager.default.temporaryDirectory.path, showsStyleguide: true),
            sessions: NoSessions(), key: .random(), logger: logger, now: { Instant(seconds: Int(Date().timeIntervalSince1970)) })
        let address = "http://\(host):\(port)"
        try await SiteServer(site: site).application(address: .hostname(host, port: port)) { _ in
            print("Situs siap di \(address)")
        }.runService()
    }
}

/// Until accounts exist, nobody is signed in.
private struct NoSessions: SessionStore {
    func actor(forSession token: String) async throws -> Actor? { nil }
    func actor(forToken token: String) async throws -> Actor? { nil }
}
