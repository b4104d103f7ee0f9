import ArgumentParser
import DMN
import Rulebooks

struct EvalRules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: "Saring Unix: fakta per baris JSON masuk, keputusan per baris JSON keluar.",
        discussion: """
            Contoh: tolok rules eval predikat-kinerja@2026-03-31 --keep nip < fakta.ndjson > keputusan.ndjson. Urutan baris tetap; baris \
            yang keliru dijawab {"error":{"line","code","message"}} dan yang lain tetap dihitung. Tanda BOM di awal dilewati; baris kosong dan nama yang ditulis dua kali adalah baris keliru. Desimal tidak pernah dibulatkan ke biner.
            """)

    @Argument(help: "Berkas .dmn, topik, atau topik@tanggal.")
    var model: String

    @Option(help: "Keputusan yang ditanyakan, boleh berulang; tanpa ini keputusan akhir aturan.")
    var decision: [String] = []

    @Option(help: "Kolom yang disalin ke jawaban, boleh berulang, misalnya nip.")
    var keep: [String] = []

    @Option(help: "Tanggal berlakunya, TTTT-BB-HH; tanpa ini hari ini.")
    var date: String?

    @OptionGroup var source: RulesFolder

    @Flag(help: "Sertakan alasan setiap jawaban.")
    var trace = false

    @Flag(help: "Berhenti pada baris keliru yang pertama, kode keluar 2.")
    var strict = false

    @Option(help: "Langkah hitung paling banyak untuk satu baris.")
    var fuel = DMNModel.defaultFuel

    func run() async throws {
        try await Outcome.of {
            let book = try source.book(model, on: ruleDate(date))
            let questions = try RulesFault.explaining {
                try LineQuestions(book, decisions: decision, kept: keep, traces: trace, fuel: fuel, zones: SystemZonaWaktu())
            }
            var pump = LinePump(questions, stopsAtFault: strict)
            try await pump.run()
        }
    }
}
