package import Kinerja
import Storage

/// A backup that was never restored is a hope: admins are told once the last proven restore is over seven days old (design 6).
package struct PeringatanBackup: Sendable, Equatable {
    package static let hari: Int64 = 7

    /// Since the last proven restore; `nil` when there never was one.
    package let hariSejakTerbukti: Int64?

    package var kalimat: Kalimat {
        hariSejakTerbukti.map { "Cadangan terakhir yang terbukti dapat dipulihkan sudah \($0) hari." }
            ?? "Belum ada cadangan yang terbukti dapat dipulihkan."
    }

    /// `nil` while all is well, for who does not run the installation, and for invented data.
    static func read(_ look: Look) throws -> PeringatanBackup? {
        guard Policy.allows(.kelolaPeriode, Policy.byPeran(look.actor.peran)) else { return nil }
        guard try OperationRecord.last(.demo, on: look.db) == nil else { return nil }
        // A new installation gets its seven days too.
        let proven = try OperationRecord.last(.lastProvenRestore, on: look.db)
        guard let since = try proven?.at ?? OperationRecord.installed(on: look.db) else { return nil }
        let days = look.now.seconds(since: Instant(rawValue: since)) / 86_400
        return days > hari ? PeringatanBackup(hariSejakTerbukti: proven == nil ? nil : days) : nil
    }
}
