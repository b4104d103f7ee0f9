package import Kinerja
import Storage

/// The agency's days off in a year.
package struct LiburView: Sendable {
    package let tahun: Int
    package let hari: [HariLibur]

    /// - Parameter tahun: `nil` means this year.
    package static func year(_ tahun: Int?, by actor: Actor, in site: Installation) async throws -> LiburView {
        try Policy.require(.kelolaPeriode, Policy.byRole(actor.peran), seenWith: .kelolaPeriode)
        return try await site.look(by: actor) { look in
            let year = tahun ?? look.today.year
            return LiburView(tahun: year, hari: try HariLiburRepository(look.db, actor.instansi).year(year))
        }
    }
}
