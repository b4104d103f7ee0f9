internal import DMN
package import Kinerja

/// Finds the row of a rulebook that a stored decision came from.
package enum RujukanAturan {
    /// Where the row stands on the version's page; nil when the version is not here or no row has the stored explanation.
    package static func jangkar(_ keputusan: Keputusan, in library: RulebookLibrary) -> String? {
        guard let last = keputusan.langkah.last, let version = try? library.version(named: keputusan.rulebook),
            let book = try? library.open(version), book.hash == keputusan.hash,
            let decision = book.source.decisions.first(where: { $0.name == last.judul })
        else { return nil }
        let rows = decision.expression.map { ExpressionView($0).tables.flatMap(\.baris) } ?? []
        return rows.first { $0.catatan.first == last.keterangan }?.jangkar ?? Anchor.decision(decision.name)
    }
}
