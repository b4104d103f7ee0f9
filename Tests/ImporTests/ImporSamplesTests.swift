import Documents
import FoundationEssentials
import Kinerja
import Testing

@testable import Impor

/// The sample files live outside the tree; where they are missing the built-up cases of the other suites remain.
struct ImporSamplesTests {
    /// `TOLOK_SAMPLES`, or the folder that stands beside the checkout in CI.
    static let folder =
        ProcessInfo.processInfo.environment["TOLOK_SAMPLES"]
        ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/samples").standardized.path
    static var present: Bool { FileManager.default.fileExists(atPath: "\(folder)/simpeg-kotor.xlsx") }

    private func check(_ name: String) throws -> LaporanImpor {
        let file = try TableFile.open(path: "\(Self.folder)/\(name)")
        let mapping = try #require(try HeaderGuess.mapping(of: file))
        return ImporPreview(try ParsedRows.read(file, mapping), mapping).report
    }

    @Test("the clean sample is taken whole", .enabled(if: present))
    func clean() throws {
        let report = try check("simpeg-nusa-harapan.xlsx")
        #expect(report.refused.isEmpty && report.held.isEmpty)
        #expect(report.accepted == ImporPlan.Counts(unit: 290, jabatan: 918, pegawai: 3257))
    }

    @Test("the dirty sample is refused in exactly the planted rows, each with cell, problem and remedy", .enabled(if: present))
    func dirty() throws {
        struct Expected: Decodable {
            struct Row: Decodable, Hashable { let sheet: String; let row: Int }
            let refused: [Row]
            /// Refused or kept as text: a formula that nobody computed is refused.
            let neutralised: [Row]
        }
        let report = try check("simpeg-kotor.xlsx")
        let data = try #require(FileManager.default.contents(atPath: "\(Self.folder)/simpeg-kotor.expected.json"))
        let expected = try JSONDecoder().decode(Expected.self, from: data)
        let planted = Set(expected.refused).union(expected.neutralised)
        #expect(Set(report.refused.map { Expected.Row(sheet: $0.sheet, row: $0.row) }) == planted)
        #expect(report.refused.allSatisfy { $0.cell != nil && !$0.problem.isEmpty && !$0.remedy.isEmpty })
        #expect(
            report.accepted.pegawai + report.refused.count { $0.sheet == "Pegawai" } + report.held.count { $0.sheet == "Pegawai" } == 732)
    }
}
