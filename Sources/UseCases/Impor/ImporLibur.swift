package import Documents
package import Impor
package import Kinerja
import Rulebooks
import Storage

/// Loads the agency's days off from a table `tanggal; keterangan; jenis` (SKB three ministers; local days by the agency).
package enum ImporLibur {
    package struct Laporan: Codable, Sendable, Equatable {
        package var diterima: Int
        package var berubah: Int
        package var refused: [Refusal]
        package var applied: Bool
        /// What the file has and was not read.
        package var notes: [Kalimat] = []
    }

    /// Takes over the days off that the program carries for a year: those of the joint decree, or the fixed ones as provisional.
    /// Days of the agency itself stay.
    package static func takeNasional(
        _ tahun: Int, dryRun: Bool = false, by actor: Actor, key: String? = nil, in site: Installation
    ) async throws -> Laporan {
        try LoadHariLibur.authority.require(actor)
        let days = LiburNasional.of(tahun).hari
        if dryRun { return Laporan(diterima: days.count, berubah: 0, refused: [], applied: false) }
        return try await site.run(LoadHariLibur(days: days), by: actor, key: key)
    }

    /// Applies the whole list in one transaction, or nothing when a row is refused.
    package static func run(
        _ file: any TableSource, dryRun: Bool = false, by actor: Actor, key: String? = nil, in site: Installation
    ) async throws -> Laporan {
        try LoadHariLibur.authority.require(actor)
        let parsed = try LiburRows(file)
        guard parsed.refused.isEmpty, !dryRun else {
            return Laporan(diterima: parsed.days.count, berubah: 0, refused: parsed.refused, applied: false, notes: parsed.notes)
        }
        var report = try await site.run(LoadHariLibur(days: parsed.days), by: actor, key: key)
        report.notes = parsed.notes
        return report
    }
}

/// Takes a whole list of days off over; those that are known already are left alone.
struct LoadHariLibur: Command {
    static let aksi = Aksi.hariLiburImpor
    static let authority = Authority.role(.kelolaPeriode)

    let days: [HariLibur]

    func run(in act: Act) throws -> ImporLibur.Laporan {
        try SetHariLibur.check(days.map(\.tanggal), in: act)
        let changed = try days.filter { try act.hariLibur.find($0.tanggal) != $0 }
        let report = ImporLibur.Laporan(diterima: days.count, berubah: changed.count, refused: [], applied: !changed.isEmpty)
        guard !changed.isEmpty else { throw Unchanged(report) }
        for day in changed { try act.hariLibur.put(day) }
        try act.record(.hariLiburImpor, "impor", sesudah: changed)
        return report
    }
}
