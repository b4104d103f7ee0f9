import DMN
import Foundation
import Testing

@Suite("The official test cases")
struct TCKTests {
    static let folder = ProcessInfo.processInfo.environment["TOLOK_TCK"]

    @Test("A suite is read, run and judged node by node")
    func runner() throws {
        let xml = """
            <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
            <modelName>m.dmn</modelName>
            <testCase id="1"><inputNode name="x"><list><item><value xsi:type="xsd:decimal">1</value></item><item><value xsi:nil="true"/></item></list></inputNode>
            <resultNode name="n"><expected><value xsi:type="xsd:decimal">2.000000001</value></expected></resultNode>
            <resultNode name="c"><expected><component name="a"><value xsi:type="xsd:string">b</value></component></expected></resultNode></testCase>
            <testCase id="2"><resultNode name="n" errorResult="true"><expected><value xsi:nil="true"/></expected></resultNode></testCase>
            <testCase id="3"><resultNode name="c"><expected><value xsi:type="xsd:string">b</value></expected></resultNode></testCase>
            </testCases>
            """
        let suite = try TCKSuite.read(Array(xml.utf8), file: "t.xml", environment: hostEnvironment)
        #expect(suite.modelName == "m.dmn" && suite.cases.count == 3)
        let loaded = try model(
            input("x", "Any") + decision("n", requires: ["x"], literal("if x = null then null else count(x)"))
                + decision("c", literal("{a: \"b\"}")))
        let outcomes = suite.run(loaded)
        #expect(outcomes.map(\.passed) == [true, true, true, false])
        #expect(outcomes.last?.detail == "expected \"b\" got {a: \"b\"}")
    }

    @Test("The folder named by TOLOK_TCK passes", .enabled(if: folder != nil))
    func official() throws {
        let root = URL(filePath: try #require(Self.folder))
        let walk = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        var environment = hostEnvironment
        environment.externals = .javaLang
        var failures: [TCKOutcome] = []
        for case let file as URL in walk where file.pathExtension == "xml" {
            let suite = try TCKSuite.read(Array(Data(contentsOf: file)), file: file.lastPathComponent, environment: environment)
            let folder = file.deletingLastPathComponent()
            let bytes = try Array(Data(contentsOf: folder.appending(path: suite.modelName)))
            let loaded = try DMNModel.load(xml: bytes, name: suite.modelName, environment: environment) { declared in
                let others = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                return try others.filter { $0.pathExtension == "dmn" }.map { Array(try Data(contentsOf: $0)) }
                    .first { try XMLDocument($0, file: "").root["namespace"] == declared.namespace }
            }
            failures += suite.run(loaded).filter { !$0.passed }
        }
        #expect(failures.map { "\($0.file) \($0.caseID): \($0.detail)" } == [])
    }
}
