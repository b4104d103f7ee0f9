import ArgumentParser
import FoundationEssentials
import Hummingbird
import Logging
import UseCases
import Web

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Jalankan situs.")

    @Option(help: "Folder data.")
    var data = "data"

    @Option(help: "Nama atau alamat tempat situs menunggu.")
    var host = "127.0.0.1"

    @Option(help: "Nomor port.")
    var port = 8080

    func run() async throws {
        let logger = Logger(label: "tolok")
        let environment = try await Environment.open(folder: data, log: logger)
        let site = Site(
            configuration: SiteConfiguration(
                hosts: ["\(host):\(port)", "localhost:\(port)"], isSecure: false, agencyName: "Kabupaten Nusa Harapan", version: "0.1",
                temporaryFolder: FileManager.default.temporaryDirectory.path, showsStyleguide: true),
            installation: environment.installation, sessions: StoredSessions(environment.installation),
            key: SigningKey(environment.installation.secrets.signing) ?? .random(), logger: logger, now: environment.installation.clock)
        let address = "http://\(host):\(port)"
        try await SiteServer(site: site).application(address: .hostname(host, port: port)) { _ in
            print("Situs siap di \(address)")
        }.runService()
        await environment.close()
    }
}
