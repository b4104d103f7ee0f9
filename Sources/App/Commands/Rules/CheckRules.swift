import ArgumentParser
import DMN
import Foundation
import Rulebooks
import UseCases

struct CheckRules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Periksa aturan: celah, tumpang tindih, dasar hukum, contoh, indeks.",
        discussion: """
            Tanpa argumen diperiksa aturan yang dibawa program. Folder yang punya index.yaml diperiksa bersama indeksnya; berkas .dmn \
            diperiksa bersama contohnya (<nama>.examples.xml). Kode keluar 1 bila ada galat; dengan --strict juga bila ada peringatan.
            """)

    @Argument(help: "Folder aturan atau berkas .dmn.")
    var paths: [String] = []

    @OptionGroup var source: RulesFolder

    @Flag(help: "Peringatan juga menggagalkan.")
    var strict = false

    @Flag(help: "Cetak temuan sebagai JSON.")
    var json = false

    func run() async throws {
        try await Outcome.of {
            let findings = try findings()
            if json { print(try UseCases.json(findings.map(Row.init))) } else { show(findings) }
            let failing: [LintTemuan.Severity] = strict ? [.error, .warning] : [.error]
            if findings.contains(where: { failing.contains($0.severity) }) { throw Outcome.failed }
        }
    }

    private func findings() throws -> [LintTemuan] {
        let environment = SystemZonaWaktu.environment()
        if paths.isEmpty {
            return RulebookLint.check(files: try source.files() ?? source.library().files, environment: environment)
        }
        return try paths.flatMap { path in
            if !RulesFiles.isModel(path) { return RulebookLint.check(files: try RulesFiles.folder(path), environment: environment) }
            return RulebookLint.check(
                model: try RulesFiles.text(path), file: path, examples: try RulesFiles.examples(of: path),
                contohFile: RulesFiles.contohPath(of: path), environment: environment)
        }
    }

    private func show(_ findings: [LintTemuan]) {
        for finding in findings { print(finding) }
        let counts = LintTemuan.Severity.allCases.map { severity in "\(findings.count { $0.severity == severity }) \(severity.rawValue)" }
        print(counts.joined(separator: ", "))
    }

    private struct Row: Encodable {
        let kode, tingkat, berkas, pesan, saran: String
        let baris, kolom: Int

        init(_ finding: LintTemuan) {
            (kode, tingkat, berkas) = (finding.code, finding.severity.rawValue, finding.file)
            (pesan, saran, baris, kolom) = (finding.message, finding.remedy, finding.position.line, finding.position.column)
        }
    }
}
