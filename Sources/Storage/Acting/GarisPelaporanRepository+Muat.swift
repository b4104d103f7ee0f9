package import Kinerja

/// Reads what many questions need at once into the memo.
extension GarisPelaporanRepository {
    /// Reads at once what the lines upwards of these people are made of: the posts that they hold, all posts above with whoever held them,
    /// what those hold, and corrections. One statement, however many people; a second where somebody was corrected.
    package func muat(_ people: some Sequence<PegawaiID>) throws {
        let new = Set(people).subtracting(memo.dimuat)
        guard !new.isEmpty else { return }
        memo.dimuat.formUnion(new)
        let rows = try db.rows(Self.garis(instansi, new.sorted()))
        var (pemangku, dipegang) = ([JabatanID: [GarisMemo.Pemangku]](), [PegawaiID: [JabatanDipegang]]())
        var koreksi: [PegawaiID: [GarisMemo.Koreksi]] = [:]
        for person in new { (dipegang[person], koreksi[person]) = ([], []) }
        for row in rows {
            let person: PegawaiID? = try row.get("pegawai_id")
            if let person { koreksi[person, default: []] += try row.get("bagian") == 3 ? [.init(gabungan: row)] : [] }
            switch (try row.get("bagian", as: Int.self), person) {
            case (1, _):
                let post: JabatanID = try row.get("jabatan_id")
                memo.induk[post] = .some(try row.get("atasan_id"))
                let holder = try person.map { try GarisMemo.Pemangku(pegawai: $0, mulai: row.get("mulai"), selesai: row.get("selesai")) }
                pemangku[post, default: []] += [holder].compactMap(\.self)
            case (2, let person?): dipegang[person, default: []].append(try JabatanDipegang(gabungan: row))
            default: break
            }
        }
        memo.pemangku.merge(pemangku) { $1 }
        memo.dipegang.merge(dipegang) { $1 }
        memo.koreksi.merge(koreksi.mapValues { $0.reversed() }) { $1 }
        // Whoever holds nothing but posts of these lines is read whole with them: his own line is a part of one.
        for (person, posts) in dipegang where posts.allSatisfy({ pemangku[$0.jabatan] != nil }) {
            memo.dimuat.insert(person)
            memo.koreksi[person] = memo.koreksi[person] ?? []
        }
        try muatDefinitif(Set(koreksi.filter { !$0.value.isEmpty }.keys.filter { memo.definitif[$0] == nil }))
    }

    /// The posts of these people and all above with their holders (1), the posts of all those people (2), their corrections (3).
    private static func garis(_ instansi: InstansiID, _ people: [PegawaiID]) -> SQL {
        """
        with recursive rantai(id, atasan_id) as (
            select j.id, j.atasan_id from penugasan p
            join jabatan j on j.instansi_id = p.instansi_id and j.id = p.jabatan_id
            where p.instansi_id = \(instansi) and p.pegawai_id in \(list: people)
            union
            select j.id, j.atasan_id from rantai r join jabatan j on j.instansi_id = \(instansi) and j.id = r.atasan_id
        ), orang(id) as (
            select p.pegawai_id from rantai r join penugasan p on p.instansi_id = \(instansi) and p.jabatan_id = r.id
            union
            select k.pegawai_id from koreksi_atasan k where k.instansi_id = \(instansi) and k.pegawai_id in \(list: people)
        )
        select 1 as bagian, r.id as jabatan_id, r.atasan_id, p.pegawai_id, p.mulai, p.selesai, p.jenis, \(Self.pangkat) as pangkat,
            p.id as urut, cast(null as text) as nama, cast(null as text) as jenjang, cast(null as text) as unit_id,
            cast(null as text) as unit_nama, cast(null as bigint) as angka
        from rantai r left join penugasan p on p.instansi_id = \(instansi) and p.jabatan_id = r.id
        union all
        select 2, p.jabatan_id, null, p.pegawai_id, p.mulai, p.selesai, p.jenis, \(Self.pangkat), p.id, j.nama, j.jenjang, j.unit_id,
            u.nama, case when j.pimpinan_unit_mandiri then 1 else 0 end
        from orang o
        join penugasan p on p.instansi_id = \(instansi) and p.pegawai_id = o.id
        join jabatan j on j.instansi_id = \(instansi) and j.id = p.jabatan_id
        join unit_kerja u on u.instansi_id = \(instansi) and u.id = j.unit_id
        union all
        select 3, null, k.atasan_id, k.pegawai_id, k.mulai, null, null, 0, k.id, null, null, null, null, k.diajukan_pada
        from orang o join koreksi_atasan k on k.instansi_id = \(instansi) and k.pegawai_id = o.id and k.status = 'disetujui'
        order by bagian, pangkat, mulai, urut
        """
    }

    /// The posts right below these, each with its holders.
    func muatAnak(_ posts: [JabatanID]) throws {
        let new = posts.filter { memo.anak[$0] == nil }
        guard !new.isEmpty else { return }
        for post in new { memo.anak[post] = [] }
        let rows = try db.rows(
            """
            select j.id as dari, j.atasan_id, p.pegawai_id, p.mulai, p.selesai from jabatan j
            left join penugasan p on p.instansi_id = j.instansi_id and p.jabatan_id = j.id
            where j.instansi_id = \(instansi) and j.atasan_id in \(list: new)
            order by j.id, \(Self.urutanPemangku)
            """)
        try keepPemangku(rows) { child, row in
            let parent: JabatanID = try row.get("atasan_id")
            memo.induk[child] = .some(parent)
            memo.anak[parent, default: []].append(child)
        }
    }

    /// Keeps who holds the posts of these rows, which stand together by post; `each` sees the first row of each post.
    private func keepPemangku(_ rows: [SQLRow], _ each: (JabatanID, SQLRow) throws -> Void) throws {
        var last = JabatanID?.none
        for row in rows {
            let post: JabatanID = try row.get("dari")
            if post != last {
                last = post
                memo.pemangku[post] = []
                try each(post, row)
            }
            guard let pegawai: PegawaiID = try row.get("pegawai_id") else { continue }
            memo.pemangku[post]?.append(.init(pegawai: pegawai, mulai: try row.get("mulai"), selesai: try row.get("selesai")))
        }
    }

    /// The holder's order of a post, and a person's of his posts: definitive first.
    static let urutanPemangku: SQL = "\(pangkat), p.mulai, p.id"
    private static let pangkat: SQL = "case p.jenis when 'definitif' then 0 when 'pj' then 1 when 'plt' then 2 else 3 end"

    /// Reads at once which posts these people hold, for ``jabatan(of:on:)`` of each.
    package func muatJabatan(of people: some Sequence<PegawaiID>) throws { try muatDipegang(Set(people).subtracting(memo.dipegang.keys)) }

    func muatDipegang(_ people: Set<PegawaiID>) throws {
        guard !people.isEmpty else { return }
        for person in people { memo.dipegang[person] = [] }
        let rows = try db.rows(
            """
            select p.pegawai_id, p.jabatan_id, p.jenis, p.mulai, p.selesai, j.nama, j.jenjang, j.unit_id, j.pimpinan_unit_mandiri, u.nama as unit_nama
            from penugasan p
            join jabatan j on j.instansi_id = p.instansi_id and j.id = p.jabatan_id
            join unit_kerja u on u.instansi_id = j.instansi_id and u.id = j.unit_id
            where p.instansi_id = \(instansi) and p.pegawai_id in \(list: people.sorted())
            order by \(Self.urutanPemangku)
            """)
        for row in rows {
            memo.dipegang[try row.get("pegawai_id"), default: []].append(try JabatanDipegang(baris: row))
        }
    }
}

extension JabatanDipegang {
    init(baris row: SQLRow) throws {
        self.init(
            jabatan: try row.get("jabatan_id"), nama: try row.get("nama"), jenjang: try row.get("jenjang"), unit: try row.get("unit_id"),
            unitNama: try row.get("unit_nama"), penugasan: try row.get("jenis"), mulai: try row.get("mulai"),
            selesai: try row.get("selesai"), pimpinanUnitMandiri: try row.get("pimpinan_unit_mandiri"))
    }

    /// A row of ``GarisPelaporanRepository``'s statement of lines.
    fileprivate init(gabungan row: SQLRow) throws {
        self.init(
            jabatan: try row.get("jabatan_id"), nama: try row.get("nama"), jenjang: try row.get("jenjang"), unit: try row.get("unit_id"),
            unitNama: try row.get("unit_nama"), penugasan: try row.get("jenis"), mulai: try row.get("mulai"),
            selesai: try row.get("selesai"), pimpinanUnitMandiri: try row.get("angka", as: Int.self) == 1)
    }
}

extension GarisMemo.Koreksi {
    fileprivate init(gabungan row: SQLRow) throws {
        self.init(
            pegawai: try row.get("pegawai_id"), atasan: try row.get("atasan_id"), mulai: try row.get("mulai"),
            dimintaPada: try row.get("angka"))
    }
}
