package import Kinerja
package import Rulebooks
import Storage

/// The agency's days off in a year.
package struct LiburView: Sendable {
    package let tahun: Int
    package let hari: [HariLibur]
    /// What the program carries for the year.
    package let nasional: LiburNasional

    /// Days of the joint decree that the agency's list lacks or has otherwise.
    package var kurang: Int { nasional.hari.count { !hari.contains($0) } }
}

/// The days off of a year; `nil` means this year.
package struct ReadLibur: Query {
    package static let authority = Authority.role(.kelolaPeriode)

    package let tahun: Int?

    package init(_ tahun: Int?) { self.tahun = tahun }

    package func read(in look: Look) throws -> LiburView {
        let year = tahun ?? look.today.year
        return LiburView(tahun: year, hari: try look.hariLibur.year(year), nasional: LiburNasional.of(year))
    }
}
