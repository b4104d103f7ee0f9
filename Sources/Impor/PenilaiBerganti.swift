import Kinerja

/// Whose assessor is another one after an import although nothing is said of them: who holds a post below one whose holder or superior
/// changes. Pure.
///
/// The rule is that of ``GarisPelaporan``. Where it cannot be told cheaply whether somebody else comes to assess (a new post between two
/// others, say), it counts as if: an import that is taken for a larger one than it is only asks for a second admin.
struct PenilaiBerganti {
    private let state: RegisterState
    private let hari: LocalDate
    private let before: [JabatanKey: [Held]]
    /// Posts with another superior post, and posts with another holder from the day on.
    private let dipindah, berganti: Set<JabatanKey>

    /// One holding of a post; `id` is missing for one that the import adds.
    private struct Held {
        let id: PenugasanID?
        let orang: String
        let jenis: JenisPenugasan
        let mulai: LocalDate
        var selesai: LocalDate?

        func berlaku(_ date: LocalDate) -> Bool { mulai <= date && (selesai.map { date <= $0 } ?? true) }
        /// Identifiers grow, so that an added one comes last among equals.
        var urutan: (Int, LocalDate, String) { (jenis.urutan, mulai, id?.rawValue ?? "~") }
    }

    init(_ diff: ImporDiff, _ state: RegisterState, on hari: LocalDate) {
        (self.state, self.hari) = (state, hari)
        let before = Self.held(state)
        let after = Self.held(before, diff, state)
        self.before = before
        dipindah = Set(diff.posts.filter { old, row in old.map { Self.atasan($0, state) != row.atasan } ?? false }.map(\.row.key))
        berganti = Set(after.keys.filter { Self.differs(before[$0, default: []], after[$0, default: []], from: hari) })
    }

    /// How many people of the register, beside those whom the import itself changes.
    func jumlah(beside diff: ImporDiff) -> Int {
        guard !dipindah.isEmpty || !berganti.isEmpty else { return 0 }
        let changed = Set(diff.people.compactMap { $0.old?.id })
        return state.penugasan.count { id, records in
            !changed.contains(id)
                && records.contains { record in
                    let p = record.penugasan
                    guard p.selesai.map({ $0 >= hari }) ?? true, let post = state.postKey[p.jabatan] else { return false }
                    return isAffected(post, id)
                }
        }
    }

    /// Up from the post to the first one that somebody holds for good.
    private func isAffected(_ post: JabatanKey, _ pegawai: PegawaiID) -> Bool {
        var (at, seen) = (post, Set<JabatanKey>())
        while seen.insert(at).inserted {
            if dipindah.contains(at) { return true }
            guard let up = state.posts[at].flatMap({ Self.atasan($0, state) }) else { return false }
            if berganti.contains(up) { return true }
            let holds = before[up, default: []].contains { $0.selesai == nil && $0.mulai <= hari && $0.orang != pegawai.rawValue }
            if holds { return false }
            at = up
        }
        return false
    }

    private static func atasan(_ record: JabatanRecord, _ state: RegisterState) -> JabatanKey? {
        record.jabatan.atasan.flatMap { state.postKey[$0] }
    }

    private static func held(_ state: RegisterState) -> [JabatanKey: [Held]] {
        var all: [JabatanKey: [Held]] = [:]
        for p in state.penugasan.values.joined().map(\.penugasan) {
            guard let post = state.postKey[p.jabatan] else { continue }
            all[post, default: []].append(
                Held(id: p.id, orang: p.pegawai.rawValue, jenis: p.jenis, mulai: p.mulai, selesai: p.selesai))
        }
        return all
    }

    /// The posts of which a holding changes, with all their holdings afterwards.
    private static func held(_ before: [JabatanKey: [Held]], _ diff: ImporDiff, _ state: RegisterState) -> [JabatanKey: [Held]] {
        var after: [JabatanKey: [Held]] = [:]
        func edit(_ post: JabatanKey, _ change: (inout [Held]) -> Void) { change(&after[post, default: before[post, default: []]]) }
        for (n, person) in diff.people.enumerated() {
            let orang = person.old?.id.rawValue ?? "baru \(n)"
            for change in person.penugasan {
                switch change {
                case .add(let row, let selesai):
                    edit(row.post) { $0.append(Held(id: nil, orang: orang, jenis: row.penugasan, mulai: row.tmt, selesai: selesai)) }
                case .change(let old, let row):
                    let p = old.penugasan
                    if let post = state.postKey[p.jabatan] { edit(post) { $0.removeAll { $0.id == p.id } } }
                    let held = Held(id: p.id, orang: orang, jenis: p.jenis, mulai: p.mulai, selesai: row.selesai ?? p.selesai)
                    edit(row.post) { $0.append(held) }
                case .close(let old, let day):
                    guard let post = state.postKey[old.penugasan.jabatan] else { continue }
                    edit(post) { all in for i in all.indices where all[i].id == old.penugasan.id { all[i].selesai = day } }
                }
            }
        }
        return after
    }

    /// Whether somebody else acts in a post on the day or on one after it.
    private static func differs(_ before: [Held], _ after: [Held], from hari: LocalDate) -> Bool {
        let turns = (before + after).flatMap { [$0.mulai, $0.selesai?.adding(days: 1)] }.compactMap(\.self).filter { $0 > hari }
        return ([hari] + turns).contains { pejabat(before, on: $0) != pejabat(after, on: $0) }
    }

    private static func pejabat(_ all: [Held], on date: LocalDate) -> String? {
        all.filter { $0.berlaku(date) }.min { $0.urutan < $1.urutan }?.orang
    }
}
