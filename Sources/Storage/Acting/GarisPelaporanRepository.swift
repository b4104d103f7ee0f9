package import Kinerja

/// Answers who assesses whom on a date by index look-ups only; what is asked of many is read once for all of them.
///
/// The rule is that of ``GarisPelaporan``; a test holds the two together over a whole agency.
package struct GarisPelaporanRepository {
    let db: any SQLConnection
    let instansi: InstansiID
    let memo: GarisMemo

    package init(_ db: any SQLConnection, _ instansi: InstansiID, _ memo: GarisMemo = GarisMemo()) {
        (self.db, self.instansi, self.memo) = (db, instansi, memo)
    }

    /// The posts a person holds on a date: definitive first.
    package func jabatan(of pegawai: PegawaiID, on date: LocalDate) throws -> [JabatanDipegang] {
        if memo.dipegang[pegawai] == nil { try muatDipegang([pegawai]) }
        return memo.dipegang[pegawai, default: []].filter { $0.berlaku(date) }
    }

    /// Who acts in a post on a date.
    package func pejabat(_ post: JabatanID, on date: LocalDate) throws -> PegawaiID? { try pemangku(post, on: date).first }

    /// The direct superior of the holder of a post, stepping over empty posts and over posts he holds himself.
    package func atasan(of pegawai: PegawaiID, in post: JabatanID, on date: LocalDate) throws -> PegawaiID? {
        try muat([pegawai])
        if let corrected = try koreksi(of: pegawai, on: date) { return corrected }
        var (next, seen) = (try induk(post), Set([post]))
        while let id = next, seen.insert(id).inserted {
            if let found = try pejabat(id, on: date), found != pegawai { return found }
            next = try induk(id)
        }
        return nil
    }

    /// The post in which somebody leads the holder of a post: the first above it that he holds, else his first.
    package func jabatan(of atasan: PegawaiID, leading post: JabatanID, on date: LocalDate) throws -> JabatanDipegang? {
        let held = try jabatan(of: atasan, on: date)
        var (next, seen) = (try induk(post), Set([post]))
        while let id = next, seen.insert(id).inserted {
            if let found = held.first(where: { $0.jabatan == id }) { return found }
            next = try induk(id)
        }
        return held.first
    }

    /// The superior in a person's first post.
    package func atasan(of pegawai: PegawaiID, on date: LocalDate) throws -> PegawaiID? {
        guard let post = try jabatan(of: pegawai, on: date).first else { return nil }
        return try atasan(of: pegawai, in: post.jabatan, on: date)
    }

    /// Everybody whose direct superior is this person on the date.
    package func bawahan(of pegawai: PegawaiID, on date: LocalDate) throws -> [PegawaiID] {
        try muat([pegawai])
        var (found, seen) = (Set<PegawaiID>(), Set<JabatanID>())
        var open = try jabatan(of: pegawai, on: date).map(\.jabatan).filter { try pejabat($0, on: date) == pegawai }
        while !open.isEmpty {
            let level = open.filter { seen.insert($0).inserted }
            open = []
            try muatAnak(level)
            for child in level.flatMap({ memo.anak[$0, default: []] }) {
                let holders = try pemangku(child, on: date)
                if holders.isEmpty || holders.first == pegawai { open.append(child) }
                found.formUnion(holders)
            }
        }
        found.remove(pegawai)
        try muatKoreksi(found.subtracting(memo.koreksi.keys), dan: [pegawai])
        let derived = try found.filter { try koreksi(of: $0, on: date) ?? pegawai == pegawai }
        return derived.union(try dikoreksi(to: pegawai, on: date)).sorted()
    }

    /// Reads at once what the teams of these people are made of, for ``bawahan(of:on:)`` of each: a statement for each level of empty posts.
    package func muatTim(_ leaders: [PegawaiID], on date: LocalDate) throws {
        try muat(leaders)
        let own = Set(leaders)
        var (open, seen) = (Set(try leaders.flatMap { try jabatan(of: $0, on: date).map(\.jabatan) }), Set<JabatanID>())
        var members: Set<PegawaiID> = []
        while !open.isEmpty {
            seen.formUnion(open)
            try muatAnak(open.sorted())
            var next: Set<JabatanID> = []
            for child in open.flatMap({ memo.anak[$0, default: []] }) where !seen.contains(child) {
                let holders = try pemangku(child, on: date)
                members.formUnion(holders)
                if holders.first.map(own.contains) ?? true { next.insert(child) }
            }
            open = next
        }
        let unasked = own.filter { memo.dikoreksi[$0] == nil }
        try muatKoreksi(members.subtracting(memo.koreksi.keys), dan: unasked)
        try muatKoreksi(Set(unasked.flatMap { memo.dikoreksi[$0, default: []].map(\.pegawai) }).subtracting(memo.koreksi.keys))
    }

    /// The posts that somebody ever held, and whether anybody holds a post below one of them on a date or was put under him by a correction:
    /// what every page asks of its reader, in one statement.
    package func kedudukan(of pegawai: PegawaiID, on date: LocalDate) throws -> (dipegang: [JabatanDipegang], memimpin: Bool) {
        let rows = try db.rows(
            """
            select w.memimpin, p.pegawai_id, p.jabatan_id, p.jenis, p.mulai, p.selesai, j.nama, j.jenjang, j.unit_id,
                j.pimpinan_unit_mandiri, u.nama as unit_nama
            from (select case when exists (
                select 1 from penugasan p
                join jabatan j on j.instansi_id = p.instansi_id and j.atasan_id = p.jabatan_id
                join penugasan b on b.instansi_id = j.instansi_id and b.jabatan_id = j.id and b.mulai <= \(date)
                    and (b.selesai is null or b.selesai >= \(date))
                where p.instansi_id = \(instansi) and p.pegawai_id = \(pegawai) and p.mulai <= \(date)
                    and (p.selesai is null or p.selesai >= \(date))) then 2
                when exists (
                    select 1 from koreksi_atasan where instansi_id = \(instansi) and atasan_id = \(pegawai) and status = 'disetujui')
                then 1 else 0 end as memimpin) w
            left join penugasan p on p.instansi_id = \(instansi) and p.pegawai_id = \(pegawai)
            left join jabatan j on j.instansi_id = p.instansi_id and j.id = p.jabatan_id
            left join unit_kerja u on u.instansi_id = j.instansi_id and u.id = j.unit_id
            order by \(Self.urutanPemangku)
            """)
        let held = try rows.filter { try $0.get("pegawai_id", as: PegawaiID?.self) != nil }.map(JabatanDipegang.init(baris:))
        memo.dipegang[pegawai] = held
        switch try rows.first?.get("memimpin", as: Int.self) {
        case 2: return (held, true)
        case 1: return (held, try !dikoreksi(to: pegawai, on: date).isEmpty)
        default: return (held, false)
        }
    }

    /// Who holds a post above which nobody stands but perhaps he himself, in the order of their identifiers; corrections are not looked at.
    ///
    /// Walks down from the posts without one above, through empty ones only: what it reads grows with the holes, not with the agency.
    package func tanpaPejabatDiAtas(on date: LocalDate, limit: Int) throws -> [(pegawai: PegawaiID, jabatan: JabatanID)] {
        let berlaku: SQL = "p.mulai <= \(date) and (p.selesai is null or p.selesai >= \(date))"
        let pemangku: SQL = """
            (select min(p.pegawai_id) from penugasan p where p.instansi_id = \(instansi) and p.jabatan_id = r.id and \(berlaku))
            """
        return try db.rows(
            """
            with recursive lepas(id, hanya) as (
                select j.id, nullif(j.id, j.id) from jabatan j where j.instansi_id = \(instansi) and j.atasan_id is null
                union
                select j.id, coalesce(r.hanya, \(pemangku)) from lepas r
                join jabatan j on j.instansi_id = \(instansi) and j.atasan_id = r.id
                where not exists (
                    select 1 from penugasan p where p.instansi_id = \(instansi) and p.jabatan_id = r.id and \(berlaku)
                        and p.pegawai_id <> coalesce(r.hanya, \(pemangku)))
            )
            select distinct p.pegawai_id, r.id as jabatan_id from lepas r
            join penugasan p on p.instansi_id = \(instansi) and p.jabatan_id = r.id and \(berlaku)
            where r.hanya is null or r.hanya = p.pegawai_id
            order by p.pegawai_id, r.id limit \(limit)
            """
        ).map { (pegawai: try $0.get("pegawai_id"), jabatan: try $0.get("jabatan_id")) }
    }

    /// The post right above a post.
    package func induk(_ post: JabatanID) throws -> JabatanID? {
        try GarisMemo.once(&memo.induk, post) {
            try db.row("select atasan_id from jabatan where instansi_id = \(instansi) and id = \(post)")
                .flatMap { try $0.get("atasan_id", as: JabatanID?.self) }
        }
    }

    private func pemangku(_ post: JabatanID, on date: LocalDate) throws -> [PegawaiID] {
        try GarisMemo.once(&memo.pemangku, post) {
            try db.rows(
                """
                select p.pegawai_id, p.mulai, p.selesai from penugasan p
                where p.instansi_id = \(instansi) and p.jabatan_id = \(post) order by \(Self.urutanPemangku)
                """
            ).map { .init(pegawai: try $0.get("pegawai_id"), mulai: try $0.get("mulai"), selesai: try $0.get("selesai")) }
        }.filter { $0.berlaku(date) }.map(\.pegawai)
    }

    private func koreksi(of pegawai: PegawaiID, on date: LocalDate) throws -> PegawaiID? {
        if memo.koreksi[pegawai] == nil { try muatKoreksi([pegawai]) }
        guard let newest = memo.koreksi[pegawai]?.first(where: { $0.mulai <= date }), try !isOver(newest, on: date) else { return nil }
        return newest.atasan
    }

    /// The corrections of these people, and the definitive posts of those who have one; the corrections towards these superiors besides.
    private func muatKoreksi(_ people: Set<PegawaiID>, dan superiors: Set<PegawaiID> = []) throws {
        let superiors = superiors.filter { memo.dikoreksi[$0] == nil }
        guard !people.isEmpty || !superiors.isEmpty else { return }
        for person in people { memo.koreksi[person] = [] }
        for superior in superiors { memo.dikoreksi[superior] = [] }
        let which: SQL =
            superiors.isEmpty
            ? "pegawai_id in \(list: people.sorted())"
            : "(pegawai_id in \(list: people.sorted()) or atasan_id in \(list: superiors.sorted()))"
        for found in try koreksi(which) {
            if people.contains(found.pegawai) { memo.koreksi[found.pegawai, default: []].append(found) }
            if superiors.contains(found.atasan) { memo.dikoreksi[found.atasan, default: []].append(found) }
        }
        try muatDefinitif(people.filter { memo.koreksi[$0]?.isEmpty == false && memo.definitif[$0] == nil })
    }

    /// A correction ends with the post that it was made for: then the posts say again who leads whom.
    ///
    /// That post is the newest definitive one that the register knew when the correction was asked for. It ends on its last day, with a
    /// definitive post that begins later, or with one that had begun before and was entered only after the asking.
    private func isOver(_ koreksi: GarisMemo.Koreksi, on date: LocalDate) throws -> Bool {
        let made = max(koreksi.mulai, koreksi.diminta)
        if memo.definitif[koreksi.pegawai] == nil { try muatDefinitif([koreksi.pegawai]) }
        let posts = memo.definitif[koreksi.pegawai, default: []].filter { $0.mulai <= date }
        if posts.contains(where: { $0.mulai > made }) { return true }
        let isLate = { (post: GarisMemo.Definitif) in post.dicatat.map { $0 > koreksi.dimintaPada.milliseconds } ?? false }
        guard let own = posts.filter({ !isLate($0) }).max(by: { $0.mulai < $1.mulai }) else { return false }
        if let end = own.selesai, end >= made, end < date { return true }
        return posts.contains { isLate($0) && $0.mulai > own.mulai }
    }

    func muatDefinitif(_ people: Set<PegawaiID>) throws {
        guard !people.isEmpty else { return }
        for person in people { memo.definitif[person] = [] }
        let rows = try db.rows(
            """
            select pegawai_id, id, mulai, selesai from penugasan
            where instansi_id = \(instansi) and pegawai_id in \(list: people.sorted()) and jenis = 'definitif'
            """)
        for row in rows {
            let id: PenugasanID = try row.get("id")
            memo.definitif[try row.get("pegawai_id"), default: []].append(
                .init(mulai: try row.get("mulai"), selesai: try row.get("selesai"), dicatat: id.milliseconds))
        }
    }

    private func dikoreksi(to atasan: PegawaiID, on date: LocalDate) throws -> [PegawaiID] {
        let ever = try GarisMemo.once(&memo.dikoreksi, atasan) { try koreksi("atasan_id = \(atasan)") }
        let pegawai = Set(ever.filter { $0.mulai <= date }.map(\.pegawai))
        try muatKoreksi(pegawai.subtracting(memo.koreksi.keys))
        return try pegawai.filter { try koreksi(of: $0, on: date) == atasan }.sorted()
    }

    /// Approved ones, newest first.
    private func koreksi(_ which: SQL) throws -> [GarisMemo.Koreksi] {
        try db.rows(
            """
            select pegawai_id, atasan_id, mulai, diajukan_pada from koreksi_atasan
            where instansi_id = \(instansi) and \(which) and status = 'disetujui' order by mulai desc, id desc
            """
        ).map { row in
            .init(
                pegawai: try row.get("pegawai_id"), atasan: try row.get("atasan_id"), mulai: try row.get("mulai"),
                dimintaPada: try row.get("diajukan_pada"))
        }
    }
}
