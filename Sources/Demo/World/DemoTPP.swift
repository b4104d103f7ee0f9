package import Kinerja

/// A rulebook as a regency would write it: an allowance by post and predikat. Invented; the figures are no regency's.
package struct DemoTPP: Sendable {
    package var dasar: String
    /// Percent of the amount, by predikat.
    package var persen: [(PredikatKinerja, Int)]
    /// Rupiah a month, by jenjang.
    package var besaran: [(JenjangJabatan, Int)]

    package static let pertama = DemoTPP(
        dasar: "Perbup Nusa Harapan 12 Tahun 2025 (contoh)",
        persen: [(.sangatBaik, 100), (.baik, 100), (.butuhPerbaikan, 85), (.kurang, 70), (.sangatKurang, 50)],
        besaran: [
            (.jptUtama, 20_000_000), (.jptMadya, 17_500_000), (.jptPratama, 12_500_000), (.administrator, 6_500_000),
            (.pengawas, 4_250_000),
            (.fungsional, 3_000_000), (.pelaksana, 2_000_000),
        ])

    /// The amended regulation: the best get more, and executives a little more.
    package static let kedua = DemoTPP(
        dasar: "Rancangan Perbup Nusa Harapan 2027 (contoh)",
        persen: [(.sangatBaik, 110), (.baik, 100), (.butuhPerbaikan, 80), (.kurang, 60), (.sangatKurang, 40)],
        besaran: Self.pertama.besaran.map { $0.0 == .pelaksana ? ($0.0, 2_150_000) : $0 })

    package static let keputusan = "TPP"
    package static let satuan = "rupiah per bulan"

    package var model: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="tpp" name="Tambahan penghasilan pegawai"
                     namespace="urn:tolok:contoh:tpp" expressionLanguage="https://www.omg.org/spec/DMN/20230324/FEEL/">
          <description>Tambahan penghasilan pegawai menurut jenjang jabatan dan predikat kinerja.</description>
          <itemDefinition id="tPredikat" name="PredikatKinerja"><typeRef>string</typeRef>
            <allowedValues><text>\(Self.list(persen.map(\.0.rawValue)))</text></allowedValues></itemDefinition>
          <itemDefinition id="tJenjang" name="JenjangJabatan"><typeRef>string</typeRef>
            <allowedValues><text>\(Self.list(besaran.map(\.0.rawValue)))</text></allowedValues></itemDefinition>
          <inputData id="predikat" name="Predikat Kinerja"><variable name="Predikat Kinerja" typeRef="PredikatKinerja"/></inputData>
          <inputData id="jenjang" name="Jenjang Jabatan"><variable name="Jenjang Jabatan" typeRef="JenjangJabatan"/></inputData>
          <knowledgeSource id="perbup" name="\(dasar)"/>
          \(table("persen", "Persen Kinerja", "Predikat Kinerja", "predikat", persen.map { ($0.0.rawValue, $0.1) }, "Pasal 5"))
          \(table("besaran", "Besaran Jabatan", "Jenjang Jabatan", "jenjang", besaran.map { ($0.0.rawValue, $0.1) }, "Pasal 4"))
          <decision id="tpp-sebulan" name="TPP">
            <description>Besaran jabatan dikalikan persen kinerja.</description>
            <question>Berapa TPP sebulan?</question>
            <variable name="TPP" typeRef="number"/>
            <informationRequirement id="p1"><requiredDecision href="#persen"/></informationRequirement>
            <informationRequirement id="p2"><requiredDecision href="#besaran"/></informationRequirement>
            <authorityRequirement id="d3"><requiredAuthority href="#perbup"/></authorityRequirement>
            <literalExpression id="rumus"><text>Besaran Jabatan * Persen Kinerja / 100</text></literalExpression>
          </decision>
        </definitions>

        """
    }

    package var contoh: String {
        let cases = persen.map { (besaran[besaran.count - 1], $0) } + besaran.dropLast().map { ($0, persen[0]) }
        let texts = cases.enumerated().map { n, pair in
            """
              <testCase id="T-\(n + 1)">
                <inputNode name="Predikat Kinerja"><value xsi:type="xsd:string">\(pair.1.0.rawValue)</value></inputNode>
                <inputNode name="Jenjang Jabatan"><value xsi:type="xsd:string">\(pair.0.0.rawValue)</value></inputNode>
                <resultNode name="TPP" type="decision"><expected><value xsi:type="xsd:decimal">\(pair.0.1 * pair.1.1 / 100)</value></expected></resultNode>
              </testCase>
            """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"
                       xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
              <modelName>tpp.dmn</modelName>
            \(texts.joined(separator: "\n"))
            </testCases>

            """
    }

    private func table(_ id: String, _ name: String, _ input: String, _ href: String, _ rows: [(String, Int)], _ pasal: String) -> String {
        let rules = rows.enumerated().map { n, row in
            """
                  <rule id="\(id)-\(n + 1)"><inputEntry id="\(id)-\(n + 1)-a"><text>"\(row.0)"</text></inputEntry>
                    <outputEntry id="\(id)-\(n + 1)-b"><text>\(row.1)</text></outputEntry>
                    <annotationEntry><text>\(pasal), baris \(n + 1)</text></annotationEntry></rule>
            """
        }
        return """
            <decision id="\(id)" name="\(name)">
                <question>\(name)?</question>
                <variable name="\(name)" typeRef="number"/>
                <informationRequirement id="\(id)-perlu"><requiredInput href="#\(href)"/></informationRequirement>
                <authorityRequirement id="\(id)-dasar"><requiredAuthority href="#perbup"/></authorityRequirement>
                <decisionTable id="\(id)-tabel" hitPolicy="UNIQUE">
                  <input id="\(id)-kolom"><inputExpression typeRef="\(href == "predikat" ? "PredikatKinerja" : "JenjangJabatan")"><text>\(input)</text></inputExpression></input>
                  <output id="\(id)-hasil" typeRef="number"/>
                  <annotation name="Dasar"/>
            \(rules.joined(separator: "\n"))
                </decisionTable>
              </decision>
            """
    }

    private static func list(_ words: [String]) -> String { words.map { "\"\($0)\"" }.joined(separator: ", ") }
}
