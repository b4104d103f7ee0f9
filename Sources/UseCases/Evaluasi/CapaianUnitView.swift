package import Kinerja
import Storage

/// The page that sets unit achievement: the units the actor may set, fifty at a time.
package struct CapaianUnitView: Sendable {
    package let periode: PeriodeEvaluasi
    package let pilihan: [PeriodeEvaluasi]
    package let units: [UnitDenganCapaian]
    /// Code after which the next page begins; `nil` on the last.
    package let next: String?
}

package enum ReadCapaianUnit {
    static let page = 50

    /// - Parameter periode: `nil` for the latest that has begun.
    package static func run(
        _ periode: PeriodeID?, after kode: String = "", by actor: Actor, in site: Installation
    ) async throws -> CapaianUnitView? {
        try await site.look(by: actor) { look in
            let meja = try MejaEvaluasi(look, site)
            let pilihan = try [meja.today.year - 1, meja.today.year].flatMap { try meja.periode.of(tahun: $0) }.filter {
                $0.mulai <= meja.today
            }
            guard let chosen = try periode.map(meja.periode) ?? pilihan.last else { return nil }
            let repository = CapaianUnitRepository(look.db, look.instansi.id)
            if actor.peran.contains(.adminKepegawaian) {
                let units = try repository.units(chosen.id, after: kode, limit: page + 1)
                return CapaianUnitView(
                    periode: chosen, pilihan: pilihan.reversed(), units: Array(units.prefix(page)),
                    next: units.count > page ? units[page - 1].kode : nil)
            }
            let mine = try meja.unitBawahan().compactMap { try repository.unit($0, chosen.id) }
            guard !mine.isEmpty else { throw Refused.hidden }
            return CapaianUnitView(periode: chosen, pilihan: pilihan.reversed(), units: mine, next: nil)
        }
    }
}

extension MejaEvaluasi {
    /// The units led by people whose direct superior the actor is.
    func unitBawahan() throws -> [UnitKerjaID] {
        let garis = GarisPelaporanRepository(db, instansi.id)
        let units = try garis.bawahan(of: actor.pegawai, on: today).prefix(200).flatMap { try garis.jabatan(of: $0, on: today).map(\.unit) }
        return try Set(units).sorted().filter { try bolehMenetapkanCapaian($0) }
    }
}

extension ReadCapaianUnit {
    /// One unit with its achievement, for its form; hidden from whom may not set it.
    package static func one(
        _ unit: UnitKerjaID, _ periode: PeriodeID, by actor: Actor, in site: Installation
    ) async throws -> (unit: UnitDenganCapaian, periode: PeriodeEvaluasi, idealnya: [PredikatKinerjaOrganisasi: PredikatKinerja]) {
        try await site.look(by: actor) { look in
            let meja = try MejaEvaluasi(look, site)
            guard try meja.bolehMenetapkanCapaian(unit),
                let found = try CapaianUnitRepository(look.db, look.instansi.id).unit(unit, periode)
            else {
                throw Refused.hidden
            }
            let chosen = try meja.periode(periode)
            let idealnya = try PredikatKinerjaOrganisasi.allCases.map { ($0, try meja.idealnya($0, chosen)) }
            return (unit: found, periode: chosen, idealnya: Dictionary(uniqueKeysWithValues: idealnya).compactMapValues(\.self))
        }
    }
}
