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
        package let terbuka: OpenPeriode
        package let calon: [CalonPemberi]
    }

    package func read(in look: Look) throws -> View {
        let open = try OpenPeriode.open((skp, periode), in: look)
        try open.require(.mintaUmpanBalik, .hasil)
        return View(terbuka: open, calon: try open.calonPemberi(mencari: mencari, limit: 50, in: look))
    }
}

extension OpenPeriode {
    /// The people around the owner of an SKP: his superiors, his subordinates, those under the same superior, and his unit.
    /// - Parameter mencari: words of the name; empty for all.
    func calonPemberi(mencari: String, limit: Int = 200, in tx: some Transaction) throws -> [CalonPemberi] {
        let owner = skp.pegawai
        let above = try tx.relasi.superiors(of: owner, in: skp.jabatan, on: today)
        let below = Set(try tx.garis.bawahan(of: owner, on: today))
        let beside = Set(try above.first.map { try tx.garis.bawahan(of: $0, on: today) } ?? [])
        let around = Set(above).union(below).union(beside)
        let asked = Set(try tx.permintaan.of(skp.id, periode.id).map(\.pemberi))
        return try tx.pegawai.sekitar(around, unit: skp.unit, words: mencari, on: today, limit: limit)
            .filter { $0.id != owner && !tx.actor.isPegawai($0.id) || $0.id != owner && relasi.contains(.diri) }
            .map { row in
                let peran: PeranPemberiUmpanBalik =
                    above.contains(row.id) ? .pimpinan : below.contains(row.id) ? .bawahan : beside.contains(row.id) ? .rekan : .lain
                return CalonPemberi(
                    id: row.id, nama: row.nama, jabatan: row.jabatan, peran: peran, sudahDiminta: asked.contains(row.id))
            }
    }
}
