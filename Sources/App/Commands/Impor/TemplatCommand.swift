import ArgumentParser
import FoundationEssentials
import Impor

struct TemplatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templat", abstract: "Tulis buku kerja kosong untuk data pegawai, dengan judul kolom dan petunjuknya.")

    @Argument(help: "Berkas .xlsx yang akan dibuat.")
    var file: String

    func run() throws { try Data(Templat.xlsx()).write(to: URL(filePath: file)) }
}
