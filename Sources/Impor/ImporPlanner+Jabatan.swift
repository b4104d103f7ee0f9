import Kinerja

extension ImporPlanner {
    mutating func planJabatan(_ parsed: [ParsedRow<JabatanRow>]) {
        var rows = parsed
        refuseDuplicates(&rows, by: { $0.draft.nama.isEmpty ? nil : $0.draft.key }, .jabatanNama) { _ in "Jabatan ini di unit yang sama" }
        let keys = Set(rows.map(\.draft.key))
        for i in rows.indices {
            checkUnit(&rows[i], rows[i].draft.unit, .unitKode)
            if let opd = rows[i].draft.opd { checkUnit(&rows[i], opd, .opdKode) }
            checkAtasan(&rows[i], keys)
        }
        for i in Cycles.members(rows, key: \.draft.key, parent: \.draft.atasan) where rows[i].faults.isEmpty {
            rows[i].refuse(
                .atasanJabatan, "Atasan jabatan ini berputar kembali ke jabatan ini sendiri", "Periksa jabatan atasan pada rantai itu.")
        }
        let waiting = rows.map { lostUnits.contains($0.draft.unit) || $0.draft.opd.map(lostUnits.contains) == true }
        let (taken, held) = Dependents.sort(rows, key: \.draft.key, parent: \.draft.atasan, alsoHeld: { waiting[$0] })
        plan.refused += rows.flatMap(\.faults)
        plan.held += held.map { i in
            hold(rows[i].place, waiting[i] ? "unit \(rows[i].draft.unit)" : "jabatan atasan \(rows[i].draft.atasan?.nama ?? "")")
        }
        plan.jabatan = taken.map { ImporPlan.Accepted(place: rows[$0].place, row: rows[$0].draft) }
        knownPosts = Set(plan.jabatan.map(\.row.key)).union(state.posts.keys)
        lostPosts = keys.subtracting(knownPosts)
    }

    func checkAtasan(_ row: inout ParsedRow<JabatanRow>, _ keys: Set<JabatanKey>) {
        guard let atasan = row.draft.atasan else { return }
        if atasan == row.draft.key {
            row.refuse(.atasanJabatan, "Jabatan ini menjadi atasan dirinya sendiri", "Isi jabatan yang benar-benar di atasnya.")
        } else if !keys.contains(atasan), state.posts[atasan] == nil, !lostUnits.contains(atasan.unit) {
            row.refuse(
                .atasanJabatan, "Jabatan atasan tidak ada pada unit \(atasan.unit)",
                "Tambahkan jabatan itu di lembar Jabatan, atau perbaiki nama dan kode unitnya.")
        }
    }
}
