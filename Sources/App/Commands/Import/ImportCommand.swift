import ArgumentParser

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Muat data instansi dari berkas Excel atau CSV.",
        subcommands: [ImportPegawaiCommand.self, ImportLiburCommand.self])
}
