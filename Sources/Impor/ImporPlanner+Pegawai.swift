import Kinerja

extension ImporPlanner {
    mutating func planPegawai(_ parsed: [ParsedRow<PegawaiRow>]) {
        var rows = mapping.latestPerNIP ? latest(parsed) : parsed
        resolveUnits(&rows)
        refuseTwice(&rows)
        refuseCircles(&rows)
        if mapping.derives { derive(from: rows) }
        for i in rows.indices where !rows[i].draft.jabatan.isEmpty {
            let draft = rows[i].draft
            if draft.unit.isEmpty || newUnits[draft.unit] != nil, !mapping.derives, rows[i].faults.isEmpty {
                rows[i].refuse(
                    .unitNama, "Unit \(draft.unitNama ?? "") tidak ada", "Tambahkan unit itu di lembar Unit, atau perbaiki namanya.")
                continue
            }
            guard !draft.unit.isEmpty, !knownPosts.contains(draft.post) else { continue }
            // A faulty row derives no unit and no post; that they are missing is not a second fault of its own.
            if mapping.derives, !rows[i].faults.isEmpty { continue }
            if lostPosts.contains(draft.post) || lostUnits.contains(draft.unit) {
                if rows[i].faults.isEmpty { plan.held.append(hold(rows[i].place, "jabatan \(draft.jabatan)")) }
                continue
            }
            checkUnit(&rows[i], draft.unit, .unitKode)
            guard knownUnits.contains(draft.unit) else { continue }
            rows[i].refuse(
                .jabatanNama, "Jabatan ini tidak ada pada unit \(draft.unit)",
                "Tambahkan jabatan itu di lembar Jabatan, atau perbaiki nama jabatan dan kode unitnya.")
        }
        placeUnderAtasan(rows)
        plan.refused += rows.flatMap(\.faults)
        let held = Set(plan.held.map { Place(sheet: $0.sheet, row: $0.row) })
        plan.pegawai = rows.filter { $0.faults.isEmpty && !held.contains($0.place) }
            .map { ImporPlan.Accepted(place: $0.place, row: $0.draft) }
    }

    /// Both rows are reported: which of them is right only the agency knows. A definitif and a plt post of one NIP are fine.
    func refuseTwice(_ rows: inout [ParsedRow<PegawaiRow>]) {
        let numbered = rows.indices.filter { rows[$0].draft.nip != nil }
        for group in Dictionary(grouping: numbered, by: { rows[$0].draft.nip }).values where group.count > 1 {
            for i in group {
                guard let twin = group.first(where: { $0 != i && clash(rows[i].draft, rows[$0].draft) }) else { continue }
                let place = rows[twin].place
                let other: Kalimat = place.sheet == rows[i].place.sheet ? "baris \(place.row)" : "lembar \(place.sheet) baris \(place.row)"
                rows[i].refuse(
                    .nip, "NIP ini juga dipakai di \(other) untuk waktu yang sama",
                    "Biarkan satu baris definitif untuk tiap NIP; perbaiki atau hapus yang lain.")
            }
        }
    }

    func clash(_ a: PegawaiRow, _ b: PegawaiRow) -> Bool {
        let samePost = a.post == b.post && a.penugasan == b.penugasan
        guard a.penugasan == .definitif && b.penugasan == .definitif || samePost else { return false }
        return a.tmt <= (b.selesai ?? .far) && b.tmt <= (a.selesai ?? .far)
    }

    func latest(_ rows: [ParsedRow<PegawaiRow>]) -> [ParsedRow<PegawaiRow>] {
        var best: [String: Int] = [:]
        for (i, row) in rows.enumerated() {
            guard let nip = row.draft.nip else { continue }
            let key = "\(nip.digits) \(row.draft.penugasan.rawValue)"
            if let other = best[key], rows[other].draft.akhirPeriode ?? .far >= row.draft.akhirPeriode ?? .far { continue }
            best[key] = i
        }
        let kept = Set(best.values)
        return rows.enumerated().filter { kept.contains($0.offset) || $0.element.draft.nip == nil }.map(\.element)
    }
}
