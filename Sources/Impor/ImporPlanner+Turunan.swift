import Kinerja

/// Units and posts that only the people's rows tell of.
extension ImporPlanner {
    /// Finds the unit of each row; a row that fits several is refused.
    mutating func resolveUnits(_ rows: inout [ParsedRow<PegawaiRow>]) {
        var resolver = UnitResolver(state, sheet: plan.units.map(\.row), people: rows.filter { $0.faults.isEmpty }.map(\.draft))
        for i in rows.indices where rows[i].faults.isEmpty && !lostUnits.contains(rows[i].draft.unit) {
            let given = rows[i].draft.unit
            do throws(UnitResolver.Ambiguous) {
                rows[i].draft.unit = try resolver.kode(rows[i].draft)
            } catch {
                rows[i].refuse(
                    ambiguousField(rows[i].draft, error.nama),
                    "Ada lebih dari satu unit bernama \(error.nama): \(error.found.joined(separator: "; "))",
                    "Isi kode unit, atau nama unit induk dan OPD yang membedakannya.")
                continue
            }
            refuseOtherName(&rows[i], given, resolver)
        }
        newUnits = resolver.new
    }

    private func ambiguousField(_ row: PegawaiRow, _ nama: String) -> ImporField {
        let key = CellText.key(nama)
        if row.unitNama.map(CellText.key) == key { return .unitNama }
        return row.unitIndukNama.map(CellText.key) == key ? .unitIndukNama : .opdNama
    }

    /// One code, one name.
    private func refuseOtherName(_ row: inout ParsedRow<PegawaiRow>, _ given: String, _ resolver: UnitResolver) {
        guard !given.isEmpty, let nama = row.draft.unitNama, let known = resolver.new[given], CellText.key(known.nama) != CellText.key(nama)
        else {
            return
        }
        row.refuse(
            .unitKode, "Kode unit \(given) juga dipakai untuk \(known.nama)", "Beri tiap unit kodenya sendiri, atau samakan namanya.")
    }

    mutating func derive(from rows: [ParsedRow<PegawaiRow>]) {
        for row in rows where row.faults.isEmpty { deriveUnit(row.draft.unit, row.place) }
        let isProvinsi = rows.contains { Self.isGubernur($0.draft.jabatan) } || state.posts.keys.contains { Self.isGubernur($0.nama) }
        for row in rows where row.faults.isEmpty { deriveJabatan(row, isProvinsi) }
        noteNearNames()
        noteUntoldJenjang()
    }

    private static func isGubernur(_ jabatan: String) -> Bool {
        jabatan.utf8.first.map { $0 | 0x20 == UInt8(ascii: "g") } ?? false && jabatan.lowercased().hasPrefix("gubernur")
    }

    /// Heads that became pelaksana, because neither file nor name tells their jenjang.
    private mutating func noteUntoldJenjang() {
        let heads = plan.jabatan.map(\.row).filter {
            $0.jenjang == .pelaksana && state.posts[$0.key] == nil && KategoriWords.leads($0.nama)
        }
        guard !heads.isEmpty else { return }
        plan.catatan.append(
            "\(heads.count) jabatan pimpinan dicatat sebagai pelaksana karena berkas tidak menyebut eselon atau jenjangnya (\(Self.few(heads.map(\.nama)))). Isi kolom eselon atau level_jabatan, lalu unggah lagi."
        )
    }

    /// The first of many names.
    static func few(_ names: [String]) -> String { names.prefix(3).joined(separator: "; ") + (names.count > 3 ? "; …" : "") }

    /// Each after its parent.
    private mutating func deriveUnit(_ kode: String, _ place: Place) {
        guard let unit = newUnits[kode], !knownUnits.contains(kode), !lostUnits.contains(kode) else { return }
        knownUnits.insert(kode)
        if let induk = unit.induk { deriveUnit(induk, place) }
        plan.units.append(ImporPlan.Accepted(place: place, row: unit))
    }

    private mutating func deriveJabatan(_ row: ParsedRow<PegawaiRow>, _ isProvinsi: Bool) {
        let draft = row.draft
        guard knownUnits.contains(draft.unit), knownPosts.insert(draft.post).inserted else { return }
        var post = JabatanRow(nama: draft.jabatan, unit: draft.unit)
        post.eselon = draft.eselon
        post.jenjang = draft.jenjang ?? KategoriWords.jenjang(eselon: draft.eselon, jabatan: draft.jabatan, isProvinsi: isProvinsi)
        post.urutan = plan.jabatan.count + 1
        plan.jabatan.append(ImporPlan.Accepted(place: row.place, row: post))
    }

    /// New units whose names differ by a mark alone are two, and said to be.
    private mutating func noteNearNames() {
        let names = Dictionary(grouping: plan.units.map(\.row.nama), by: CellText.category).values.map {
            Set($0.map(CellText.key)).count > 1 ? Array(Set($0)) : []
        }
        for near in names.filter({ $0.count > 1 }).map({ $0.sorted() }).sorted(by: { $0[0] < $1[0] }).prefix(20) {
            plan.catatan.append("Unit \(near.joined(separator: " dan ")) hanya berbeda tanda baca; dicatat sebagai unit yang berbeda.")
        }
    }
}
