internal import DMN

extension LintCheck {
    static let missingContoh = LintCheck(code: "examples.missing", title: "Aturan tanpa contoh") { subject in
        if let suite = subject.suite, suite.cases.contains(where: { !$0.results.isEmpty }) { return [] }
        return [
            LintSpot(
                severity: .warning, position: SourcePosition(line: 1, column: 1), message: "Aturan ini belum punya contoh.",
                remedy: "Tulis contoh dalam bentuk kasus uji DMN TCK di sebelah model: <nama>.examples.xml.")
        ]
    }

    static let failingContoh = LintCheck(code: "examples.failing", title: "Contoh yang hasilnya berbeda") { subject in
        subject.runs.outcomes.filter { !$0.passed }.map { outcome in
            let place = subject.suite?.cases.first { $0.id == outcome.caseID }?.position ?? SourcePosition(line: 1, column: 1)
            return LintSpot(
                position: place, message: "Contoh “\(outcome.caseID)”, \(outcome.node): \(outcome.detail).",
                remedy: "Bandingkan dengan teks peraturan: perbaiki tabel bila tabelnya keliru, contoh bila contohnya keliru.",
                isInContoh: true)
        }
    }

    static let rowsNotHit = LintCheck(code: "examples.row", title: "Baris yang tidak dikenai contoh") { subject in
        guard subject.suite != nil else { return [] }
        return subject.tables.flatMap { site in
            site.rules.enumerated().compactMap { index, rule in
                if subject.runs.linesHit.contains(rule.position.line) { return nil }
                return LintSpot(
                    severity: .warning, position: rule.position,
                    message: "Tabel “\(site.owner)”: tidak ada contoh yang mengenai baris \(index + 1).",
                    remedy: "Tambahkan contoh yang masukannya cocok dengan baris itu.")
            }
        }
    }
}
