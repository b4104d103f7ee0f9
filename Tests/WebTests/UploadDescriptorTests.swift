import Foundation
import Testing

@testable import Web

@Suite("Descriptors of uploads")
struct UploadDescriptorTests {
    @Test("F1 uploads that are under way hold no descriptor, however many and however slow; what was sent is all there")
    func none() throws {
        let folder = FileManager.default.temporaryDirectory.path
        let run = UUID().uuidString
        // Other tests of this process open files at the same time: only those of these uploads are looked at.
        func open() throws -> Int {
            try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count {
                (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)"))?.contains(run) ?? false
            }
        }
        let header = MultipartParser.PartHeader(name: "berkas", filename: "a.pdf", contentType: "application/pdf")
        let writers = try (0..<200).map { try UploadWriter(header, folder: folder, name: "\(run)-\($0)", limit: 1_000_000) }
        for writer in writers { try writer.append(ArraySlice([UInt8](repeating: 7, count: 70_000))) }
        #expect(try open() == 0)
        let files = try writers.map { writer in
            try writer.append([1, 2, 3])
            return try writer.finish()
        }
        #expect(try files.allSatisfy { try $0.bytes() == [UInt8](repeating: 7, count: 70_000) + [1, 2, 3] && $0.size == 70_003 })
        let paths = files.map(\.path)
        #expect(paths.allSatisfy { $0.contains(run) })
        #expect(paths.allSatisfy(FileManager.default.fileExists))
    }
}
