import ArgumentParser
import Foundation
import Hummingbird
import Logging
import Secrets
import UseCases
import Web

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Jalankan situs.",
        discussion: """
            Setiap opsi dapat juga diberikan sebagai variabel lingkungan, misalnya TOLOK_PORT=9000. Yang berlaku: opsi, lalu variabel, lalu bawaan.
            Ctrl+C atau SIGTERM menghentikan situs setelah jawaban yang sedang dikirim selesai.
            Kode keluar: 0 berhenti dengan baik, 1 gagal, 2 ditolak karena tidak aman atau pengaturan keliru.
            """)

    @OptionGroup var settings: ServerOptions

    func run() async throws {
        try await Outcome.of { try await Server(try settings.configuration()).run() }
    }
}

/// The settings of the server as flags; see ``ConfigurationKey``.
struct ServerOptions: ParsableArguments {
    @Option(help: "Folder data. Bawaan: data.")
    var data: String?

    @Option(help: "Alamat tempat situs menunggu. Bawaan: 127.0.0.1.")
    var host: String?

    @Option(help: "Nomor port. Bawaan: 8080.")
    var port: String?

    @Option(help: "Alamat situs bagi pengguna, misalnya https://kinerja.contoh.go.id.")
    var baseURL: String?

    @Option(help: "Alamat reverse proxy yang dipercaya, dipisah koma.")
    var trustedProxies: String?

    @Option(help: "Kalimat bantuan di kaki setiap halaman.")
    var helpText: String?

    @Option(help: "Izinkan demo dibuka dari komputer lain: ya atau tidak.")
    var demoOpen: String?

    @Option(help: "Jam antara cadangan otomatis; 0 berarti tidak ada. Bawaan: 24.")
    var backupHours: String?

    @Option(help: "Tingkat catatan: debug, info, notice, warning, error.")
    var logLevel: String?

    func configuration() throws -> Configuration {
        try Configuration(flags: [
            .data: data, .host: host, .port: port, .baseURL: baseURL, .trustedProxies: trustedProxies, .helpText: helpText,
            .demoOpen: demoOpen, .backupHours: backupHours, .logLevel: logLevel,
        ])
    }
}

/// The site on its data folder until a signal ends it.
struct Server {
    let configuration: Configuration

    init(_ configuration: Configuration) { self.configuration = configuration }

    func run() async throws {
        var logger = Logger(label: "tolok")
        logger.logLevel = configuration.logLevel
        let connections = try Descriptors.connections(wanted: Limits().connections, limit: Descriptors.raise())
        let environment = try await Environment.open(folder: configuration.data, log: logger)
        do {
            try refuseUnsafe(environment)
            try await serve(environment, logger, connections: connections)
            await environment.close()
        } catch {
            await environment.close()
            throw error
        }
    }

    private func serve(_ environment: Environment, _ logger: Logger, connections: Int) async throws {
        var site = try await site(environment, logger)
        site.configuration.limits.connections = connections
        let (address, isDemo) = (configuration.address, environment.isDemo)
        let backup = NightlyBackup(
            database: environment.database, layout: environment.folder, hours: isDemo ? 0 : configuration.backupHours, logger: logger)
        let bind = BindAddress.hostname(configuration.host, port: configuration.port)
        try await SiteServer(site: site).application(address: bind, services: [backup]) { _ in
            print("Situs siap di \(address)")
            if isDemo { DemoWelcome.print(address) }
            print("Hentikan dengan Ctrl+C.")
            fflush(nil)
        }.runService()
    }

    /// Everybody knows the demo's password, and plain http is for this machine or behind a proxy that speaks https.
    private func refuseUnsafe(_ environment: Environment) throws {
        if environment.isDemo, !configuration.isLoopback, !configuration.demoOpen {
            throw UnsafeStart(
                description:
                    "Ini data contoh dengan kata sandi yang diketahui semua orang. Buka dari komputer lain hanya dengan --demo-open ya.")
        }
        if !environment.isDemo, !configuration.isLoopback, !configuration.isSecure {
            throw UnsafeStart(
                description: "Situs akan terbuka di jaringan tanpa https. Pasang reverse proxy, lalu beri --base-url https://…")
        }
    }

    private func site(_ environment: Environment, _ logger: Logger) async throws -> Site {
        let agency = try await environment.installation.instansiName() ?? "Tolok"
        var web = SiteConfiguration(
            hosts: configuration.hosts, isSecure: configuration.isSecure, instansiName: agency, version: Tolok.version,
            temporaryFolder: FileManager.default.temporaryDirectory.path, helpText: configuration.helpText,
            showsStyleguide: environment.isDemo, trustedProxies: configuration.trustedProxies)
        if environment.isDemo { web.demo = DemoWelcome.notice }
        guard let key = SigningKey(environment.installation.secrets.signing) else {
            throw UnsafeStart(description: "Kunci situs di \(environment.folder.secrets) tidak dapat dipakai.")
        }
        return Site(
            configuration: web, installation: environment.installation, sessions: StoredSesi(environment.installation), key: key,
            logger: logger, now: environment.installation.clock)
    }
}
