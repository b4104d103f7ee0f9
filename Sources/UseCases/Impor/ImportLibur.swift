package import Documents
package import Impor
package import Kinerja
import Storage

/// Loads the agency's days off from a table `tanggal; keterangan; jenis` (SKB three ministers; local days by the agency).
package enum ImportLibur {
    package struct Report: Codable, Sendable, Equatable {
        package var diterima: Int
        package var berubah: Int
        package var refused: [Refusal]
        package var applied: Bool
    }

    /// Applies the whole list in one transaction, or nothing when a row is refused.
    package static func run(
        _ file: any TableSource, dryRun: Bool = false, by actor: Actor, key: String? = nil, in site: Installation
    ) async throws -> Report {
        try Policy.require(.kelolaPeriode, Policy.byRole(actor.peran), seenWith: .kelolaPeriode)
        let parsed = try LiburRows(file)
        let report = Report(diterima: parsed.days.count, berubah: 0, refused: parsed.refused, applied: false)
        guard parsed.refused.isEmpty, !dryRun else { return report }
        let changed = try await site.look(by: actor) { look in
            let known = HariLiburRepository(look.db, actor.instansi)
            return try parsed.days.filter { try known.find($0.tanggal) != $0 }
        }
        guard !changed.isEmpty else { return report }
        return try await site.perform(by: actor, key: key, input: try json(parsed.days)) { act in
            let repository = HariLiburRepository(act.db, actor.instansi)
            for day in changed { try repository.put(day) }
            try act.record(.hariLiburImpor, "impor", sesudah: changed)
            return Report(diterima: parsed.days.count, berubah: changed.count, refused: [], applied: true)
        }
    }
}
