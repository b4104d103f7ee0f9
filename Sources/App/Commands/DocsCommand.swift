import ArgumentParser
import Foundation
import Kinerja
import Rulebooks
import Storage
import Web

struct DocsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docs",
        abstract:
            "Tulis tabel rute, perintah, pertanyaan, peristiwa, izin, daur hidup, pengaturan, pemeriksaan aturan, pertanyaan kepada aturan, dan pembaca basis data, serta openapi.yaml, dari kode.",
        discussion: "Dengan --check tidak ada yang ditulis; kode keluar 2 bila berkas di folder berbeda dari kode.")

    @Argument(help: "Folder tujuan.")
    var folder = "docs/generated"

    @Option(help: "Berkas uraian API.")
    var openapi = "openapi.yaml"

    @Option(help: "Folder keterangan dan contoh API.")
    var api = "docs/api"

    @Flag(help: "Periksa saja.")
    var check = false

    func run() async throws {
        try await Outcome.of {
            var stale: [String] = []
            for page in GeneratedTables.pages + Self.own where try differs(page.text, at: "\(folder)/\(page.name)") {
                stale.append(page.name)
            }
            if try differs(OpenAPIDocument(in: api).text, at: openapi) { stale.append(openapi) }
            if check {
                guard stale.isEmpty else {
                    throw UnsafeStart(description: "Tidak mutakhir: \(stale.joined(separator: ", ")). Jalankan: tolok docs")
                }
                return print("Semua tabel mutakhir.")
            }
            print(stale.isEmpty ? "Tidak ada perubahan." : "Ditulis: \(stale.joined(separator: ", "))")
        }
    }

    /// What the web does not know of.
    static var own: [GeneratedPage] { [settings, ruleChecks, ruleQuestions, tables] }

    /// Compares and, unless only checking, writes.
    private func differs(_ text: String, at path: String) throws -> Bool {
        let known = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
        guard known != text else { return false }
        if !check {
            let folder = (path as NSString).deletingLastPathComponent
            if !folder.isEmpty { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
            try text.write(toFile: path, atomically: true, encoding: .utf8)
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

    private static var tables: GeneratedPage {
        let rows = TableReader.all.map { reader in
            let visitors = TableVisitor.all.filter { $0.tables.contains(reader.table) }.map { "`\($0.repository)`: \($0.alasan)" }
            return "| `\(reader.table)` | `\(reader.repository)` | \(visitors.joined(separator: "<br>")) |"
        }
        return GeneratedPage(
            name: "tabel.md",
            text: GeneratedPage.note
                + (["| Tabel | Satu-satunya pembaca | Yang hanya menggabungkannya, dan untuk apa |", "|---|---|---|"] + rows)
                .joined(separator: "\n") + "\n")
    }

    private static var settings: GeneratedPage {
        let rows = ConfigurationKey.all.map { "| `--\($0.name.rawValue)` | `\($0.variable)` | \($0.help) |" }
        return GeneratedPage(
            name: "pengaturan.md",
            text: GeneratedPage.note + (["| Opsi | Variabel | Arti |", "|---|---|---|"] + rows).joined(separator: "\n") + "\n")
    }
}
