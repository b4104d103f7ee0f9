package import Kinerja
import Storage

/// Opens a year: makes its monthly or quarterly periods and the year itself (PermenPANRB 6/2022 Pasal 24–25).
package enum OpenYear {
    package struct Receipt: Codable, Sendable, Equatable { package let tahun: Int; package let dibuat: Int }

    /// Opening an open year changes nothing and says 0. The year must lie within two years of today.
    package static func run(_ tahun: Int, by actor: Actor, key: String?, in site: Installation) async throws -> Receipt {
        try Policy.require(.kelolaPeriode, Policy.byRole(actor.peran), seenWith: .kelolaPeriode)
        let (open, today) = try await site.look(by: actor) { look in
            (try PeriodeRepository(look.db, actor.instansi).of(tahun: tahun), look.today)
        }
        guard (today.year - 2...today.year + 2).contains(tahun) else {
            throw Invalid(
                "tahun", "Tahun \(tahun) terlalu jauh dari hari ini.", remedy: "Pilih \(today.year - 2) sampai \(today.year + 2).")
        }
        guard open.isEmpty else { return Receipt(tahun: tahun, dibuat: 0) }
        return try await site.perform(by: actor, key: key, input: "tahun \(tahun)") { act in
            let repository = PeriodeRepository(act.db, actor.instansi)
            let periods = PeriodeEvaluasi.setahun(tahun, act.instansi.periode).map {
                PeriodeEvaluasi(id: act.id(), jenis: $0.jenis, tahun: tahun, urutan: $0.urutan, mulai: $0.mulai, selesai: $0.selesai)
            }
            for period in periods { try repository.insert(period, openedAt: act.now) }
            try act.record(.periodeBuka, String(tahun), sesudah: periods.map(\.nama))
            return Receipt(tahun: tahun, dibuat: periods.count)
        }
    }
}
