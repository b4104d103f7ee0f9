import ArgumentParser
import DMN
import Foundation
import Kinerja
import Rulebooks

/// Where the rulebooks come from: the program, or a folder.
struct RulesFolder: ParsableArguments {
    @Option(help: "Folder aturan dengan index.yaml; tanpa ini, aturan yang dibawa program.")
    var folder: String?

    func library() throws -> RulebookLibrary {
        let environment = SystemZonaWaktu.environment()
        return try RulesFault.explaining {
            guard let folder else { return try RulebookLibrary.embedded(environment: environment) }
            return try RulebookLibrary(files: RulesFiles.folder(folder), environment: environment)
        }
    }

    func files() throws -> [String: String]? { try folder.map { try RulesFiles.folder($0) } }

    /// The rulebook that an argument means: a model file, `topic`, or `topic@date`.
    func book(_ argument: String, on date: LocalDate) throws -> OpenRulebook {
        if RulesFiles.isModel(argument) { return try RulesFiles.book(argument) }
        let parts = argument.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        var date = date
        if parts.count == 2 { date = try RulesFault.date(String(parts[1])) }
        let library = try library()
        return try RulesFault.explaining(library) { try library.open(library.version(of: String(parts[0]), on: date)) }
    }
}

/// Rulebooks read from disk, each within the size that the engine accepts.
enum RulesFiles {
    private static let limit = XMLLimits().bytes

    static func isModel(_ argument: String) -> Bool { argument.hasSuffix(".dmn") || argument.hasSuffix(".xml") }

    /// A model file and, beside it, its examples.
    static func book(_ path: String) throws -> OpenRulebook {
        let model = try text(path)
        let examples = try examples(of: path)
        return try RulesFault.explaining {
            try OpenRulebook(name: name(path), text: model, examples: examples, environment: SystemZonaWaktu.environment())
        }
    }

    static func name(_ path: String) -> String { path.hasSuffix(".dmn") ? String(path.dropLast(4)) : path }

    static func contohPath(of path: String) -> String { name(path) + ".examples.xml" }

    static func examples(of path: String) throws -> String? {
        let path = contohPath(of: path)
        return FileManager.default.fileExists(atPath: path) ? try text(path) : nil
    }

    /// All rulebook files below a folder, by their paths in it.
    static func folder(_ path: String) throws -> [String: String] {
        let root = URL(filePath: path, directoryHint: .isDirectory).resolvingSymlinksInPath()
        guard (try? root.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true,
            let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        else { throw RulesFault("Folder \(path) tidak dapat dibaca. Periksa ejaan dan izinnya.") }
        var files: [String: String] = [:]
        for case let file as URL in walk where ["dmn", "xml", "yaml"].contains(file.pathExtension) {
            files[String(file.path.dropFirst(root.path.count + 1))] = try text(file.path)
        }
        return files
    }

    static func text(_ path: String) throws -> String {
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? nil
        guard let size else { throw RulesFault("Berkas \(path) tidak ada atau tidak dapat dibaca.") }
        guard size <= limit else {
            throw RulesFault("Berkas \(path) terlalu besar: \(size / 1_048_576) MB, paling banyak \(limit / 1_048_576) MB. Pecah modelnya.")
        }
        guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8) else {
            throw RulesFault("Berkas \(path) tidak dapat dibaca sebagai teks UTF-8.")
        }
        return text
    }
}
