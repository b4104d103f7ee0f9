package import Kinerja
package import Logging
package import Secrets
package import UseCases

/// Everything a handler may need from outside, chosen once by the App. Handlers reach it through `call.site`.
package struct Site: Sendable {
    package var configuration: SiteConfiguration
    package var installation: Installation
    package var sessions: any SesiStore
    package var key: SigningKey
    package var assets: Assets
    package var now: @Sendable () -> Instant
    /// Unpredictable bytes; tests give fixed ones so that pages can be compared.
    package var random: @Sendable (Int) -> [UInt8]
    package var logger: Logger

    package init(
        configuration: SiteConfiguration, installation: Installation, sessions: any SesiStore, key: SigningKey, logger: Logger,
        assets: Assets = .embedded, now: @escaping @Sendable () -> Instant,
        random: @escaping @Sendable (Int) -> [UInt8] = Secrecy.bytes
    ) {
        self.configuration = configuration
        self.installation = installation
        self.sessions = sessions
        self.key = key
        self.assets = assets
        self.now = now
        self.random = random
        self.logger = logger
    }
}

package struct SiteConfiguration: Sendable {
    /// The host names this site answers to, with port where it is not the default: `kinerja.nusaharapan.go.id`, `127.0.0.1:8080`.
    package var hosts: Set<String>
    /// People reach us by https, in-process or through a proxy: secure cookies and HSTS.
    package var isSecure: Bool
    /// Shown in the header when nobody is signed in.
    package var instansiName: String
    package var version: String
    /// Whom to call for help, shown in every footer (WCAG 3.2.6).
    package var helpText: Kalimat
    package var showsStyleguide: Bool
    /// Where someone without a session is sent.
    package var signIn: Path
    package var stepUp: Path
    /// Takes a POST that ends the session.
    package var signOut: Path
    /// Addresses of reverse proxies whose `X-Forwarded-For` is believed.
    package var trustedProxies: Set<String>
    package var limits: Limits
    /// Uploads wait here until a handler takes them; removed with the request.
    package var temporaryFolder: String
    /// Set only where the data are invented.
    package var demo: DemoNotice?

    package init(
        hosts: Set<String>, isSecure: Bool, instansiName: String, version: String, temporaryFolder: String,
        helpText: Kalimat = "Hubungi bagian kepegawaian di unit kerja Anda.", showsStyleguide: Bool = false,
        signIn: Path = Paths.masuk, stepUp: Path = Paths.masukUlang, signOut: Path = Paths.keluar,
        trustedProxies: Set<String> = [], limits: Limits = Limits()
    ) {
        self.hosts = hosts
        self.isSecure = isSecure
        self.instansiName = instansiName
        self.version = version
        self.temporaryFolder = temporaryFolder
        self.helpText = helpText
        self.showsStyleguide = showsStyleguide
        self.signIn = signIn
        self.stepUp = stepUp
        self.signOut = signOut
        self.trustedProxies = trustedProxies
        self.limits = limits
    }
}

/// Bounds of a request and of the whole server. Seconds and bytes.
package struct Limits: Sendable {
    package var uploadBytes = 10 * 1_048_576
    package var filesPerRequest = 20
    /// From the head of a request to its answer; uploads have longer.
    package var requestSeconds = 30
    package var uploadSeconds = 600
    package var idleSeconds = 30
    /// For the head of a request to arrive, and for a stalled reader to go on.
    package var headSeconds = 15
    package var stallSeconds = 25
    /// What remains of the patience for heads and between requests when connections grow scarce.
    package var crowdedSeconds = 3
    /// Slower bodies are cut after the first ten seconds. 400 kbit/s, a poor phone line, is a hundred times as fast.
    package var minimumBodyRate = 400
    package var headerBytes = 32_768
    package var headerCount = 100
    package var connections = 4_096
    package var connectionsPerAddress = 256
    /// More requests at once than this get 503 with `Retry-After`.
    package var concurrentRequests = 1_024

    package init() {}
}
