import Foundation

/// A Swift file of the program, without its comments: for tests of who may write what where.
struct SourceFile {
    /// From the repository's root, `Sources/Web/Site.swift`.
    let path: String
    /// `Site`.
    let name: String
    let code: String

    /// The folder it lies in, `Web`.
    var folder: String { path.split(separator: "/").dropLast().last.map(String.init) ?? "" }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func under(_ folder: String) throws -> [SourceFile] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
        return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            let url = root.appending(path: "\(folder)/\(path)")
            let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
            let code = lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }
            return SourceFile(
                path: "\(folder)/\(path)", name: url.deletingPathExtension().lastPathComponent, code: code.joined(separator: "\n"))
        }
    }
}
