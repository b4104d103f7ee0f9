package import Kinerja

/// Reads and writes feedback and the requests for it.
package struct UmpanBalikRepository {
    private let db: any SQLConnection
    private let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    /// Feedback on an SKP in a period, the leader's first, otherwise in no order of time: that would tell who wrote.
    package func of(_ skp: SKPID, _ periode: PeriodeID) throws -> [UmpanBalik] { try UmpanBalik.shuffled(of(skp, in: [periode])) }

    /// Feedback on an SKP and its older versions in the periods, under the identifiers of the newest version.
    package func of(_ rantai: VersionChain, in periode: [PeriodeID]) throws -> [UmpanBalik] {
        try UmpanBalik.shuffled(rantai.versi.flatMap { try of($0, in: periode) }).map { u in
            guard case .hasilKerja(let rhk) = u.tentang else { return u }
            return UmpanBalik(
                id: u.id, skp: u.skp, periode: u.periode, pemberi: u.pemberi, peran: u.peran, tentang: .hasilKerja(rantai.terbaru(rhk)),
                nada: u.nada, teks: u.teks, dibuat: u.dibuat)
        }
    }

    /// Feedback on these SKP in the periods, in an order that tells nothing of who gave it when.
    package func of(_ skp: [SKPID], in periode: [PeriodeID]) throws -> [UmpanBalik] {
        guard !skp.isEmpty, !periode.isEmpty else { return [] }
        return UmpanBalik.shuffled(
            try db.rows(
                """
                select * from umpan_balik where instansi_id = \(instansi) and skp_id in \(list: skp) and periode_id in \(list: periode)
                order by id limit 1000
                """
            ).map(UmpanBalik.init))
    }

    private func of(_ skp: SKPID, in periode: [PeriodeID]) throws -> [UmpanBalik] {
        try db.rows(
            """
            select * from umpan_balik where instansi_id = \(instansi) and skp_id = \(skp) and periode_id in \(list: periode)
            order by id limit 1000
            """
        ).map(UmpanBalik.init)
    }

    /// What a person gave, newest first, before the given one.
    package func given(by pemberi: PegawaiID, before: UmpanBalikID? = nil, limit: Int = 20) throws -> [UmpanBalikDiberikan] {
        try db.rows(
            """
            select u.*, s.pihak_pegawai from umpan_balik u join skp s on s.instansi_id = u.instansi_id and s.id = u.skp_id
            where u.instansi_id = \(instansi) and u.pemberi_id = \(pemberi) and u.id < \(before?.rawValue ?? "~")
            order by u.id desc limit \(limit)
            """
        ).map {
            UmpanBalikDiberikan(
                umpanBalik: try UmpanBalik($0), penerima: try $0.get("pihak_pegawai", as: JSONText<Pihak>.self).value.nama)
        }
    }

    package func insert(_ u: UmpanBalik) throws {
        let (rhk, nilai) = u.tentang.parts
        try db.run(
            """
            insert into umpan_balik (instansi_id, id, skp_id, periode_id, pemberi_id, peran, rhk_id, nilai, nada, teks, dibuat)
            values (\(instansi), \(u.id), \(u.skp), \(u.periode), \(u.pemberi), \(u.peran), \(rhk), \(nilai), \(u.nada), \(u.teks),
                \(u.dibuat))
            """)
    }

    /// How many times a person wrote about an SKP in a period.
    package func count(by pemberi: PegawaiID, _ skp: SKPID, _ periode: PeriodeID) throws -> Int {
        let row = try db.row(
            """
            select count(*) as n from umpan_balik
            where instansi_id = \(instansi) and skp_id = \(skp) and periode_id = \(periode) and pemberi_id = \(pemberi)
            """)
        return try row?.get("n") ?? 0
    }
}

extension UmpanBalik.Tentang {
    fileprivate var parts: (rhk: RencanaHasilKerjaID?, nilai: NilaiBerAKHLAK?) {
        switch self {
        case .hasilKerja(let rhk): (rhk, nil)
        case .perilaku(let nilai): (nil, nilai)
        case .umum: (nil, nil)
        }
    }
}

extension UmpanBalik {
    fileprivate init(_ row: SQLRow) throws {
        let tentang: Tentang =
            if let rhk = try row.get("rhk_id", as: RencanaHasilKerjaID?.self) {
                .hasilKerja(rhk)
            } else if let nilai = try row.get("nilai", as: NilaiBerAKHLAK?.self) { .perilaku(nilai) } else { .umum }
        self.init(
            id: try row.get("id"), skp: try row.get("skp_id"), periode: try row.get("periode_id"), pemberi: try row.get("pemberi_id"),
            peran: try row.get("peran"), tentang: tentang, nada: try row.get("nada"), teks: try row.get("teks"),
            dibuat: try row.get("dibuat"))
    }
}
