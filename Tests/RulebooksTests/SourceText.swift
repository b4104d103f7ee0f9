import Foundation

/// A Swift file of `Sources`, as tests that read the program see it.
struct SourceText {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Path below `Sources`.
    let path: String
    let text: String

    var target: String { path.split(separator: "/").first.map(String.init) ?? "" }
    var folder: String { path.split(separator: "/").dropLast().last.map(String.init) ?? "" }

    /// Its lines without comments, numbered from 1.
    var code: [(number: Int, text: String)] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { (number: $0.offset + 1, text: String($0.element)) }
            .filter { !$0.text.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
    }

    static func files(under folder: String = "") throws -> [SourceText] {
        let sources = root.appending(path: "Sources")
        let all = FileManager.default.enumerator(at: sources.appending(path: folder), includingPropertiesForKeys: nil)
        return try (all?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map { file in
            SourceText(
                path: String(file.standardizedFileURL.path.dropFirst(sources.standardizedFileURL.path.count + 1)),
                text: try String(contentsOf: file, encoding: .utf8))
        }
    }
}
