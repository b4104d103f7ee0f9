import ArgumentParser
import Foundation
import Kinerja
import Rulebooks
import Web

struct DocsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docs",
        abstract: "Tulis tabel rute, izin, daur hidup, pengaturan, pemeriksaan aturan, dan pertanyaan kepada aturan dari kode.",
        discussion: "Dengan --check tidak ada yang ditulis; kode keluar 2 bila berkas di folder berbeda dari kode.")

    @Argument(help: "Folder tujuan.")
    var folder = "docs/generated"

    @Flag(help: "Periksa saja.")
    var check = false

    func run() async throws {
        try await Outcome.of {
            var stale: [String] = []
            for page in GeneratedTables.pages + [Self.settings, Self.ruleChecks, Self.ruleQuestions] where try differs(page) {
                stale.append(page.name)
            }
            if check {
                guard stale.isEmpty else {
                    throw UnsafeStart(description: "Tidak mutakhir: \(stale.joined(separator: ", ")). Jalankan: tolok docs")
                }
                return print("Semua tabel mutakhir.")
            }
            print(stale.isEmpty ? "Tidak ada perubahan." : "Ditulis: \(stale.joined(separator: ", "))")
        }
    }

    /// Compares and, unless only checking, writes.
    private func differs(_ page: GeneratedPage) throws -> Bool {
        let path = "\(folder)/\(page.name)"
        let known = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
        guard known != page.text else { return false }
        if !check {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try page.text.write(toFile: path, atomically: true, encoding: .utf8)
        }
        return true
    }

    private static var ruleQuestions: GeneratedPage {
        GeneratedPage(name: "pertanyaan-aturan.md", text: GeneratedPage.note + QuestionRow.markdown)
    }

    private static var ruleChecks: GeneratedPage {
        let checks = IndexCheck.all.map { ($0.code, $0.title) } + RulebookLint.checks.map { ($0.code, $0.title) }
        let rows = checks.map { "| `\($0.0)` | \($0.1) |" }
        return GeneratedPage(
            name: "pemeriksaan-aturan.md",
            text: GeneratedPage.note + (["| Kode | Yang ditemukan |", "|---|---|"] + rows).joined(separator: "\n") + "\n")
    }

    private static var settings: GeneratedPage {
        let rows = ConfigurationKey.all.map { "| `--\($0.name.rawValue)` | `\($0.variable)` | \($0.help) |" }
        return GeneratedPage(
            name: "pengaturan.md",
            text: GeneratedPage.note + (["| Opsi | Variabel | Arti |", "|---|---|---|"] + rows).joined(separator: "\n") + "\n")
    }
}
