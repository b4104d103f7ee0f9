import BenchmarkSubjects
import DMN
import Foundation

/// `TolokBench rates|oracle|nation …`: the Swift side of `./bench`; run from the project's folder, it prints one JSON object a line.
@main
struct Main {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let root = URL(filePath: FileManager.default.currentDirectoryPath)
        switch arguments.first {
        case "rates": try Rates(root: root).run()
        case "oracle" where arguments.count == 3: try Oracle(root: root, name: arguments[1], file: arguments[2]).run()
        case "nation": try Nation(root: root, count: Int(arguments.dropFirst().first ?? "") ?? 5_600_000).run()
        default:
            FileHandle.standardError.write(Data("usage: TolokBench rates | oracle MODEL FACTS.ndjson | nation [PEOPLE]\n".utf8))
            exit(2)
        }
    }
}

/// One measured figure.
struct Figure {
    let suite: String
    let subject: String
    let engine: String
    let unit: String
    let value: Double

    func report() {
        print("{\"suite\":\"\(suite)\",\"case\":\"\(subject)\",\"engine\":\"\(engine)\",\"unit\":\"\(unit)\",\"value\":\(value)}")
    }
}
