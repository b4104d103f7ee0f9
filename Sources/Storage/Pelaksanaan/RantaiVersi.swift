package import Kinerja

/// An SKP with the versions that it replaced, newest first, and what of them goes on in it.
///
/// A change during the year copies results and indicators under new identifiers (`asal_id`). The record of periods that were evaluated
/// before it stays with the old version (``PindahCatatanRepository``); who looks at the whole year follows the chain.
package struct RantaiVersi: Sendable, Equatable {
    package let versi: [SKPID]
    private let penerus: [String: String]

    /// One version alone.
    package init(_ skp: SKPID) { (versi, penerus) = ([skp], [:]) }

    fileprivate init(_ versi: [SKPID], _ penerus: [String: String]) { (self.versi, self.penerus) = (versi, penerus) }

    /// The identifier under which something goes on in the newest version; its own where nothing follows it.
    fileprivate func terbaru<I: Identifier>(_ id: I) -> I {
        var text = id.rawValue
        for _ in versi { text = penerus[text] ?? text }
        return I(rawValue: text)
    }
}

extension LembarKinerjaRepository {
    /// Longer chains than this are cut: nobody changes an SKP so often in a year.
    private static var longest: Int { 20 }

    package func rantai(of skp: SKPID) throws -> RantaiVersi {
        let versi: [SKPID] = try db.rows(
            """
            with recursive rantai (id, menggantikan_id, urutan) as (
                select id, menggantikan_id, 0 from skp where instansi_id = \(instansi) and id = \(skp)
                union all
                select s.id, s.menggantikan_id, r.urutan + 1 from skp s join rantai r on s.id = r.menggantikan_id
                where s.instansi_id = \(instansi) and r.urutan < \(Self.longest)
            )
            select id from rantai order by urutan
            """
        ).map { try $0.get("id") }
        guard versi.count > 1 else { return RantaiVersi(skp) }
        let rows = try db.rows(
            """
            select id, asal_id from rencana_hasil_kerja
            where instansi_id = \(instansi) and skp_id in \(list: versi) and asal_id is not null
            union all
            select i.id, i.asal_id from indikator i join rencana_hasil_kerja h on h.instansi_id = i.instansi_id and h.id = i.rhk_id
            where h.instansi_id = \(instansi) and h.skp_id in \(list: versi) and i.asal_id is not null
            """)
        return RantaiVersi(versi, try rows.reduce(into: [:]) { try $0[$1.get("asal_id")] = try $1.get("id") })
    }

    /// Realisasi of all indicators in the periods, latest period last, under the identifiers of the newest version.
    package func realisasi(of rantai: RantaiVersi, in periode: [PeriodeID]) throws -> [Realisasi] {
        try realisasi(ofVersions: rantai.versi, in: periode).map {
            Realisasi(
                indikator: rantai.terbaru($0.indikator), periode: $0.periode, uraian: $0.uraian, nilai: $0.nilai, version: $0.version)
        }
    }

    /// Evidence that has not been withdrawn, under the identifiers of the newest version.
    package func bukti(of rantai: RantaiVersi, in periode: [PeriodeID]) throws -> [BuktiDukung] {
        try rantai.versi.flatMap { try bukti(of: $0, in: periode) }.map {
            BuktiDukung(
                id: $0.id, rhk: rantai.terbaru($0.rhk), periode: $0.periode, keterangan: $0.keterangan, isi: $0.isi, dibuat: $0.dibuat)
        }
    }

    package func umpanBalik(of rantai: RantaiVersi, in periode: [PeriodeID]) throws -> [UmpanBalik] {
        try rantai.versi.flatMap { try umpanBalik(of: $0, in: periode) }.map { u in
            guard case .hasilKerja(let rhk) = u.tentang else { return u }
            return UmpanBalik(
                id: u.id, skp: u.skp, periode: u.periode, pemberi: u.pemberi, peran: u.peran, tentang: .hasilKerja(rantai.terbaru(rhk)),
                nada: u.nada, teks: u.teks, dibuat: u.dibuat)
        }
    }
}
