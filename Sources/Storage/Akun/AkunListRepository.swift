package import Kinerja

/// The admin's lists: units with counts, people of a unit, a printed batch of codes.
package struct AkunListRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    /// Units that have people, in order of their code, after the given code.
    package func perUnit(after kode: String = "", on date: LocalDate, at now: Instant, limit: Int) throws -> [AkunPerUnit] {
        let units = try db.rows(
            """
            select u.id, u.kode, u.nama from unit_kerja u
            where u.instansi_id = \(instansi) and u.aktif = \(true) and u.kode > \(kode)
                and exists (\(people(on: date)) and j.unit_id = u.id) order by u.kode limit \(limit)
            """)
        let counts = try counted(units.map { try $0.get("id") }, on: date, at: now)
        return try units.map { row in
            let unit: UnitKerjaID = try row.get("id")
            let n = counts[unit] ?? (0, 0, 0)
            return AkunPerUnit(
                unit: unit, kode: try row.get("kode"), nama: try row.get("nama"), jumlah: n.jumlah, aktif: n.aktif, kodeDicetak: n.kode)
        }
    }

    private func counted(_ units: [UnitKerjaID], on date: LocalDate, at now: Instant) throws -> [UnitKerjaID: (
        jumlah: Int, aktif: Int, kode: Int
    )] {
        guard !units.isEmpty else { return [:] }
        let rows = try db.rows(
            """
            select x.unit_id, count(*) as jumlah,
                coalesce(sum(case when x.aktif = \(true) and x.kata_sandi is not null then 1 else 0 end), 0) as aktif,
                coalesce(sum(case when x.kode_aktivasi is not null and x.kode_berlaku_sampai > \(now) then 1 else 0 end), 0) as kode
            from (select distinct h.unit_id, p.id, a.aktif, a.kata_sandi, a.kode_aktivasi, a.kode_berlaku_sampai
                from (\(people(on: date)) and j.unit_id in \(list: units)) h
                join pegawai p on p.instansi_id = \(instansi) and p.id = h.pegawai_id
                left join akun a on a.instansi_id = p.instansi_id and a.pegawai_id = p.id) x
            group by x.unit_id
            """)
        return Dictionary(
            try rows.map { (try $0.get("unit_id"), (try $0.get("jumlah"), try $0.get("aktif"), try $0.get("kode"))) },
            uniquingKeysWith: { $1 })
    }

    /// People with a post in the units, by name, after a cursor `(cari, id)`.
    package func people(of units: [UnitKerjaID], after: (String, PegawaiID)? = nil, on date: LocalDate, limit: Int) throws -> [AkunRow] {
        let (cari, id) = (after?.0 ?? "", after?.1.rawValue ?? "")
        return try rows(
            """
            p.id in (select h.pegawai_id from (\(people(on: date)) and j.unit_id in \(list: units)) h)
                and (p.cari > \(cari) or (p.cari = \(cari) and p.id > \(id)))
            """, on: date, limit: limit)
    }

    /// People by NIP or by the beginning of their search name.
    package func search(_ text: String, on date: LocalDate, limit: Int) throws -> [AkunRow] {
        let low = SearchText.fold(text)
        guard !low.isEmpty else { return [] }
        let high = low + "\u{10FFFF}"
        return try rows("(p.nip = \(text) or (p.cari >= \(low) and p.cari < \(high)))", on: date, limit: limit)
    }

    package func printed(_ cetakan: CetakanKodeID, on date: LocalDate, limit: Int) throws -> [AkunRow] {
        try rows("a.kode_cetakan = \(cetakan)", on: date, limit: limit)
    }

    package func person(_ pegawai: PegawaiID, on date: LocalDate) throws -> AkunRow? {
        try rows("p.id = \(pegawai)", on: date, limit: 1).first
    }

    private func rows(_ condition: SQL, on date: LocalDate, limit: Int) throws -> [AkunRow] {
        let people = try db.rows(
            """
            select p.id, p.nip, p.nama, p.cari from pegawai p
            left join akun a on a.instansi_id = p.instansi_id and a.pegawai_id = p.id
            where p.instansi_id = \(instansi) and \(condition) order by p.cari, p.id limit \(limit)
            """)
        let ids: [PegawaiID] = try people.map { try $0.get("id") }
        let garis = GarisPelaporanRepository(db, instansi)
        try garis.muatJabatan(of: ids)
        let akun = try AkunRepository(db, instansi).find(ids)
        return try people.map { row in
            let id: PegawaiID = try row.get("id")
            let post = try garis.jabatan(of: id, on: date).first
            return AkunRow(
                pegawai: id, nip: try row.get("nip"), nama: try row.get("nama"), jabatan: post?.namaLengkap ?? "",
                unitNama: post?.unitNama ?? "", cari: try row.get("cari"), akun: akun[id])
        }
    }

    private func people(on date: LocalDate) -> SQL {
        """
        select n.pegawai_id, j.unit_id from penugasan n join jabatan j on j.instansi_id = n.instansi_id and j.id = n.jabatan_id
        where n.instansi_id = \(instansi) and n.mulai <= \(date) and (n.selesai is null or n.selesai >= \(date))
        """
    }
}
