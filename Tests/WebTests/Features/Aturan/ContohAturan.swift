import Rulebooks
import TestSupport
import UseCases

@testable import Web

/// Rulebooks made for the pages: two versions of one topic with every kind of boxed expression and input, and one that means harm.
enum ContohAturan {
    static func client() throws -> TestClient {
        var installation = Installation.withoutDatabase
        installation.aturan = try RulebookLibrary(files: files)
        return TestClient(.test(installation: installation))
    }

    static let files = [
        "index.yaml": """
        topics:
          - topic: tunjangan
            title: Tunjangan contoh
            versions:
              - { in_force: 2024-01-01, until: 2025-12-31, instruments: [perbup-1], status: RECALLED }
              - { in_force: 2026-01-01, instruments: [perbup-1], status: CONFIRMED-LAW, rules: [Z-01] }
          - topic: instansi/jahat
            title: <script>alert(1)</script>
            scope: instansi
            agency: Kabupaten "X" & Y
            versions: [{ in_force: 2026-01-01, instruments: [], status: CONFIRMED-2ND }]
        """,
        "instruments.yaml": """
        instruments:
          - { id: perbup-1, title: Peraturan Bupati Contoh Nomor 1, short: Perbup 1, in_force: 2024-01-01 }
        """,
        "tunjangan/2024-01-01.dmn": model(persen: "50", tambahan: ""),
        "tunjangan/2024-01-01.examples.xml": examples(expected: "550000"),
        "tunjangan/2026-01-01.dmn": model(
            persen: "60",
            tambahan: """
                <rule id="r3"><inputEntry><text>"pppk"</text></inputEntry><inputEntry><text>-</text></inputEntry>
                <outputEntry><text>10</text></outputEntry><annotationEntry><text>PPPK. [CONFIRMED-2ND]</text></annotationEntry></rule>
                """),
        "tunjangan/2026-01-01.examples.xml": examples(expected: "660000"),
        "instansi/jahat/2026-01-01.dmn": hostile,
    ]

    private static func model(persen: String, tambahan: String) -> String {
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="t" name="Tunjangan" namespace="urn:uji:t">
        <description>Tunjangan contoh menurut jenis pegawai dan nilai.</description>
        <itemDefinition name="Jenis"><typeRef>string</typeRef><allowedValues><text>"pns", "pppk"</text></allowedValues></itemDefinition>
        <itemDefinition name="Nilai"><typeRef>number</typeRef><allowedValues><text>[0..120]</text></allowedValues></itemDefinition>
        <inputData id="i1" name="Jenis Pegawai"><variable name="Jenis Pegawai" typeRef="Jenis"/></inputData>
        <inputData id="i2" name="Nilai"><description>Nilai kinerja.</description><variable name="Nilai" typeRef="Nilai"/></inputData>
        <inputData id="i3" name="Cuti"><variable name="Cuti" typeRef="boolean"/></inputData>
        <inputData id="i4" name="Tanggal Mulai"><variable name="Tanggal Mulai" typeRef="date"/></inputData>
        <inputData id="i5" name="Pokok"><variable name="Pokok" typeRef="number"/></inputData>
        <knowledgeSource id="k" name="Perbup 1, Pasal 2"/>
        <businessKnowledgeModel id="b" name="Bagian"><variable name="Bagian"/><encapsulatedLogic>
        <formalParameter name="pokok" typeRef="number"/><formalParameter name="persen" typeRef="number"/>
        <literalExpression><text>pokok * persen / 100</text></literalExpression></encapsulatedLogic>
        <authorityRequirement><requiredAuthority href="#k"/></authorityRequirement></businessKnowledgeModel>
        <decision id="d1" name="Persen"><question>Berapa persen?</question><variable name="Persen" typeRef="number"/>
        <informationRequirement><requiredInput href="#i1"/></informationRequirement>
        <informationRequirement><requiredInput href="#i2"/></informationRequirement>
        <authorityRequirement><requiredAuthority href="#k"/></authorityRequirement>
        <decisionTable id="t1" hitPolicy="FIRST" outputLabel="Persen">
        <input label="Jenis"><inputExpression typeRef="Jenis"><text>Jenis Pegawai</text></inputExpression></input>
        <input label="Nilai"><inputExpression typeRef="number"><text>Nilai</text></inputExpression></input>
        <output typeRef="number"><defaultOutputEntry><text>0</text></defaultOutputEntry></output><annotation name="Dasar"/>
        <rule id="r1"><inputEntry><text>"pns"</text></inputEntry><inputEntry><text>[0..90)</text></inputEntry>
        <outputEntry><text>\(persen)</text></outputEntry><annotationEntry><text>Pasal 2 ayat (1)</text></annotationEntry></rule>
        <rule id="r2"><inputEntry><text>"pns"</text></inputEntry><inputEntry><text>&gt;= 90</text></inputEntry>
        <outputEntry><text>100</text></outputEntry><annotationEntry><text>Pasal 2 ayat (2)</text></annotationEntry></rule>
        \(tambahan)</decisionTable></decision>
        <decision id="d2" name="Rupiah"><question>Berapa rupiah?</question><variable name="Rupiah" typeRef="number"/>
        <informationRequirement><requiredDecision href="#d1"/></informationRequirement>
        <informationRequirement><requiredInput href="#i3"/></informationRequirement>
        <informationRequirement><requiredInput href="#i4"/></informationRequirement>
        <informationRequirement><requiredInput href="#i5"/></informationRequirement>
        <knowledgeRequirement><requiredKnowledge href="#b"/></knowledgeRequirement>
        <authorityRequirement><requiredAuthority href="#k"/></authorityRequirement>
        <context><contextEntry><variable name="dasar"/><literalExpression><text>Bagian(Pokok, Persen)</text></literalExpression></contextEntry>
        <contextEntry><variable name="tambah"/><literalExpression><text>if Cuti then 0 else dasar / 10</text></literalExpression></contextEntry>
        <contextEntry><literalExpression><text>dasar + tambah</text></literalExpression></contextEntry></context></decision>
        </definitions>
        """
    }

    private static func examples(expected: String) -> String {
        """
        <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <modelName>t.dmn</modelName><testCase id="1"><description>PNS dengan nilai 80</description>
        <inputNode name="Jenis Pegawai"><value xsi:type="xsd:string">pns</value></inputNode>
        <inputNode name="Nilai"><value xsi:type="xsd:decimal">80</value></inputNode>
        <inputNode name="Cuti"><value xsi:type="xsd:boolean">false</value></inputNode>
        <inputNode name="Tanggal Mulai"><value xsi:type="xsd:date">2026-01-05</value></inputNode>
        <inputNode name="Pokok"><value xsi:type="xsd:decimal">1000000</value></inputNode>
        <resultNode name="Rupiah"><expected><value xsi:type="xsd:decimal">\(expected)</value></expected></resultNode></testCase></testCases>
        """
    }

    /// Markup wherever a model holds text, and an answer that would take for ever.
    private static let hostile = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="j" name="&lt;img src=x onerror=1&gt;" namespace="urn:uji:j">
        <description>&lt;img src=x onerror=2&gt;</description>
        <itemDefinition name="&quot;&gt;&lt;b&gt;"><typeRef>string</typeRef><allowedValues><text>"&lt;img src=x onerror=3&gt;"</text></allowedValues></itemDefinition>
        <inputData id="&quot;&gt;&lt;img src=x onerror=4&gt;" name="Banyaknya"><description>&lt;img src=x onerror=5&gt;</description>
        <variable name="Banyaknya" typeRef="number"/></inputData>
        <knowledgeSource id="k" name="&lt;img src=x onerror=6&gt;"/>
        <decision id="d" name="Putaran"><question>&lt;img src=x onerror=7&gt;</question><variable name="Putaran" typeRef="number"/>
        <informationRequirement><requiredInput href="#&quot;&gt;&lt;img src=x onerror=4&gt;"/></informationRequirement>
        <authorityRequirement><requiredAuthority href="#k"/></authorityRequirement>
        <literalExpression><text>count(for i in 1..Banyaknya, j in 1..Banyaknya return i * j)</text></literalExpression></decision>
        <decision id="e" name="Tabel"><variable name="Tabel"/>
        <informationRequirement><requiredInput href="#&quot;&gt;&lt;img src=x onerror=4&gt;"/></informationRequirement>
        <decisionTable id="&quot;&gt;&lt;img src=x onerror=8&gt;"><input label="&quot; onmouseover=&quot;1"><inputExpression><text>Banyaknya</text></inputExpression></input>
        <output name="&lt;img src=x onerror=9&gt;"/><annotation name="&quot;&gt;&lt;img src=x onerror=10&gt;"/>
        <rule id="&quot;&gt;&lt;img src=x onerror=11&gt;"><inputEntry><text>1</text></inputEntry><outputEntry><text>"&lt;img src=x onerror=12&gt;"</text></outputEntry>
        <annotationEntry><text>&lt;img src=x onerror=13&gt;</text></annotationEntry></rule></decisionTable></decision>
        </definitions>
        """
}
