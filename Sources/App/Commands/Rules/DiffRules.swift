import ArgumentParser
import Rulebooks
import UseCases

struct DiffRules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Bandingkan dua versi aturan menurut isinya.",
        discussion: "tolok rules diff TOPIK TANGGAL1 TANGGAL2, atau tolok rules diff LAMA.dmn BARU.dmn. Kode keluar 0, berbeda atau tidak.")

    @Argument(help: "Topik dan dua tanggal, atau dua berkas .dmn.")
    var arguments: [String]

    @OptionGroup var source: RulesFolder

    @Flag(help: "Cetak perbedaan sebagai JSON.")
    var json = false

    func validate() throws {
        let files = arguments.filter { RulesFiles.isModel($0) }.count
        guard (arguments.count == 2 && files == 2) || (arguments.count == 3 && files == 0) else {
            throw ValidationError("Beri satu topik dan dua tanggal, atau dua berkas .dmn.")
        }
    }

    func run() async throws {
        try await Outcome.of {
            let (old, new) = try pair()
            let changes = RulebookDiff(from: old.source, to: new.source).changes
            if json { return print(try UseCases.json(changes.map(Row.init))) }
            print("\(old.name) → \(new.name)")
            print(changes.isEmpty ? "Isinya sama." : changes.map(\.description).joined(separator: "\n"))
        }
    }

    private func pair() throws -> (OpenRulebook, OpenRulebook) {
        if arguments.count == 2 { return (try RulesFiles.book(arguments[0]), try RulesFiles.book(arguments[1])) }
        let dates = try arguments.dropFirst().map { try RulesFault.date($0) }
        return (try source.book(arguments[0], on: dates[0]), try source.book(arguments[0], on: dates[1]))
    }

    private struct Row: Encodable {
        let jenis, bagian, dalam, nama: String
        let sebelum, sesudah: String?

        init(_ change: RulebookDiff.Change) {
            (jenis, bagian, dalam, nama) = (change.kind.rawValue, change.part.rawValue, change.owner, change.name)
            (sebelum, sesudah) = (change.before, change.after)
        }
    }
}
