import ArgumentParser
import DMN
import Rulebooks

struct ShowRules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Tampilkan aturan: keputusan, tabel, dan dasar hukumnya.")

    @Argument(help: "Topik (lihat tolok rules list), topik@tanggal, atau berkas .dmn.")
    var topic: String

    @Option(help: "Tanggal berlakunya, TTTT-BB-HH; tanpa ini hari ini.")
    var date: String?

    @OptionGroup var source: RulesFolder

    func run() async throws {
        try await Outcome.of {
            let book = try source.book(topic, on: ruleDate(date))
            print((Self.head(book) + RulebookText(book.source).lines).joined(separator: "\n"))
        }
    }

    private static func head(_ book: OpenRulebook) -> [String] {
        ["\(book.name): \(book.source.name)", "SHA-256 \(book.hash)", ""]
    }
}
