import Kinerja

/// The superiors that rows of people name by NIP.
extension ImporPlanner {
    /// Puts each post under the post in which the named person is superior; tells what is unknown, doubtful or contradictory.
    mutating func placeUnderAtasan(_ rows: [ParsedRow<PegawaiRow>]) {
        let taken = rows.filter { $0.faults.isEmpty }
        let resolver = AtasanResolver(taken.map(\.draft), state)
        let refused = Set(rows.filter { !$0.faults.isEmpty }.compactMap(\.draft.nip))
        let index = Dictionary(plan.jabatan.enumerated().map { ($0.element.row.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
        var (chosen, contradicted, own) = ([JabatanKey: (JabatanKey, Int)](), [JabatanKey: [Int]](), [Int]())
        for row in taken {
            guard let nip = row.draft.atasan else {
                if let post = namedPost(above: row) { choose(post, row, &chosen, &contradicted) }
                continue
            }
            guard resolver.knows(nip) else {
                plan.atasanTakDikenal.append(AtasanTakDikenal(row, nip, refused.contains(nip)))
                continue
            }
            let posts = resolver.posts(of: nip, for: row.draft)
            guard let post = posts.first?.post else {
                own.append(row.place.row)
                continue
            }
            if resolver.isDoubtful(posts, for: row.draft) { noteDoubt(row, posts) }
            choose(post, row, &chosen, &contradicted)
        }
        for (key, (post, _)) in chosen.sorted(by: { $0.value.1 < $1.value.1 }) { place(key, under: post, index) }
        if !own.isEmpty {
            plan.catatan.append("Baris \(DataRows.list(own)): NIP atasan menunjuk jabatan itu sendiri, sehingga atasannya dikosongkan.")
        }
        for (key, places) in contradicted.sorted(by: { $0.value[0] < $1.value[0] }).prefix(20) {
            let first = chosen[key]?.1 ?? 0
            plan.catatan.append(
                "Jabatan \(index[key].map { plan.jabatan[$0].row.nama } ?? key.nama): atasan pada baris \(DataRows.list(places)) berbeda dari baris \(first). Dipakai yang di baris \(first); perbaiki lewat koreksi atasan bila keliru."
            )
        }
        plan.jabatan = AtasanChain.ordered(plan.jabatan)
        noteOrphans()
    }

    /// Whose superiors, named by NIP, lead back to himself: which of them is wrong only the agency knows.
    func refuseCircles(_ rows: inout [ParsedRow<PegawaiRow>]) {
        let taken = rows.filter { $0.faults.isEmpty }
        guard taken.contains(where: { $0.draft.atasan != nil }) else { return }
        let resolver = AtasanResolver(taken.map(\.draft), state)
        var (above, names) = ([JabatanKey: JabatanKey](), [JabatanKey: String]())
        for row in taken {
            let own = row.draft.post
            names[own] = names[own] ?? row.draft.jabatan
            guard above[own] == nil, let nip = row.draft.atasan else { continue }
            above[own] = resolver.posts(of: nip, for: row.draft).first?.post
        }
        for i in rows.indices where rows[i].faults.isEmpty && rows[i].draft.atasan != nil {
            let own = rows[i].draft.post
            var (chain, next) = ([JabatanKey](), above[own])
            while let key = next, key != own, !chain.contains(key) {
                chain.append(key)
                next = above[key]
            }
            guard next == own, !chain.isEmpty else { continue }
            let circle = ([own] + chain + [own]).map { names[$0] ?? $0.nama }.joined(separator: " → ")
            rows[i].refuse(
                .atasanNIP, "Atasannya berputar kembali kepadanya sendiri: \(circle)",
                "Periksa atasan pada rantai itu, dan kosongkan atasan pejabat yang paling atas.")
        }
    }

    /// The first row that tells the superior of a post counts; others that say otherwise are told.
    private func choose(
        _ post: JabatanKey, _ row: ParsedRow<PegawaiRow>, _ chosen: inout [JabatanKey: (JabatanKey, Int)],
        _ contradicted: inout [JabatanKey: [Int]]
    ) {
        if let (other, _) = chosen[row.draft.post], other != post {
            contradicted[row.draft.post, default: []].append(row.place.row)
        } else if chosen[row.draft.post] == nil {
            chosen[row.draft.post] = (post, row.place.row)
        }
    }

    /// The one post of that name in file and register, or the one in the row's own unit; what is none or several is listed.
    private mutating func namedPost(above row: ParsedRow<PegawaiRow>) -> JabatanKey? {
        guard let name = row.draft.atasanJabatan else { return nil }
        if postsByName.isEmpty { postsByName = Dictionary(grouping: knownPosts.union(state.posts.keys), by: \.nama) }
        let found = postsByName[CellText.key(name), default: []].filter { $0 != row.draft.post }
        if found.count == 1 { return found[0] }
        if let near = found.first(where: { $0.unit == row.draft.unit }) { return near }
        plan.atasanTakDikenal.append(AtasanTakDikenal(row, jabatan: name, ganda: found.count > 1))
        return nil
    }

    /// A new post, or one of the register that has nobody above it, is put under the superior's; another superior than the register's
    /// is told and not taken.
    private mutating func place(_ key: JabatanKey, under post: JabatanKey, _ index: [JabatanKey: Int]) {
        guard post != key else { return }
        if let i = index[key] {
            if mapping.derives, state.posts[key] == nil, plan.jabatan[i].row.atasan == nil { plan.jabatan[i].row.atasan = post }
            return
        }
        guard mapping.derives, let old = state.posts[key] else { return }
        let above = old.jabatan.atasan.flatMap { state.postKey[$0] }
        if above == post { return }
        guard above == nil, !leads(post, to: key) else {
            contradictions.append(key.nama)
            return
        }
        var row = JabatanRow(nama: old.jabatan.nama, unit: key.unit)
        (row.jenjang, row.eselon, row.urutan, row.aktif) = (old.jabatan.jenjang, old.jabatan.eselon, old.urutan, old.aktif)
        (row.opd, row.atasan) = (old.opd.flatMap { state.unitKode[$0] }, post)
        plan.jabatan.append(ImporPlan.Accepted(place: Place(sheet: "", row: 0), row: row))
    }

    /// Whether the register already has the one above the other.
    private func leads(_ post: JabatanKey, to key: JabatanKey) -> Bool {
        var (next, seen) = (Optional(post), Set<JabatanKey>())
        while let post = next, seen.insert(post).inserted {
            if post == key { return true }
            next = state.posts[post]?.jabatan.atasan.flatMap { state.postKey[$0] }
        }
        return false
    }

    private mutating func noteDoubt(_ row: ParsedRow<PegawaiRow>, _ posts: [AtasanResolver.Holding]) {
        doubts += 1
        guard doubts <= 20 else { return }
        plan.catatan.append(
            "Baris \(row.place.row): atasannya memegang \(posts[0].post.nama) dan \(posts[1].post.nama). Dipakai \(posts[0].post.nama); perbaiki lewat koreksi atasan bila keliru."
        )
    }

    private mutating func noteOrphans() {
        let orphans = plan.jabatan.count { $0.row.atasan == nil }
        if mapping.derives, orphans > 1 {
            plan.catatan.append("\(orphans) jabatan belum memiliki atasan; lengkapi lewat lembar Jabatan atau koreksi atasan.")
        }
        guard !contradictions.isEmpty else { return }
        let names = contradictions.sorted().prefix(5).joined(separator: ", ")
        plan.catatan.append(
            "\(contradictions.count) jabatan memiliki atasan lain dalam data (\(names)); yang di berkas tidak dipakai. Ubah lewat lembar Jabatan atau koreksi atasan."
        )
    }
}
