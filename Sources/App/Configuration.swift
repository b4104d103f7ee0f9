import Foundation
import Kinerja
import Logging

/// What the operator chose, from flags, then environment variables, then defaults. Read once; nothing changes it afterwards.
struct Configuration: Sendable {
    fileprivate(set) var data = "data"
    fileprivate(set) var host = "127.0.0.1"
    fileprivate(set) var port = 8080
    /// The address people type; its scheme decides about secure cookies.
    fileprivate(set) var baseURL: String?
    fileprivate(set) var trustedProxies: Set<String> = []
    fileprivate(set) var helpText: Kalimat = "Hubungi bagian kepegawaian di unit kerja Anda."
    /// Lets a demo, where everybody knows the password, be reached from other machines.
    fileprivate(set) var demoOpen = false
    /// Between automatic backups; 0 makes none.
    fileprivate(set) var backupHours = 24
    fileprivate(set) var logLevel = Logger.Level.notice
    private(set) var sources: [ConfigurationKey.Name: Source] = [:]

    enum Source: String, Sendable, Codable { case bawaan, lingkungan, opsi }

    /// - Parameter flags: what was typed on the command line; absent keys were not typed.
    init(
        flags: [ConfigurationKey.Name: String?] = [:], environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(ConfigurationFault) {
        for key in ConfigurationKey.all {
            let (typed, given) = (flags[key.name] ?? nil, environment[key.variable].flatMap { $0.isEmpty ? nil : $0 })
            sources[key.name] = typed != nil ? .opsi : given != nil ? .lingkungan : .bawaan
            guard let value = typed ?? given else { continue }
            if let remedy = key.set(&self, value) { throw ConfigurationFault(key: key, value: value, remedy: remedy) }
        }
    }

    var isSecure: Bool { baseURL?.hasPrefix("https://") ?? false }
    var address: String { baseURL ?? "http://\(host):\(port)" }
    var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }

    /// The names this site answers to.
    var hosts: Set<String> {
        let local = isLoopback ? ["localhost:\(port)", "127.0.0.1:\(port)"] : []
        let named = baseURL?.split(separator: "/").dropFirst().first.map { [String($0)] } ?? []
        return Set(["\(host):\(port)"] + local + named)
    }
}

/// A value that cannot be used, with what to do.
struct ConfigurationFault: Error, CustomStringConvertible {
    let description: String

    init(key: ConfigurationKey, value: String, remedy: String) {
        description = "Nilai “\(value)” untuk --\(key.name.rawValue) (\(key.variable)) tidak dapat dipakai. \(remedy)"
    }
}

/// One setting; its flag and its environment variable follow from its name.
struct ConfigurationKey: Sendable {
    enum Name: String, CaseIterable, Sendable {
        case data, host, port
        case baseURL = "base-url"
        case trustedProxies = "trusted-proxies"
        case helpText = "help-text"
        case demoOpen = "demo-open"
        case backupHours = "backup-hours"
        case logLevel = "log-level"
    }

    let name: Name
    let help: String
    let shown: @Sendable (Configuration) -> String
    /// Takes the value, or says what should be written instead.
    let set: @Sendable (inout Configuration, String) -> String?

    var variable: String { "TOLOK_" + name.rawValue.uppercased().replacing("-", with: "_") }

    static let all: [ConfigurationKey] = [
        .init(
            name: .data, help: "Folder data.", shown: { $0.data },
            set: {
                $0.data = $1; return nil
            }),
        .init(
            name: .host, help: "Alamat tempat situs menunggu.", shown: { $0.host },
            set: {
                $0.host = $1; return nil
            }),
        .init(name: .port, help: "Nomor port.", shown: { String($0.port) }, set: setPort),
        .init(
            name: .baseURL, help: "Alamat situs bagi pengguna, misalnya https://kinerja.contoh.go.id.", shown: { $0.baseURL ?? "" },
            set: setBaseURL),
        .init(
            name: .trustedProxies, help: "Alamat reverse proxy yang dipercaya, dipisah koma.",
            shown: { $0.trustedProxies.sorted().joined(separator: ",") },
            set: {
                $0.trustedProxies = Set($1.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }); return nil
            }),
        .init(
            name: .helpText, help: "Kalimat bantuan di kaki setiap halaman.", shown: { $0.helpText.indonesia },
            set: {
                $0.helpText = Kalimat(verbatim: $1); return nil
            }),
        .init(
            name: .demoOpen, help: "Izinkan demo dibuka dari komputer lain: ya atau tidak.", shown: { $0.demoOpen ? "ya" : "tidak" },
            set: setDemoOpen),
        .init(
            name: .backupHours, help: "Jam antara cadangan otomatis; 0 berarti tidak ada.", shown: { String($0.backupHours) },
            set: setBackupHours),
        .init(
            name: .logLevel, help: "Tingkat catatan: debug, info, notice, warning, error.", shown: { $0.logLevel.rawValue },
            set: setLogLevel),
    ]

    private static func setPort(_ c: inout Configuration, _ value: String) -> String? {
        guard let port = Int(value), (1...65_535).contains(port) else { return "Tulis angka 1 sampai 65535." }
        c.port = port
        return nil
    }

    private static func setBaseURL(_ c: inout Configuration, _ value: String) -> String? {
        let isWeb = value.hasPrefix("https://") || value.hasPrefix("http://")
        guard isWeb, URL(string: value)?.host()?.isEmpty == false else { return "Tulis alamat lengkap yang diawali https:// atau http://." }
        c.baseURL = value.hasSuffix("/") ? String(value.dropLast()) : value
        return nil
    }

    private static func setDemoOpen(_ c: inout Configuration, _ value: String) -> String? {
        guard let open = ["ya": true, "1": true, "tidak": false, "0": false][value.lowercased()] else { return "Tulis ya atau tidak." }
        c.demoOpen = open
        return nil
    }

    private static func setBackupHours(_ c: inout Configuration, _ value: String) -> String? {
        guard let hours = Int(value), (0...168).contains(hours) else { return "Tulis angka 0 sampai 168." }
        c.backupHours = hours
        return nil
    }

    private static func setLogLevel(_ c: inout Configuration, _ value: String) -> String? {
        guard let level = Logger.Level(rawValue: value) else { return "Pilih debug, info, notice, warning, atau error." }
        c.logLevel = level
        return nil
    }
}
