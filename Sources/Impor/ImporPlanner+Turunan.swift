import Kinerja

/// Units and posts that only the people's rows tell of.
extension ImporPlanner {
    mutating func derive(from rows: inout [ParsedRow<PegawaiRow>]) {
        for i in rows.indices {
            if rows[i].source[.unitKode].isBlank, let nama = rows[i].draft.unitNama, let kode = state.unitByName[CellText.key(nama)] {
                rows[i].draft.unit = kode
            }
        }
        for row in rows where row.faults.isEmpty { deriveUnit(row) }
        let postOf = Dictionary(
            rows.compactMap { row in row.draft.nip.map { ($0, row.draft.post) } }, uniquingKeysWith: { first, _ in first })
        for row in rows where row.faults.isEmpty { deriveJabatan(row, postOf) }
        plan.jabatan = AtasanChain.ordered(plan.jabatan)
        let orphans = plan.jabatan.count { $0.row.atasan == nil }
        if orphans > 1 {
            plan.catatan.append("\(orphans) jabatan belum memiliki atasan; lengkapi lewat lembar Jabatan atau koreksi atasan.")
        }
    }

    mutating func deriveUnit(_ row: ParsedRow<PegawaiRow>) {
        guard let nama = row.draft.unitNama, !knownUnits.contains(row.draft.unit), !lostUnits.contains(row.draft.unit) else { return }
        var unit = UnitRow(kode: row.draft.unit, nama: nama)
        if let induk = row.draft.unitIndukNama, CellText.key(induk) != CellText.key(nama) {
            unit.induk = parent(named: induk, row.place)
        }
        knownUnits.insert(unit.kode)
        plan.units.append(ImporPlan.Accepted(place: row.place, row: unit))
    }

    mutating func parent(named nama: String, _ place: Place) -> String {
        let kode = state.unitByName[CellText.key(nama)] ?? CellText.slug(nama)
        if knownUnits.insert(kode).inserted {
            plan.units.append(ImporPlan.Accepted(place: place, row: UnitRow(kode: kode, nama: nama)))
        }
        return kode
    }

    mutating func deriveJabatan(_ row: ParsedRow<PegawaiRow>, _ postOf: [NIP: JabatanKey]) {
        let draft = row.draft
        guard knownUnits.contains(draft.unit), knownPosts.insert(draft.post).inserted else { return }
        var post = JabatanRow(nama: draft.jabatan, unit: draft.unit)
        post.eselon = draft.eselon
        post.jenjang = draft.jenjang ?? KategoriWords.jenjang(eselon: draft.eselon, jabatan: draft.jabatan)
        post.urutan = plan.jabatan.count + 1
        post.atasan = draft.atasan.flatMap { postOf[$0] ?? state.post(of: $0) }.flatMap { $0 == draft.post ? nil : $0 }
        plan.jabatan.append(ImporPlan.Accepted(place: row.place, row: post))
    }
}
