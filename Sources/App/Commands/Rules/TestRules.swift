import ArgumentParser
import DMN
import Rulebooks
import UseCases

struct TestRules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Jalankan contoh setiap aturan.",
        discussion: "Satu baris untuk setiap contoh yang gagal, lalu jumlahnya. Kode keluar 1 bila ada yang gagal.")

    @Argument(help: "Topik atau berkas .dmn; tanpa ini semua aturan.")
    var topics: [String] = []

    @OptionGroup var source: RulesFolder

    @Flag(help: "Cetak hasil sebagai JSON.")
    var json = false

    func run() async throws {
        try await Outcome.of {
            let outcomes = try books().flatMap(\.outcomes)
            let failed = outcomes.filter { !$0.passed }
            if json {
                print(try UseCases.json(Laporan(passed: outcomes.count - failed.count, failed: failed.map(Failure.init))))
            } else {
                for outcome in failed { print("\(outcome.file) \(outcome.caseID) \(outcome.node): \(outcome.detail)") }
                print("\(outcomes.count - failed.count) passed, \(failed.count) failed")
            }
            if !failed.isEmpty { throw Outcome.failed }
        }
    }

    private func books() throws -> [OpenRulebook] {
        let files = try topics.filter { RulesFiles.isModel($0) }.map { try RulesFiles.book($0) }
        let names = topics.filter { !RulesFiles.isModel($0) }
        if names.isEmpty && !files.isEmpty { return files }
        let library = try source.library()
        return try RulesFault.explaining(library) {
            let chosen = try names.isEmpty ? library.topics : names.map { try library.topic($0) }
            return try files + chosen.flatMap(\.versions).map { try library.open($0) }
        }
    }

    private struct Laporan: Encodable {
        let passed: Int
        let failed: [Failure]
    }

    private struct Failure: Encodable {
        let berkas, contoh, keputusan, keterangan: String

        init(_ outcome: TCKOutcome) {
            (berkas, contoh, keputusan, keterangan) = (outcome.file, outcome.caseID, outcome.node, outcome.detail)
        }
    }
}
