package import Kinerja

/// Reads facts of people a page at a time, by index look-ups per person.
package struct PegawaiFactsRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    /// Active PNS and PPPK after a cursor.
    package func page(on date: LocalDate, after: PegawaiID?, limit: Int) throws -> [CatatanPegawai] {
        try db.rows(
            """
            select p.id, p.nip, p.jenis, p.golongan, j.nama as jabatan, j.jenjang, j.eselon, g.jenis as penugasan, u.nama as unit,
                u.kode as unit_kode, e.predikat, e.rating_hasil, e.rating_perilaku, e.capaian_unit
            from pegawai p
            left join penugasan g on g.instansi_id = p.instansi_id and g.id = (
                select x.id from penugasan x where x.instansi_id = p.instansi_id and x.pegawai_id = p.id and x.mulai <= \(date)
                    and (x.selesai is null or x.selesai >= \(date))
                order by case x.jenis when 'definitif' then 0 when 'pj' then 1 when 'plt' then 2 else 3 end, x.mulai, x.id limit 1)
            left join jabatan j on j.instansi_id = g.instansi_id and j.id = g.jabatan_id
            left join unit_kerja u on u.instansi_id = j.instansi_id and u.id = j.unit_id
            left join evaluasi e on e.instansi_id = p.instansi_id and e.id = (
                select y.id from evaluasi y join periode q on q.instansi_id = y.instansi_id and q.id = y.periode_id
                where y.instansi_id = p.instansi_id and y.pegawai_id = p.id and y.predikat is not null and y.status <> 'dinilai'
                    and q.selesai <= \(date)
                order by q.selesai desc, case q.jenis when 'tahunan' then 0 else 1 end, y.id limit 1)
            where p.instansi_id = \(instansi) and p.id > \(after?.rawValue ?? "") and p.kedudukan = 'aktif'
                and p.jenis in ('pns', 'pppk', 'pppk_paruh_waktu')
            order by p.id limit \(limit)
            """
        ).map(CatatanPegawai.init)
    }

    package func count() throws -> Int {
        try db.row(
            """
            select count(*) as n from pegawai where instansi_id = \(instansi) and kedudukan = 'aktif'
                and jenis in ('pns', 'pppk', 'pppk_paruh_waktu')
            """)?.get("n") ?? 0
    }
}

extension CatatanPegawai {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            pegawai: try row.get("id"), nip: try row.get("nip"), jenis: try row.get("jenis"), golongan: try row.get("golongan"),
            jabatan: try row.get("jabatan"), jenjang: try row.get("jenjang"), eselon: try row.get("eselon"),
            penugasan: try row.get("penugasan"), unit: try row.get("unit"), unitKode: try row.get("unit_kode"),
            evaluasi: try Evaluasi(row))
    }
}

extension CatatanPegawai.Evaluasi {
    fileprivate init?(_ row: SQLRow) throws {
        guard let predikat = try row.get("predikat", as: PredikatKinerja?.self),
            let hasil = try row.get("rating_hasil", as: RatingHasilKerja?.self),
            let perilaku = try row.get("rating_perilaku", as: RatingPerilakuKerja?.self)
        else { return nil }
        self.init(predikat: predikat, hasil: hasil, perilaku: perilaku, capaianUnit: try row.get("capaian_unit"))
    }
}
