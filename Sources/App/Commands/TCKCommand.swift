import ArgumentParser
import DMN
import Foundation

/// `tolok tck DIR`: runs test cases in the format of the DMN TCK, the standard's own or a rulebook's.
struct TCKCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "tck", abstract: "Menjalankan kasus uji DMN TCK dalam sebuah folder.")

    @Argument(help: "Folder yang berisi model .dmn dan berkas kasus uji .xml.")
    var folder: String

    func run() throws {
        var environment = SystemZonaWaktu.environment()
        environment.externals = .javaLang
        var passed = 0
        var failed = 0
        var nodes = 0
        for file in try Self.files(in: URL(filePath: folder)) {
            let bytes = Array(try Data(contentsOf: file))
            // Other XML files may lie beside the test cases; a broken one is an error.
            guard try XMLDocument(bytes, file: file.lastPathComponent).root.name == "testCases" else { continue }
            let suite = try TCKSuite.read(bytes, file: file.lastPathComponent, environment: environment)
            let outcomes = Self.outcomes(of: suite, at: file, environment)
            nodes += outcomes.count
            for test in suite.cases {
                let failures = outcomes.filter { $0.caseID == test.id && !$0.passed }
                if failures.isEmpty { passed += 1 } else { failed += 1 }
                for failure in failures { print("\(failure.file) \(failure.caseID) \(failure.node): \(failure.detail)") }
            }
        }
        print("\(nodes) result nodes in \(passed + failed) cases")
        print("\(passed) passed, \(failed) failed")
        if failed > 0 { throw ExitCode(1) }
    }

    /// All test-case files below the folder, in order.
    private static func files(in folder: URL) throws -> [URL] {
        guard let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else {
            throw ValidationError("Folder \(folder.path()) tidak dapat dibaca.")
        }
        let files = walk.compactMap { $0 as? URL }.filter { $0.pathExtension == "xml" }
        return files.sorted { $0.path() < $1.path() }
    }

    private static func outcomes(of suite: TCKSuite, at file: URL, _ environment: FEELEnvironment) -> [TCKOutcome] {
        let folder = file.deletingLastPathComponent()
        do {
            let bytes = Array(try Data(contentsOf: folder.appending(path: suite.modelName)))
            let model = try DMNModel.load(xml: bytes, name: suite.modelName, environment: environment) { declared in
                try Self.model(for: declared, in: folder)
            }
            return suite.run(model)
        } catch {
            return suite.failures(because: "\(error)")
        }
    }

    /// The model of the folder that has the namespace asked for.
    private static func model(for declared: ModelImport, in folder: URL) throws -> [UInt8]? {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        for file in files where file.pathExtension == "dmn" {
            let bytes = Array(try Data(contentsOf: file))
            if try XMLDocument(bytes, file: file.lastPathComponent).root["namespace"] == declared.namespace { return bytes }
        }
        return nil
    }
}
