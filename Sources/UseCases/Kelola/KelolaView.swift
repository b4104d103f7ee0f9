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
    package let peringatanCadangan: PeringatanBackup?
}

/// The admin's front page and settings.
package struct ReadKelola: Query {
    package static let authority = Authority.role(.kelolaPeriode)

    package init() {}

    package func read(in look: Look) throws -> KelolaView {
        let years = look.periode
        return KelolaView(
            instansi: look.instansi, today: look.today, tahun: try years.tahun().map { ($0, try years.of(tahun: $0)) },
            liburTahunIni: try look.hariLibur.year(look.today.year).count,
            koreksiMenunggu: try look.koreksiAtasan.waiting().count,
            aturanMenunggu: try look.aturan.menunggu(selain: look.actor.pegawai),
            peringatanCadangan: try PeringatanBackup.read(look))
    }
}
