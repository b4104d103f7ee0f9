package import Kinerja

/// What applying a plan would change in the register; nothing for a file that was applied before. Pure.
package struct ImporDiff: Sendable {
    package private(set) var units: [(old: UnitKerja?, row: UnitRow)] = []
    package private(set) var posts: [(old: JabatanRecord?, row: JabatanRow)] = []
    package private(set) var people: [PegawaiDiff] = []

    /// One person of the file beside what the register has of him.
    package struct PegawaiDiff: Sendable {
        package let old: Pegawai?
        /// The row that names the person: the definitive one where there are several.
        package let row: PegawaiRow
        package let changed: Bool
        package let penugasan: [PenugasanDiff]
    }

    /// What happens to one appointment.
    package enum PenugasanDiff: Sendable {
        case add(PegawaiRow, selesai: LocalDate?)
        case change(PenugasanRecord, PegawaiRow)
        case close(PenugasanRecord, on: LocalDate)
    }

    init(_ plan: ImporPlan, _ state: RegisterState) {
        for unit in plan.units.map(\.row) where Self.differs(unit, state) { units.append((state.units[unit.kode], unit)) }
        for post in plan.jabatan.map(\.row) where Self.differs(post, state) { posts.append((state.posts[post.key], post)) }
        for rows in Self.grouped(plan.pegawai.map(\.row)) {
            let diff = Self.person(rows, state)
            if diff.changed || !diff.penugasan.isEmpty { people.append(diff) }
        }
    }

    /// Whether somebody may have another superior after it.
    package var movesAnybody: Bool { !posts.isEmpty || people.contains { !$0.penugasan.isEmpty } }

    /// Who may not sign in any more after it; `nil` for nobody.
    var berhenti: [PegawaiID]? {
        let all = people.filter { $0.row.kedudukan == .berhenti && $0.old.map { $0.kedudukan != .berhenti } ?? false }.compactMap(\.old?.id)
        return all.isEmpty ? nil : all
    }

    package var isEmpty: Bool { units.isEmpty && posts.isEmpty && people.isEmpty }

    package var summary: ChangeSummary {
        ChangeSummary(
            baru: ImporPlan.Counts(
                unit: units.count { $0.old == nil }, jabatan: posts.count { $0.old == nil }, pegawai: people.count { $0.old == nil }),
            berubah: ImporPlan.Counts(
                unit: units.count { $0.old != nil }, jabatan: posts.count { $0.old != nil }, pegawai: people.count { $0.old != nil }))
    }

    private static func differs(_ row: UnitRow, _ state: RegisterState) -> Bool {
        guard let old = state.units[row.kode] else { return true }
        return old.nama != row.nama || old.jenis != row.jenis || old.induk.flatMap { state.unitKode[$0] } != row.induk
    }

    private static func differs(_ row: JabatanRow, _ state: RegisterState) -> Bool {
        guard let old = state.posts[row.key] else { return true }
        let same =
            old.jabatan.nama == row.nama && old.jabatan.jenjang == row.jenjang && old.jabatan.eselon == row.eselon
            && old.urutan == row.urutan && old.aktif == row.aktif
        return !same || old.jabatan.atasan.flatMap { state.postKey[$0] } != row.atasan || old.opd.flatMap { state.unitKode[$0] } != row.opd
    }

    /// Rows of one person together, in the order of the file.
    private static func grouped(_ rows: [PegawaiRow]) -> [[PegawaiRow]] {
        var (groups, at) = ([[PegawaiRow]](), [NIP: Int]())
        for row in rows {
            if let nip = row.nip, let i = at[nip] {
                groups[i].append(row)
            } else {
                if let nip = row.nip { at[nip] = groups.count }
                groups.append([row])
            }
        }
        return groups
    }

    private static func person(_ rows: [PegawaiRow], _ state: RegisterState) -> PegawaiDiff {
        let main = rows.filter { $0.penugasan == .definitif }.max { $0.tmt < $1.tmt } ?? rows[0]
        let old = find(main, state)
        let changed =
            old.map {
                $0.nama != main.nama || $0.jenis != main.jenis || $0.golongan != (main.golongan ?? $0.golongan)
                    || $0.kedudukan != (main.kedudukan ?? $0.kedudukan)
            } ?? true
        let reconcile = PenugasanPlanner(known: old.map { state.penugasan[$0.id, default: []] } ?? [], state: state)
        return PegawaiDiff(old: old, row: main, changed: changed, penugasan: reconcile.changes(rows.sorted { $0.tmt < $1.tmt }))
    }

    /// By NIP; a person without one is the same when a person of that name holds or held that post.
    private static func find(_ row: PegawaiRow, _ state: RegisterState) -> Pegawai? {
        if let nip = row.nip { return state.people[nip] }
        return state.unnumbered[CellText.key(row.nama), default: []].first { person in
            state.penugasan[person.id, default: []].contains { state.postKey[$0.penugasan.jabatan] == row.post }
        }
    }
}

/// Counts of what an import adds and changes.
package struct ChangeSummary: Codable, Equatable, Sendable {
    package var baru: ImporPlan.Counts
    package var berubah: ImporPlan.Counts
    /// Further people of the register who get another assessor by it; `nil` for none.
    package var bergantiPenilai: Int?

    /// What of the register one who applies it moves.
    package var dipindahkan: Int { berubah.total + (bergantiPenilai ?? 0) }

    package var isEmpty: Bool { baru.total + berubah.total == 0 }
}
