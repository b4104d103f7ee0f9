package import Kinerja

/// Results of superiors, which those of others intervene in.
extension SKPRepository {
    /// The results of one person's newest running or written SKP of a year, to choose from.
    package func hasilPimpinan(_ pegawai: PegawaiID, tahun: Int) throws -> [HasilPimpinan] {
        try hasil(
            """
            s.pegawai_id = \(pegawai) and s.tahun = \(tahun) and s.status not in ('diubah', 'ditutup')
                and not exists (select 1 from skp n where n.instansi_id = s.instansi_id and n.menggantikan_id = s.id
                    and n.status not in ('diubah', 'ditutup'))
            """)
    }

    /// The linked results, whatever their SKP's state is today.
    package func hasilPimpinan(_ ids: [RencanaHasilKerjaID]) throws -> [HasilPimpinan] {
        ids.isEmpty ? [] : try hasil("r.id in \(list: ids)")
    }

    private func hasil(_ which: SQL) throws -> [HasilPimpinan] {
        let rows = try db.rows(
            """
            select r.id, r.uraian, s.pihak_pegawai, s.jenis, s.status, i.uraian as i_uraian from rencana_hasil_kerja r
            join skp s on s.instansi_id = r.instansi_id and s.id = r.skp_id
            left join indikator i on i.instansi_id = r.instansi_id and i.rhk_id = r.id
            where r.instansi_id = \(instansi) and \(which) order by s.mulai, s.id, \(Self.urutanHasil), i.urutan, i.id limit 1000
            """)
        var found: [HasilPimpinan] = []
        for row in rows {
            if try found.last?.id != row.get("id") { found.append(try HasilPimpinan(row)) }
            guard let uraian: String = try row.get("i_uraian"), let last = found.indices.last else { continue }
            found[last].indikator.append(uraian)
        }
        return Array(found.prefix(200))
    }
}

extension HasilPimpinan {
    fileprivate init(_ row: SQLRow) throws {
        let pihak = try row.get("pihak_pegawai", as: JSONText<Pihak>.self).value
        self.init(
            id: try row.get("id"), uraian: try row.get("uraian"), pemilik: pihak.nama, jabatan: pihak.jabatan,
            jenis: try row.get("jenis"), status: try row.get("status"), indikator: [])
    }
}
