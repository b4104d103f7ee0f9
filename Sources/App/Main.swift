import ArgumentParser

@main
struct Tolok: AsyncParsableCommand {
    static let version = "0.1"

    static let configuration = CommandConfiguration(
        commandName: "tolok", abstract: "Sistem pengelolaan kinerja pegawai ASN.",
        discussion: "Kode keluar setiap perintah: 0 berhasil, 1 gagal, 2 ditolak atau masukan keliru, 64 salah ketik perintah.",
        version: version,
        subcommands: [
            ServeCommand.self, DemoCommand.self, MigrateCommand.self, ImporCommand.self, AkunCommand.self, DoctorCommand.self,
            BackupCommand.self, RestoreCommand.self, DocsCommand.self, TCKCommand.self, RulesCommand.self,
        ])
}
