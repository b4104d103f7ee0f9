import ArgumentParser

struct ImporCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Muat data instansi dari berkas Excel atau CSV.",
        subcommands: [ImporPegawaiCommand.self, ImporLiburCommand.self, TemplatCommand.self])
}
