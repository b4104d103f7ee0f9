import Foundation

/// Reads PDF files back with poppler's programs, which `./test` installs.
enum PDFReading {
    /// The text as laid out on the pages.
    static func layoutText(_ pdf: [UInt8]) throws -> String { try run("pdftotext", ["-layout"], pdf, after: ["-"]) }

    /// The words in reading order with single blanks, so that a line break inside a field does not matter.
    static func words(_ pdf: [UInt8]) throws -> String {
        try run("pdftotext", ["-raw"], pdf, after: ["-"]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func info(_ pdf: [UInt8]) throws -> String { try run("pdfinfo", [], pdf) }
    static func structure(_ pdf: [UInt8]) throws -> String { try run("pdfinfo", ["-struct-text"], pdf) }

    private static func run(_ program: String, _ before: [String], _ pdf: [UInt8], after: [String] = []) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).pdf")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(pdf).write(to: file)
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + before + [file.path] + after
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
