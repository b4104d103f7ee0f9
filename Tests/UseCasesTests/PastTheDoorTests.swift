import Foundation
import Testing

@testable import UseCases

@Suite("Writing past the door")
struct PastTheDoorTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/UseCases")

    @Test("outside the door, only the files of the list open a transaction of their own, each with its reason")
    func listed() throws {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".swift") }
        let writers = try paths.filter { path in
            let text = try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
            return !path.hasPrefix("Acting/") && text.contains("database.write")
        }
        #expect(writers.sorted() == PastTheDoor.all.map(\.file))
        #expect(PastTheDoor.all.filter { $0.alasan.isEmpty }.map(\.file) == [])
    }
}
