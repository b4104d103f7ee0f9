import ArgumentParser
import DMN
import Kinerja
import Rulebooks

struct ExplainRules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Jawab satu pertanyaan dan tunjukkan alasannya.",
        discussion: """
            Contoh: tolok rules explain predikat-kinerja --date 2026-03-31 'Rating Hasil Kerja=sesuai_ekspektasi' \
            'Rating Perilaku Kerja=diatas_ekspektasi'. Tanggal ditulis TTTT-BB-HH, desimal dengan titik, daftar sebagai JSON.
            """)

    @Argument(help: "Topik, topik@tanggal, atau berkas .dmn.")
    var topic: String

    @Argument(help: "Masukan: nama=nilai.")
    var facts: [String] = []

    @Option(help: "Tanggal berlakunya, TTTT-BB-HH; tanpa ini hari ini.")
    var date: String?

    @Option(help: "Keputusan yang ditanyakan; tanpa ini keputusan akhir aturan.")
    var decision: [String] = []

    @OptionGroup var source: RulesFolder

    @Flag(help: "Cetak alasan sebagai JSON, satu objek sebaris untuk setiap keputusan.")
    var json = false

    func run() async throws {
        try await Outcome.of {
            let book = try source.book(topic, on: ruleDate(date))
            let explanations = try RulesFault.explaining { try Explanation.all(of: book, decisions: decision, facts: pairs()) }
            for explanation in explanations { try show(explanation, book) }
        }
    }

    private func pairs() throws -> [(name: String, text: String)] {
        try facts.map { fact in
            guard let sign = fact.firstIndex(of: "=") else { throw RulesFault("“\(fact)” tanpa tanda “=”. Tulis nama=nilai.") }
            return (String(fact[..<sign]), String(fact[fact.index(after: sign)...]))
        }
    }

    private func show(_ explanation: Explanation, _ book: OpenRulebook) throws {
        if json { return print(String(decoding: TraceJSON.bytes(explanation.trace), as: UTF8.self)) }
        print(TraceText.lines(explanation.trace).joined(separator: "\n"))
        for warning in explanation.warnings { print("peringatan: \(PeringatanWords.sentence(warning).indonesia)") }
        print("aturan \(book.name), SHA-256 \(book.hash)")
    }
}
