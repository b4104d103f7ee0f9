import Kinerja

/// What the accepted rows do that nobody may expect of them.
extension ImporPlanner {
    mutating func notePeople() {
        noteKedudukan()
        noteTwoHolders()
    }

    /// People who write no SKP, because the file says that they are not in service.
    private mutating func noteKedudukan() {
        let away = plan.pegawai.compactMap(\.row.kedudukan).filter { !$0.menyusunSKP }
        guard !away.isEmpty else { return }
        let kinds = KedudukanPegawai.allCases.compactMap { kind in
            let count = away.count { $0 == kind }
            return count > 0 ? "\(kind.label.indonesia): \(count)" : nil
        }
        plan.catatan.append("\(away.count) baris pegawai tidak menyusun SKP menurut kedudukannya (\(kinds.joined(separator: "; "))).")
    }

    /// A post that leads has one definitive holder at a time; which of two is right only the agency knows.
    private mutating func noteTwoHolders() {
        var holders: [JabatanKey: [PegawaiRow]] = [:]
        for row in plan.pegawai.map(\.row) where row.penugasan == .definitif && KategoriWords.isSingle(row.jabatan) {
            holders[row.post, default: []].append(row)
        }
        guard !holders.isEmpty else { return }
        let registered = registeredHolders(of: Set(holders.keys))
        var told: [(String, [String])] = []
        for (post, rows) in holders {
            let all = rows + registered[post, default: []]
            let beside = all.filter { one in all.contains { $0.nama != one.nama && overlap($0, one) } }
            if !beside.isEmpty { told.append((rows[0].jabatan, Set(beside.map(\.nama)).sorted())) }
        }
        for (post, names) in told.sorted(by: { $0.0 < $1.0 }).prefix(20) {
            plan.catatan.append(
                "Jabatan \(post) dipegang definitif oleh lebih dari satu orang pada waktu yang sama: \(names.joined(separator: "; ")). Akhiri salah satunya, atau bedakan nama jabatan atau unitnya."
            )
        }
    }

    private func overlap(_ a: PegawaiRow, _ b: PegawaiRow) -> Bool { a.tmt <= b.selesai ?? .far && b.tmt <= a.selesai ?? .far }

    /// Definitive holders in the register whom the file does not name, as rows.
    private func registeredHolders(of posts: Set<JabatanKey>) -> [JabatanKey: [PegawaiRow]] {
        let named = Set(plan.pegawai.compactMap(\.row.nip))
        var found: [JabatanKey: [PegawaiRow]] = [:]
        for person in state.people.values where person.nip.map({ !named.contains($0) }) ?? true {
            for p in state.penugasan[person.id, default: []].map(\.penugasan) where p.jenis == .definitif {
                guard let key = state.postKey[p.jabatan], posts.contains(key) else { continue }
                var row = PegawaiRow()
                (row.nama, row.tmt, row.selesai) = (person.nama, p.mulai, p.selesai)
                found[key, default: []].append(row)
            }
        }
        return found
    }
}
