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

/// People to ask, and the SKP and period it is about.
package struct ReadCalonPemberi: Query {
    package static let authority = Authority.record([.mintaUmpanBalik])

    package let skp: SKPID
    package let periode: PeriodeID
    /// Words of the name; empty for all.
    package let mencari: String

    package init(_ skp: SKPID, _ periode: PeriodeID, mencari: String) { (self.skp, self.periode, self.mencari) = (skp, periode, mencari) }

    package struct View: Sendable {
        package let terbuka: PeriodeTerbuka
        package let calon: [CalonPemberi]
    }

    package func read(in look: Look) throws -> View {
        let meja = MejaPencatatan(look)
        let open = try meja.buka(skp, periode)
        try open.require(.mintaUmpanBalik, .hasil)
        return View(terbuka: open, calon: try meja.calonPemberi(open, mencari: mencari, limit: 50))
    }
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
        return try PegawaiRepository(db, instansi.id).sekitar(around, unit: open.skp.unit, words: mencari, on: today, limit: limit)
            .filter { $0.id != owner && !actor.isPegawai($0.id) || $0.id != owner && open.relasi.contains(.diri) }
            .map { row in
                let peran: PeranPemberiUmpanBalik =
                    above.contains(row.id) ? .pimpinan : below.contains(row.id) ? .bawahan : beside.contains(row.id) ? .rekan : .lain
                return CalonPemberi(
                    id: row.id, nama: row.nama, jabatan: row.jabatan, peran: peran, sudahDiminta: asked.contains(row.id))
            }
    }
}
