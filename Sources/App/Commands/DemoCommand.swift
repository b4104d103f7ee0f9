import ArgumentParser
import Demo
import Foundation
import Kinerja
import Web

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Buat lalu jalankan kabupaten contoh “Nusa Harapan”.",
        discussion: """
            Semua orang dan kejadian direka. Folder yang sudah berisi demo dipakai lagi; folder berisi data asli ditolak.
            Kode keluar: 0 berhasil, 1 gagal, 2 ditolak.
            """)

    @Flag(help: "Buat data saja, jangan jalankan situs.")
    var noServe = false

    @Option(help: "Ukuran: ringkas (400 pegawai), S (3.000), M (8.000), L (15.000), XL (45.000).")
    var profile: DemoProfil = .ringkas

    @OptionGroup var settings: ServerOptions

    func run() async throws {
        try await Outcome.of {
            var options = settings
            if options.data == nil, ProcessInfo.processInfo.environment["TOLOK_DATA"] == nil { options.data = "data-demo" }
            let configuration = try options.configuration()
            try await build(configuration.data)
            if noServe { return DemoWelcome.next(configuration.data) }
            try await Server(configuration).run()
        }
    }

    private func build(_ folder: String) async throws {
        try await Environment.with(folder) { environment in
            if environment.isDemo { return print("Folder \(folder) sudah berisi demo; dipakai lagi.") }
            print("Membuat Kabupaten Nusa Harapan (\(profile.label)) di \(folder) …")
            let (line, start) = (KemajuanLine("Menulis riwayat"), ContinuousClock.now)
            let report = try await BuildDemo.run(profile, in: environment.installation) { line.show($0, $1) }
            let seconds = (ContinuousClock.now - start).components.seconds
            print("Selesai dalam \(seconds) detik: \(report.pegawai) pegawai, \(report.jabatan) jabatan, \(report.unit) unit,")
            print("\(report.skp) SKP, \(report.evaluasi) evaluasi, \(report.tindakan) tindakan.")
        }
    }
}

extension DemoProfil: ExpressibleByArgument {
    public init?(argument: String) {
        guard let found = Self.ditawarkan.first(where: { $0.rawValue.lowercased() == argument.lowercased() }) else { return nil }
        self = found
    }

    public static var allValueStrings: [String] { ditawarkan.map(\.rawValue) }
}

/// What somebody who has just started the demo should know.
enum DemoWelcome {
    static func print(_ address: String) {
        let lines = Persona.allCases.map {
            "  \($0.nip)  \($0.nama.padding(toLength: 32, withPad: " ", startingAt: 0))\($0.kegunaan.indonesia)"
        }
        Swift.print("\nMasuk di \(address)/masuk dengan NIP berikut; kata sandi semuanya: \(DemoLogin.kataSandi)")
        Swift.print(lines.joined(separator: "\n"))
        Swift.print("")
    }

    static var notice: DemoNotice {
        let people = Persona.allCases.map { DemoNotice.Person(nip: $0.nip, nama: $0.nama, kegunaan: $0.kegunaan) }
        return DemoNotice(kataSandi: DemoLogin.kataSandi, orang: people)
    }

    static func next(_ folder: String) {
        Swift.print("Jalankan dengan: tolok serve --data \(folder)")
        print("http://127.0.0.1:8080")
    }
}
