internal import DMN
internal import Kinerja

extension LintCheck {
    /// A row that fits and says nothing: its decision has no value, which is hardly ever meant.
    static let emptyOutputs = LintCheck(code: "table.empty-output", title: "Baris tabel tanpa hasil") { subject in
        subject.tables.flatMap { site in
            site.rules.enumerated().compactMap { index, rule in
                guard let empty = rule.outputs.first(where: { $0.text.trimmed.isEmpty }) else { return nil }
                return LintSpot(
                    position: empty.position, message: "Tabel “\(site.owner)”: baris \(index + 1) tanpa hasil, jadi putusannya kosong.",
                    remedy: "Isi outputEntry baris itu, atau tulis null bila memang tidak ada hasilnya.")
            }
        }
    }
}
