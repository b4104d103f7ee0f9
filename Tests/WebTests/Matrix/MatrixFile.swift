import Foundation
import Testing

/// The readable record: one line per route, one column per person. `GOLDEN=record` writes it; read the diff before committing.
enum MatrixFile {
    static func check(_ rows: [MatrixRow], _ name: String, word: (Int) -> String) throws {
        let text = table(rows, word)
        let file = Golden.folder.appending(path: "Matrix/\(name).txt")
        if Golden.isRecording { return try text.write(to: file, atomically: true, encoding: .utf8) }
        let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let (left, right) = (Set(text.split(separator: "\n")), Set(expected.split(separator: "\n")))
        for line in left.subtracting(right).sorted() { Issue.record("\(name).txt lacks: \(line)") }
        for line in right.subtracting(left).sorted() { Issue.record("\(name).txt has, and no route answers so: \(line)") }
    }

    private static func table(_ rows: [MatrixRow], _ word: (Int) -> String) -> String {
        let width = (rows.map(\.name.count).max() ?? 0) + 2
        let head = padded("", width) + MatrixColumn.allCases.map { padded($0.rawValue, 10) }.joined()
        let lines = rows.map { row in padded(row.name, width) + row.cells.map { padded(word($0.status), 10) }.joined() }
        return ([head] + lines).map { $0.trimmingSuffix(" ") }.joined(separator: "\n") + "\n"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}

extension String {
    fileprivate func trimmingSuffix(_ character: Character) -> String {
        var out = self
        while out.last == character { out.removeLast() }
        return out
    }
}
