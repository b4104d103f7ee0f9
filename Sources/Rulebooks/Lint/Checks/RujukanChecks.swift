internal import DMN

extension LintCheck {
    /// A decision must cite its law: a `knowledgeSource` of its own or of a function it uses.
    static let uncitedDecisions = LintCheck(code: "citation.decision", title: "Keputusan tanpa dasar hukum") { subject in
        let sources = Set(subject.source.knowledgeSources.map(\.id))
        return subject.source.decisions.compactMap { decision in
            let functions = subject.source.knowledgeModels.filter { model in decision.knowledge.contains { $0.id == model.id } }
            let cited = decision.authorities + functions.flatMap(\.authorities)
            if cited.contains(where: { sources.contains($0.id) }) { return nil }
            return LintSpot(
                severity: .warning, position: decision.position, message: "Keputusan “\(decision.name)” tidak menyebut dasar hukumnya.",
                remedy: "Tambahkan knowledgeSource beserta pasal dan halamannya, lalu authorityRequirement pada keputusan.")
        }
    }

    /// A row of a table says in an annotation which article, item or table cell it stands for.
    static let rowsWithoutAnnotation = LintCheck(code: "citation.row", title: "Baris tabel tanpa keterangan") { subject in
        subject.tables.flatMap { site in
            site.rules.enumerated().compactMap { index, rule in
                if rule.annotations.contains(where: { !$0.isEmpty }) { return nil }
                return LintSpot(
                    severity: .warning, position: rule.position, message: "Tabel “\(site.owner)”: baris \(index + 1) tanpa keterangan.",
                    remedy: "Tambahkan annotationEntry: penjelasan dan pasal atau halamannya.")
            }
        }
    }
}
