package import Kinerja
import Rulebooks
import Storage

/// What the admin's front page and settings show.
package struct KelolaView: Sendable {
    package let instansi: Instansi
    package let today: LocalDate
    /// Open years, newest first, with their periods.
    package let tahun: [(tahun: Int, periode: [PeriodeEvaluasi])]
    package let liburTahunIni: Int
    /// Years near at hand whose joint decree is known and has days that the agency's list lacks.
    package let liburKurang: [(tahun: Int, hari: Int)]
    package let koreksiMenunggu: Int
    /// Agency rulebooks that wait for this admin as the second person.
    package let aturanMenunggu: Int
    /// Civil servants whom nobody would assess today, counted up to ``ReadKelola/tanpaAtasanDihitung``.
    package let tanpaAtasan: Int
    package let peringatanCadangan: PeringatanBackup?
}

/// The admin's front page and settings.
package struct ReadKelola: Query {
    package static let authority = Authority.role(.kelolaPeriode)

    /// Beyond this the front page does not count on; the list tells them all.
    package static let tanpaAtasanDihitung = 500

    package init() {}

    package func read(in look: Look) throws -> KelolaView {
        let (years, libur) = (look.periode, try libur(look))
        return KelolaView(
            instansi: look.instansi, today: look.today, tahun: try years.tahun().map { ($0, try years.of(tahun: $0)) },
            liburTahunIni: libur.first?.hari.count ?? 0,
            liburKurang: libur.filter { $0.nasional.keputusan != nil && $0.kurang > 0 }.map { ($0.tahun, $0.kurang) },
            koreksiMenunggu: try look.koreksiAtasan.waiting().count,
            aturanMenunggu: try look.aturan.menunggu(selain: look.actor.pegawai),
            tanpaAtasan: try look.tanpaAtasan(limit: Self.tanpaAtasanDihitung).count,
            peringatanCadangan: try PeringatanBackup.read(look))
    }

    /// The days off of this year; in its last quarter those of the next too, whose first days limits of this one run into.
    private func libur(_ look: Look) throws -> [LiburView] {
        let last = look.today.month > 9 ? look.today.year + 1 : look.today.year
        return try (look.today.year...last).map {
            LiburView(tahun: $0, hari: try look.hariLibur.year($0), nasional: LiburNasional.of($0))
        }
    }
}
