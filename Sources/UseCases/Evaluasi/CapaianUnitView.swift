package import Kinerja
import Storage

/// The page that sets unit achievement: the units the actor may set, fifty at a time.
package struct CapaianUnitView: Sendable {
    package let periode: PeriodeEvaluasi
    package let pilihan: [PeriodeEvaluasi]
    package let units: [UnitWithCapaian]
    /// Code after which the next page begins; `nil` on the last.
    package let next: String?
}

/// The units whose achievement the actor sets, a page at a time.
package struct ReadCapaianUnit: Query {
    package static let authority = Authority.record([.nilai, .kelolaPeriode])
    static let page = 50

    /// `nil` for the latest that has begun.
    package let periode: PeriodeID?
    /// Code of the last unit of the page before.
    package let kode: String

    package init(_ periode: PeriodeID?, after kode: String = "") { (self.periode, self.kode) = (periode, kode) }

    package func read(in look: Look) throws -> CapaianUnitView? {
        let pilihan = try look.periodeDimulai()
        guard let chosen = try periode.map({ try look.periode.find($0).orHidden() }) ?? pilihan.last else { return nil }
        if look.actor.peran.contains(.adminKepegawaian) {
            let units = try look.capaianUnit.units(chosen.id, after: kode, limit: Self.page + 1)
            return CapaianUnitView(
                periode: chosen, pilihan: pilihan.reversed(), units: Array(units.prefix(Self.page)),
                next: units.count > Self.page ? units[Self.page - 1].kode : nil)
        }
        let mine = try look.capaianUnit.units(look.unitBawahan(), chosen.id)
        guard !mine.isEmpty else { throw Refused.hidden }
        return CapaianUnitView(periode: chosen, pilihan: pilihan.reversed(), units: mine, next: nil)
    }
}

extension Transaction {
    /// The units led by people whose direct superior the actor is.
    func unitBawahan() throws -> [UnitKerjaID] {
        let heads = try garis.bawahan(of: actor.pegawai, on: today).prefix(200)
        try garis.muat(heads)
        let units = try heads.flatMap { try garis.jabatan(of: $0, on: today).map(\.unit) }
        let pimpinan = try jabatan.pimpinan(of: Set(units).sorted())
        return try Set(units).sorted().filter { try bolehMenetapkanCapaian($0, dipimpin: pimpinan[$0]) }
    }
}

/// One unit in one period, for the form of its achievement.
package struct CapaianOfUnit: Sendable {
    package let unit: UnitWithCapaian
    package let periode: PeriodeEvaluasi
    /// Where most people ideally stand at each achievement.
    package let idealnya: [PredikatKinerjaOrganisasi: PredikatKinerja]
    package let hariIni: LocalDate
}

/// One unit with its achievement; hidden from whom may not set it.
package struct ReadCapaianOfUnit: Query {
    package static let authority = ReadCapaianUnit.authority

    package let unit: UnitKerjaID
    package let periode: PeriodeID

    package init(_ unit: UnitKerjaID, _ periode: PeriodeID) { (self.unit, self.periode) = (unit, periode) }

    package func read(in look: Look) throws -> CapaianOfUnit {
        guard try look.bolehMenetapkanCapaian(unit) else { throw Refused.hidden }
        let found = try look.capaianUnit.unit(unit, periode).orHidden()
        let chosen = try look.periode.find(periode).orHidden()
        let idealnya = try PredikatKinerjaOrganisasi.allCases.map { ($0, try look.idealnya($0, chosen)) }
        return CapaianOfUnit(
            unit: found, periode: chosen, idealnya: Dictionary(uniqueKeysWithValues: idealnya).compactMapValues(\.self),
            hariIni: look.today)
    }
}
