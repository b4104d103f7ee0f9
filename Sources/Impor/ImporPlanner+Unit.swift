import Kinerja

extension ImporPlanner {
    mutating func planUnits(_ parsed: [ParsedRow<UnitRow>]) {
        var rows = parsed
        refuseDuplicates(&rows, by: { $0.draft.kode.isEmpty ? nil : $0.draft.kode }, .unitKode) { "Kode unit \($0)" }
        let kodes = Set(rows.map(\.draft.kode))
        nameParents(&rows, kodes)
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

    /// A parent that is named, not coded: the one unit of that name in the file, or else in the register. Some write its code there.
    private func nameParents(_ rows: inout [ParsedRow<UnitRow>], _ kodes: Set<String>) {
        guard rows.contains(where: { $0.draft.indukNama != nil }) else { return }
        let inFile = Dictionary(grouping: rows.map(\.draft), by: { CellText.key($0.nama) })
        let inRegister = Dictionary(grouping: state.units.values, by: { CellText.key($0.nama) })
        for i in rows.indices where rows[i].draft.induk == nil {
            guard let nama = rows[i].draft.indukNama else { continue }
            if kodes.contains(nama) || state.units[nama] != nil {
                rows[i].draft.induk = nama
                continue
            }
            let key = CellText.key(nama)
            let found = inFile[key].map { $0.map(\.kode) } ?? inRegister[key].map { $0.map(\.kode) } ?? []
            switch Set(found).count {
            case 1: rows[i].draft.induk = found[0]
            case 0:
                rows[i].refuse(.unitIndukNama, "Unit induk \(nama) tidak ada", "Tambahkan unit itu di lembar Unit, atau perbaiki namanya.")
            default:
                rows[i].refuse(
                    .unitIndukNama, "Ada lebih dari satu unit bernama \(nama): \(found.sorted().joined(separator: "; "))",
                    "Isi kode unit induknya.")
            }
        }
    }
}
