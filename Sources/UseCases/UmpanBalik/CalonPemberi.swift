package import Kinerja
import Storage

/// Somebody who can be asked for feedback, with the role he would answer in.
package struct CalonPemberi: Sendable, Equatable {
    package let id: PegawaiID
    package let nama: String
    package let jabatan: String
    package let peran: PeranPemberiUmpanBalik
    package let sudahDiminta: Bool
}

extension MejaPencatatan {
    /// The people around the owner of an SKP: his superiors, his subordinates, those under the same superior, and his unit.
    /// - Parameter mencari: words of the name; empty for all.
    func calonPemberi(_ open: PeriodeTerbuka, mencari: String, limit: Int = 200) throws -> [CalonPemberi] {
        let garis = GarisPelaporanRepository(db, instansi.id)
        let owner = open.skp.pegawai
        let above = try RelasiRepository(db, instansi.id).superiors(of: owner, in: open.skp.jabatan, on: today)
        let below = Set(try garis.bawahan(of: owner, on: today))
        let beside = Set(try above.first.map { try garis.bawahan(of: $0, on: today) } ?? [])
        let around = Set(above).union(below).union(beside)
        let asked = Set(try permintaan.of(open.skp.id, open.periode.id).map(\.pemberi))
        return try orang(around, unit: open.skp.unit, words: mencari, limit: limit)
            .filter { $0.id != owner && !actor.isPegawai($0.id) || $0.id != owner && open.relasi.contains(.diri) }
            .map { row in
                let peran: PeranPemberiUmpanBalik =
                    above.contains(row.id) ? .pimpinan : below.contains(row.id) ? .bawahan : beside.contains(row.id) ? .rekan : .lain
                return CalonPemberi(
                    id: row.id, nama: row.nama, jabatan: row.jabatan, peran: peran, sudahDiminta: asked.contains(row.id))
            }
    }

    private func orang(
        _ around: Set<PegawaiID>, unit: UnitKerjaID, words: String, limit: Int
    ) throws -> [(id: PegawaiID, nama: String, jabatan: String)] {
        let pattern = "%" + words.lowercased().filter { $0 != "%" && $0 != "_" && $0 != "\\" } + "%"
        return try db.rows(
            """
            select p.id, p.nama, min(j.nama) as jabatan from pegawai p
            join penugasan t on t.instansi_id = p.instansi_id and t.pegawai_id = p.id
            join jabatan j on j.instansi_id = t.instansi_id and j.id = t.jabatan_id
            where p.instansi_id = \(instansi.id) and p.kedudukan = 'aktif' and p.cari like \(pattern)
                and t.mulai <= \(today) and (t.selesai is null or t.selesai >= \(today))
                and (j.unit_id = \(unit) or p.id in \(list: around.sorted()))
            group by p.id, p.nama, p.cari order by p.cari, p.id limit \(limit)
            """
        ).map { (id: try $0.get("id"), nama: try $0.get("nama"), jabatan: try $0.get("jabatan")) }
    }
}
