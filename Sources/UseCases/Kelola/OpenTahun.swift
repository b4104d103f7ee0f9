package import Kinerja
import Storage

/// Opens a year: makes its monthly or quarterly periods and the year itself (PermenPANRB 6/2022 Pasal 24–25).
///
/// Opening an open year changes nothing and says 0. The year must lie within two years of today.
package struct OpenTahun: Command, Equatable {
    package static let aksi = Aksi.periodeBuka
    package static let authority = Authority.role(.kelolaPeriode)

    package var tahun: Int

    package init(_ tahun: Int) { self.tahun = tahun }

    package struct Receipt: Codable, Sendable, Equatable { package let tahun: Int; package let dibuat: Int }

    package func run(in act: Act) throws -> Receipt {
        let (first, last) = (act.today.year - 2, act.today.year + 2)
        guard (first...last).contains(tahun) else {
            throw Invalid("tahun", "Tahun \(tahun) terlalu jauh dari hari ini.", remedy: "Pilih \(first) sampai \(last).")
        }
        guard try act.periode.of(tahun: tahun).isEmpty else { throw Unchanged(Receipt(tahun: tahun, dibuat: 0)) }
        let periods = PeriodeEvaluasi.setahun(tahun, act.instansi.periode).map {
            PeriodeEvaluasi(id: act.id(), jenis: $0.jenis, tahun: tahun, urutan: $0.urutan, mulai: $0.mulai, selesai: $0.selesai)
        }
        for period in periods { try act.periode.insert(period, openedAt: act.now) }
        try act.record(.periodeBuka, String(tahun), sesudah: periods.map(\.nama))
        return Receipt(tahun: tahun, dibuat: periods.count)
    }
}
