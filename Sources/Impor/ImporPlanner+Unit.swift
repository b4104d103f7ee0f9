import Kinerja

extension ImporPlanner {
    mutating func planUnits(_ parsed: [ParsedRow<UnitRow>]) {
        var rows = parsed
        refuseDuplicates(&rows, by: { $0.draft.kode.isEmpty ? nil : $0.draft.kode }, .unitKode) { "Kode unit \($0)" }
        let kodes = Set(rows.map(\.draft.kode))
        for i in rows.indices {
            guard let induk = rows[i].draft.induk else { continue }
            if induk == rows[i].draft.kode {
                rows[i].refuse(.unitInduk, "Unit ini menjadi induk dirinya sendiri", "Isi kode unit di atasnya, atau kosongkan.")
            } else if !kodes.contains(induk), state.units[induk] == nil {
                rows[i].refuse(.unitInduk, "Unit induk \(induk) tidak ada", "Tambahkan unit itu di lembar Unit, atau perbaiki kodenya.")
            }
        }
        for i in Cycles.members(rows, key: \.draft.kode, parent: \.draft.induk) where rows[i].faults.isEmpty {
            rows[i].refuse(.unitInduk, "Induk unit ini berputar kembali ke unit ini sendiri", "Periksa kode induk unit-unit di atasnya.")
        }
        let (taken, held) = Dependents.sort(rows, key: \.draft.kode, parent: \.draft.induk)
        plan.refused += rows.flatMap(\.faults)
        plan.held += held.map { hold(rows[$0].place, "unit \(rows[$0].draft.induk ?? "")") }
        plan.units = taken.map { ImporPlan.Accepted(place: rows[$0].place, row: rows[$0].draft) }
        knownUnits = Set(plan.units.map(\.row.kode)).union(state.units.keys)
        lostUnits = kodes.subtracting(knownUnits)
    }
}
