import ArgumentParser

@main
struct Tolok: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tolok", abstract: "Sistem pengelolaan kinerja pegawai ASN.",
        subcommands: [ServeCommand.self, ImportCommand.self, UserCommand.self, TCKCommand.self])
}
