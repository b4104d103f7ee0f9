import Kinerja

/// Which post a superior is superior in: he may hold two, as an acting head who is a teacher besides.
struct AtasanResolver {
    /// One post that a person holds, by the file or by the register.
    struct Holding: Equatable {
        let post: JabatanKey
        let jenis: JenisPenugasan
        let mulai: LocalDate
        let selesai: LocalDate?
        /// Whether holders of such posts lead others.
        let leads: Bool
    }

    private var held: [NIP: [Holding]] = [:]

    init(_ rows: [PegawaiRow], _ state: RegisterState) {
        for row in rows {
            guard let nip = row.nip else { continue }
            held[nip, default: []].append(
                Holding(
                    post: row.post, jenis: row.penugasan, mulai: row.tmt, selesai: row.selesai,
                    leads: Self.leads(row.jabatan, eselon: row.eselon, jenjang: row.jenjang)))
        }
        for nip in Set(rows.compactMap(\.atasan)) {
            guard let person = state.people[nip] else { continue }
            for record in state.penugasan[person.id, default: []] {
                let p = record.penugasan
                guard let key = state.postKey[p.jabatan], let post = state.posts[key]?.jabatan,
                    held[nip]?.contains(where: { $0.post == key }) != true
                else {
                    continue
                }
                held[nip, default: []].append(
                    Holding(
                        post: key, jenis: p.jenis, mulai: p.mulai, selesai: p.selesai,
                        leads: Self.leads(post.nama, eselon: post.eselon, jenjang: post.jenjang)))
            }
        }
    }

    /// Whether file or register know a post of that person.
    func knows(_ nip: NIP) -> Bool { held[nip] != nil }

    /// The posts of a superior, the likeliest first: one that runs, that leads, in the same unit, held definitively, the newest.
    func posts(of nip: NIP, for row: PegawaiRow) -> [Holding] {
        held[nip, default: []].filter { $0.post != row.post }.sorted { rank($0, row) > rank($1, row) }
    }

    /// Two posts that are equally likely: one must be told.
    func isDoubtful(_ posts: [Holding], for row: PegawaiRow) -> Bool {
        guard posts.count > 1, posts[0].post != posts[1].post else { return false }
        return Array(rank(posts[0], row).prefix(3)) == Array(rank(posts[1], row).prefix(3))
    }

    private func rank(_ holding: Holding, _ row: PegawaiRow) -> Rank {
        let runs = holding.selesai.map { $0 >= row.tmt && $0 >= (row.selesai ?? $0) } ?? true
        return Rank([
            runs ? 1 : 0, holding.leads ? 1 : 0, holding.post.unit == row.unit ? 1 : 0, -holding.jenis.urutan, holding.mulai.daysSince1970,
        ])
    }

    private struct Rank: Comparable {
        let parts: [Int]

        init(_ parts: [Int]) { self.parts = parts }

        func prefix(_ count: Int) -> ArraySlice<Int> { parts.prefix(count) }

        static func < (a: Rank, b: Rank) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
    }

    private static func leads(_ jabatan: String, eselon: String, jenjang: JenjangJabatan?) -> Bool {
        if eselon != "non_eselon" { return true }
        if let jenjang, jenjang != .fungsional, jenjang != .pelaksana { return true }
        return KategoriWords.leads(jabatan)
    }
}
