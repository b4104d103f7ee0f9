package import Kinerja
import Storage

/// What the admin's front page and settings show.
package struct KelolaView: Sendable {
    package let instansi: Instansi
    package let today: LocalDate
    /// Open years, newest first, with their periods.
    package let tahun: [(tahun: Int, periode: [PeriodeEvaluasi])]
    package let liburTahunIni: Int
    package let koreksiMenunggu: Int
    /// Agency rulebooks that wait for this admin as the second person.
    package let aturanMenunggu: Int
    package let peringatanCadangan: PeringatanCadangan?

    package static func find(by actor: Actor, in site: Installation) async throws -> KelolaView {
        try Policy.require(.kelolaPeriode, Policy.byRole(actor.peran), seenWith: .kelolaPeriode)
        return try await site.look(by: actor) { look in
            let years = PeriodeRepository(look.db, actor.instansi)
            return KelolaView(
                instansi: look.instansi, today: look.today, tahun: try years.tahun().map { ($0, try years.of(tahun: $0)) },
                liburTahunIni: try HariLiburRepository(look.db, actor.instansi).year(look.today.year).count,
                koreksiMenunggu: try KoreksiAtasanRepository(look.db, actor.instansi).waiting().count,
                aturanMenunggu: try AturanRepository(look.db, actor.instansi).menunggu(selain: actor.pegawai),
                peringatanCadangan: try PeringatanCadangan.read(look))
        }
    }
}
