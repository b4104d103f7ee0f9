package import Kinerja
import Storage

/// Progress of a unit's direct children, each with everything below it added up.
package struct KemajuanView: Sendable {
    package struct Row: Sendable {
        package let unit: UnitKerja
        package let kemajuan: KemajuanUnit
        package let punyaAnak: Bool
    }

    package let tahun: Int
    package let years: [Int]
    package let periode: PeriodeEvaluasi?
    package let periods: [PeriodeEvaluasi]
    /// From the top of the tree down to the unit shown.
    package let jalur: [UnitKerja]
    package let baris: [Row]
    package let jumlah: KemajuanUnit
}

/// Progress below a unit in a year and period; `nil` means the top, this year, and the last period that has begun.
package struct ReadKemajuan: Query {
    package static let authority = Authority.role(.lihatKemajuan)

    package let unit: UnitKerjaID?
    package let tahun: Int?
    package let periode: PeriodeID?

    package init(unit: UnitKerjaID?, tahun: Int?, periode: PeriodeID?) { (self.unit, self.tahun, self.periode) = (unit, tahun, periode) }

    package func read(in look: Look) throws -> KemajuanView {
        let tahun = tahun ?? look.today.year
        let periods = try look.periode.of(tahun: tahun)
        let chosen = periods.first { $0.id == periode } ?? periods.last { $0.mulai <= look.today && $0.jenis != .tahunan }
        let tree = PohonUnit(try look.unitKerja.all())
        if let unit, tree.units[unit] == nil { throw Refused.hidden }
        let own = try look.kemajuan.byUnit(tahun: tahun, periode: chosen?.id, on: look.today)
        let rows = tree.children(of: unit).map { child in
            KemajuanView.Row(
                unit: child, kemajuan: tree.sum(own, below: child.id, empty: KemajuanUnit(), +),
                punyaAnak: !tree.children(of: child.id).isEmpty)
        }
        let self_ = unit.flatMap { own[$0] } ?? KemajuanUnit()
        return KemajuanView(
            tahun: tahun, years: try look.periode.tahun(), periode: chosen, periods: periods, jalur: unit.map(tree.path) ?? [], baris: rows,
            jumlah: rows.reduce(self_) { $0 + $1.kemajuan })
    }
}

/// The agency's units as a tree in memory.
package struct PohonUnit: Sendable {
    package let units: [UnitKerjaID: UnitKerja]
    private let childrenOf: [UnitKerjaID?: [UnitKerja]]

    package init(_ all: [UnitKerja]) {
        units = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        childrenOf = Dictionary(grouping: all) { $0.induk }
    }

    /// In the order of their codes; those of `nil` stand at the top.
    package func children(of unit: UnitKerjaID?) -> [UnitKerja] { childrenOf[unit] ?? [] }

    /// From the top down to the unit itself.
    package func path(_ unit: UnitKerjaID) -> [UnitKerja] {
        var (out, next) = ([UnitKerja](), units[unit])
        while let unit = next, !out.contains(where: { $0.id == unit.id }) {
            out.append(unit)
            next = unit.induk.flatMap { units[$0] }
        }
        return out.reversed()
    }

    func sum<Value>(_ own: [UnitKerjaID: Value], below root: UnitKerjaID, empty: Value, _ add: (Value, Value) -> Value) -> Value {
        var (total, open, seen) = (empty, [root], Set([root]))
        while let id = open.popLast() {
            if let value = own[id] { total = add(total, value) }
            open += children(of: id).map(\.id).filter { seen.insert($0).inserted }
        }
        return total
    }
}

/// The unit tree with the number of people in each unit, for the admin.
package struct PohonUnitView: Sendable {
    package let jalur: [UnitKerja]
    package let anak: [(unit: UnitKerja, orang: Int, punyaAnak: Bool)]
}

/// The units below one, for the admin; `nil` means the top.
package struct ReadPohonUnit: Query {
    package static let authority = Authority.role(.lihatKemajuan)

    package let unit: UnitKerjaID?

    package init(_ unit: UnitKerjaID?) { self.unit = unit }

    package func read(in look: Look) throws -> PohonUnitView {
        let view = try ReadKemajuan(unit: unit, tahun: nil, periode: nil).read(in: look)
        return PohonUnitView(jalur: view.jalur, anak: view.baris.map { ($0.unit, $0.kemajuan.wajib, $0.punyaAnak) })
    }
}
