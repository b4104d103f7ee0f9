import ArgumentParser
import DMN
import Rulebooks
import UseCases

struct ListRules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Daftar topik aturan, versi, dan tanggal berlakunya.",
        discussion: "Status hanya ditulis bila naskah peraturannya sendiri belum dibaca.")

    @OptionGroup var source: RulesFolder

    @Flag(help: "Cetak hasil sebagai JSON.")
    var json = false

    func run() async throws {
        try await Outcome.of {
            let library = try source.library()
            var rows: [Row] = []
            for topic in library.topics {
                for version in topic.versions {
                    rows.append(Row(topic, version, try RulesFault.explaining(library) { try library.open(version) }))
                }
            }
            if json { return print(try UseCases.json(rows)) }
            var text = AlignedText()
            for row in rows { text.add(row.cells) }
            print(text.lines().joined(separator: "\n"))
        }
    }

    private struct Row: Encodable {
        let topik: String
        let judul: String
        let cakupan: RulebookReach
        let instansi: String?
        let mulai: String
        let sampai: String?
        let status: RulebookStatus
        let instrumen: [String]
        let keputusan: [String]
        let sha256: String

        init(_ topic: RulebookTopic, _ version: RulebookVersion, _ book: OpenRulebook) {
            (topik, judul, cakupan, instansi) = (topic.name, topic.title, topic.scope, topic.agency)
            (mulai, sampai, status) = ("\(version.mulai)", version.sampai.map { "\($0)" }, version.status)
            (instrumen, keputusan, sha256) = (version.instruments.map(\.short), book.goals.map(\.name), book.hash)
        }

        var cells: [String] {
            let doubt = status == .confirmedLaw ? "" : "  [\(status.rawValue)]"
            let owner = cakupan == .nasional ? "" : " (\(instansi ?? "instansi"))"
            return [topik, "\(mulai) s.d. \(sampai ?? "sekarang")", judul + owner + doubt]
        }
    }
}
