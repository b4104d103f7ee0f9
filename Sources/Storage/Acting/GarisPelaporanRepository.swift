package import Kinerja

/// Answers who assesses whom on a date, one person at a time, by index look-ups only.
///
/// The rule is that of ``GarisPelaporan``; a test holds the two together over a whole agency.
package struct GarisPelaporanRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID
    private let memo: GarisMemo

    package init(_ db: any SQLConnection, _ instansi: InstansiID, _ memo: GarisMemo = GarisMemo()) {
        (self.db, self.instansi, self.memo) = (db, instansi, memo)
    }

    /// The posts a person holds on a date: definitive first.
    package func jabatan(of pegawai: PegawaiID, on date: LocalDate) throws -> [JabatanDipegang] {
        try GarisMemo.once(&memo.dipegang, pegawai) { try dipegang(pegawai) }.filter { $0.berlaku(date) }
    }

    private func dipegang(_ pegawai: PegawaiID) throws -> [JabatanDipegang] {
        try db.rows(
            """
            select p.jabatan_id, p.jenis, p.mulai, p.selesai, j.nama, j.jenjang, j.unit_id, j.pimpinan_unit_mandiri, u.nama as unit_nama
            from penugasan p
            join jabatan j on j.instansi_id = p.instansi_id and j.id = p.jabatan_id
            join unit_kerja u on u.instansi_id = j.instansi_id and u.id = j.unit_id
            where p.instansi_id = \(instansi) and p.pegawai_id = \(pegawai)
            order by case p.jenis when 'definitif' then 0 when 'pj' then 1 when 'plt' then 2 else 3 end, p.mulai, p.id
            """
        ).map { row in
            JabatanDipegang(
                jabatan: try row.get("jabatan_id"), nama: try row.get("nama"), jenjang: try row.get("jenjang"),
                unit: try row.get("unit_id"),
                unitNama: try row.get("unit_nama"), penugasan: try row.get("jenis"), mulai: try row.get("mulai"),
                selesai: try row.get("selesai"), pimpinanUnitMandiri: try row.get("pimpinan_unit_mandiri"))
        }
    }

    /// Who acts in a post on a date.
    package func pejabat(_ post: JabatanID, on date: LocalDate) throws -> PegawaiID? { try pemangku(post, on: date).first }

    /// The direct superior of the holder of a post, stepping over empty posts and over posts he holds himself.
    package func atasan(of pegawai: PegawaiID, in post: JabatanID, on date: LocalDate) throws -> PegawaiID? {
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
        var (found, seen) = (Set<PegawaiID>(), Set<JabatanID>())
        var open = try jabatan(of: pegawai, on: date).map(\.jabatan).filter { try pejabat($0, on: date) == pegawai }
        while let post = open.popLast() {
            guard seen.insert(post).inserted else { continue }
            for child in try anak(post) {
                let holders = try pemangku(child, on: date)
                if holders.isEmpty || holders.first == pegawai { open.append(child) }
                found.formUnion(holders)
            }
        }
        found.remove(pegawai)
        let derived = try found.filter { try koreksi(of: $0, on: date) ?? pegawai == pegawai }
        return derived.union(try dikoreksi(to: pegawai, on: date)).sorted()
    }

    /// Whether somebody holds a post below one of this person's, or was put under him by a correction.
    package func memimpin(_ pegawai: PegawaiID, on date: LocalDate) throws -> Bool {
        try db.row(
            """
            select 1 as ada from penugasan p
            join jabatan j on j.instansi_id = p.instansi_id and j.atasan_id = p.jabatan_id
            join penugasan b on b.instansi_id = j.instansi_id and b.jabatan_id = j.id and b.mulai <= \(date)
                and (b.selesai is null or b.selesai >= \(date))
            where p.instansi_id = \(instansi) and p.pegawai_id = \(pegawai) and p.mulai <= \(date)
                and (p.selesai is null or p.selesai >= \(date)) limit 1
            """) != nil || !dikoreksi(to: pegawai, on: date).isEmpty
    }

    private func induk(_ post: JabatanID) throws -> JabatanID? {
        try GarisMemo.once(&memo.induk, post) {
            try db.row("select atasan_id from jabatan where instansi_id = \(instansi) and id = \(post)")
                .flatMap { try $0.get("atasan_id", as: JabatanID?.self) }
        }
    }

    private func anak(_ post: JabatanID) throws -> [JabatanID] {
        try GarisMemo.once(&memo.anak, post) {
            try db.rows("select id from jabatan where instansi_id = \(instansi) and atasan_id = \(post)").map { try $0.get("id") }
        }
    }

    private func pemangku(_ post: JabatanID, on date: LocalDate) throws -> [PegawaiID] {
        try GarisMemo.once(&memo.pemangku, post) {
            try db.rows(
                """
                select pegawai_id, mulai, selesai from penugasan where instansi_id = \(instansi) and jabatan_id = \(post)
                order by case jenis when 'definitif' then 0 when 'pj' then 1 when 'plt' then 2 else 3 end, mulai, id
                """
            ).map { .init(pegawai: try $0.get("pegawai_id"), mulai: try $0.get("mulai"), selesai: try $0.get("selesai")) }
        }.filter { $0.berlaku(date) }.map(\.pegawai)
    }

    private func koreksi(of pegawai: PegawaiID, on date: LocalDate) throws -> PegawaiID? {
        let newest = try GarisMemo.once(&memo.koreksi, pegawai) { try koreksi("pegawai_id = \(pegawai)") }.first { $0.mulai <= date }
        guard let newest, try !isOver(newest, on: date) else { return nil }
        return newest.atasan
    }

    /// A correction ends with the post that it was made for: then the posts say again who leads whom.
    ///
    /// That post is the newest definitive one that the register knew when the correction was asked for. It ends on its last day, with a
    /// definitive post that begins later, or with one that had begun before and was entered only after the asking.
    private func isOver(_ koreksi: GarisMemo.Koreksi, on date: LocalDate) throws -> Bool {
        let made = max(koreksi.mulai, koreksi.diminta)
        let posts = try GarisMemo.once(&memo.definitif, koreksi.pegawai) { try definitif(koreksi.pegawai) }.filter { $0.mulai <= date }
        if posts.contains(where: { $0.mulai > made }) { return true }
        let isLate = { (post: GarisMemo.Definitif) in post.dicatat.map { $0 > koreksi.dimintaPada.milliseconds } ?? false }
        guard let own = posts.filter({ !isLate($0) }).max(by: { $0.mulai < $1.mulai }) else { return false }
        if let end = own.selesai, end >= made, end < date { return true }
        return posts.contains { isLate($0) && $0.mulai > own.mulai }
    }

    private func definitif(_ pegawai: PegawaiID) throws -> [GarisMemo.Definitif] {
        try db.rows(
            """
            select id, mulai, selesai from penugasan
            where instansi_id = \(instansi) and pegawai_id = \(pegawai) and jenis = 'definitif'
            """
        ).map { row in
            let id: PenugasanID = try row.get("id")
            return .init(mulai: try row.get("mulai"), selesai: try row.get("selesai"), dicatat: id.milliseconds)
        }
    }

    private func dikoreksi(to atasan: PegawaiID, on date: LocalDate) throws -> [PegawaiID] {
        let ever = try GarisMemo.once(&memo.dikoreksi, atasan) { try koreksi("atasan_id = \(atasan)") }
        return try Set(ever.filter { $0.mulai <= date }.map(\.pegawai)).filter { try koreksi(of: $0, on: date) == atasan }.sorted()
    }

    /// Approved ones, newest first.
    private func koreksi(_ which: SQL) throws -> [GarisMemo.Koreksi] {
        try db.rows(
            """
            select pegawai_id, atasan_id, mulai, diajukan_pada from koreksi_atasan
            where instansi_id = \(instansi) and \(which) and status = 'disetujui' order by mulai desc, id desc
            """
        ).map { row in
            let asked: Instant = try row.get("diajukan_pada")
            return .init(
                pegawai: try row.get("pegawai_id"), atasan: try row.get("atasan_id"), mulai: try row.get("mulai"),
                diminta: ZonaWaktu.wib.date(asked), dimintaPada: asked)
        }
    }
}
