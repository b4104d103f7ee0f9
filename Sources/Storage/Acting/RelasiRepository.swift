package import Kinerja

/// How an actor stands to a person on a day, from roles, posts and corrections.
package struct RelasiRepository {
    private let db: any SQLConnection
    private let garis: GarisPelaporanRepository
    private let instansi: InstansiID
    private let memo: GarisMemo

    package init(_ db: any SQLConnection, _ instansi: InstansiID, _ memo: GarisMemo = GarisMemo()) {
        (self.db, self.instansi, self.memo) = (db, instansi, memo)
        garis = GarisPelaporanRepository(db, instansi, memo)
    }

    /// All relations at once; with `post`, the superiors are those of that post (a Plt has two SKP under two superiors).
    package func relasi(_ actor: Actor, to subject: PegawaiID, in post: JabatanID? = nil, on date: LocalDate) throws -> Set<Relasi> {
        guard actor.instansi == instansi else { return [] }
        // Who acts "atas nama" his own superior must not reach his own record by it (two different people, dossier trust §3.2).
        if actor.atasNamaOleh == subject { return [] }
        if actor.isPegawai(subject) { return Policy.byPeran(actor.peran).subtracting([.adminInstansi]).union([.diri]) }
        // A role reaches the people of its own agency, and nobody else's identifier.
        let isKnown = try GarisMemo.once(&memo.terdaftar, subject) { try PegawaiRepository(db, instansi).find(subject) != nil }
        guard isKnown else { return [] }
        guard let pegawai = try? actor.pegawai else { return Policy.byPeran(actor.peran) }
        return try Policy.byPeran(actor.peran).union(relasi(pegawai, to: subject, in: post, on: date))
    }

    /// Reads at once what the relations of one actor to all these people are made of.
    package func muat(_ actor: Actor, to subjects: [PegawaiID]) throws {
        guard let pegawai = try? actor.pegawai, !subjects.isEmpty else { return }
        try garis.muat(subjects + [pegawai])
        let known = try PegawaiRepository(db, instansi).find(subjects)
        for subject in subjects { memo.terdaftar[subject] = known[subject] != nil }
        let found = try SKPRepository(db, instansi).pernahDinilai(subjects, oleh: pegawai)
        memo.pernahDinilai = (pegawai, Dictionary(subjects.map { ($0, found.contains($0)) }, uniquingKeysWith: { $1 }))
    }

    private func pernahDinilai(_ subject: PegawaiID, oleh pegawai: PegawaiID) throws -> Bool {
        if let memo = memo.pernahDinilai, memo.oleh == pegawai, let known = memo.siapa[subject] { return known }
        return try SKPRepository(db, instansi).pernahDinilai(subject, oleh: pegawai)
    }

    private func relasi(_ pegawai: PegawaiID, to subject: PegawaiID, in post: JabatanID?, on date: LocalDate) throws -> Set<Relasi> {
        var out: Set<Relasi> = []
        try garis.muat([pegawai, subject])
        let above = try superiors(of: subject, in: post, on: date)
        let theirs = try garis.jabatan(of: subject, on: date)
        // Whoever moved is led in the new post; what was written in the old one goes on there (Lampiran IV.A.13).
        let isMoved = post.map { old in !theirs.isEmpty && !theirs.contains { $0.jabatan == old } } ?? false
        for line in [above] + (isMoved ? [try superiors(of: subject, on: date)] : []) {
            if line.first == pegawai { out.insert(.atasanLangsung) }
            if line.dropFirst().first == pegawai { out.insert(.atasanTidakLangsung) }
        }
        if !out.contains(.atasanLangsung), try pernahDinilai(subject, oleh: pegawai) {
            out.insert(.mantanAtasan)
        }
        let mine = try garis.jabatan(of: pegawai, on: date)
        if try mine.first.flatMap({ try garis.atasan(of: pegawai, in: $0.jabatan, on: date) }) == subject { out.insert(.bawahan) }
        if let a = mine.first?.unit, a == theirs.first?.unit {
            out.insert(.unitSama)
            let superior = try garis.atasan(of: pegawai, on: date)
            if superior != nil, superior == above.first { out.insert(.rekan) }
        } else {
            out.insert(.unitLain)
        }
        return out
    }

    /// The direct superior, then his own.
    package func superiors(of pegawai: PegawaiID, in post: JabatanID? = nil, on date: LocalDate) throws -> [PegawaiID] {
        let first = try post.map { try garis.atasan(of: pegawai, in: $0, on: date) } ?? garis.atasan(of: pegawai, on: date)
        guard let first else { return [] }
        guard let second = try garis.atasan(of: first, on: date), second != pegawai else { return [first] }
        return [first, second]
    }
}
