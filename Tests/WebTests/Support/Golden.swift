import Foundation
import Testing

@testable import Web

/// Compares markup with a file under `Golden/`. `GOLDEN=record` writes the files instead; look at the diff before committing.
///
/// Of a page only its `<main>` is compared, so that a new menu item does not move the pages of every slice; the frame around it has
/// goldens of its own (`whole: true`).
enum Golden {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")
    static var isRecording: Bool { ProcessInfo.processInfo.environment["GOLDEN"] == "record" }

    static func check(_ markup: String, _ name: String, whole: Bool = false, _ source: SourceLocation = #_sourceLocation) throws {
        let file = folder.appending(path: "\(name).html")
        let part = whole ? markup : main(of: markup)
        let text = part.hasSuffix("\n") ? part : part + "\n"
        if isRecording {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        let expected = try? String(contentsOf: file, encoding: .utf8)
        guard text != expected else { return }
        Issue.record(
            "\(name).html: \(firstDifference(text, expected ?? "(no golden file: run with GOLDEN=record)"))", sourceLocation: source)
    }

    /// The names of the golden files of one folder, to find those that nothing uses any more.
    static func names(in part: String) throws -> Set<String> {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: part).path)
        return Set(files.filter { $0.hasSuffix(".html") }.map { "\(part)/\($0.dropLast(5))" })
    }

    private static func main(of markup: String) -> String {
        guard let start = markup.range(of: "<main"), let end = markup.range(of: "</main>") else { return markup }
        return String(markup[start.lowerBound..<end.upperBound])
    }

    private static func firstDifference(_ text: String, _ expected: String) -> String {
        let left = text.split(separator: "\n", omittingEmptySubsequences: false)
        let right = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(left.count, right.count)
        return
            "line \(line + 1)\n  is:       \(line < left.count ? left[line] : "(end)")\n  expected: \(line < right.count ? right[line] : "(end)")"
    }
}
