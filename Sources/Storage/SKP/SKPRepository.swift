package import Kinerja

/// Reads and writes SKP versions with their content. Every change of a version goes through its optimistic lock.
package struct SKPRepository {
    let db: any SQLConnection
    let instansi: InstansiID

    package init(_ db: any SQLConnection, _ instansi: InstansiID) { (self.db, self.instansi) = (db, instansi) }

    /// The whole SKP with content, or `nil`.
    /// These SKP with their content, by identifier; unknown ones are left out.
    package func find(_ ids: [SKPID]) throws -> [SKPID: SKP] {
        guard !ids.isEmpty else { return [:] }
        let rows = try db.rows("select * from skp where instansi_id = \(instansi) and id in \(list: ids)")
        let isi = try isi(of: ids)
        let found = try rows.map { row in try SKP(row, isi: isi[row.get("id")] ?? IsiSKP()) }
        return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package func find(_ id: SKPID) throws -> SKP? {
        guard let row = try db.row("select * from skp where instansi_id = \(instansi) and id = \(id)") else { return nil }
        return try SKP(row, isi: isi(of: id))
    }

    /// The unit an SKP was written in, as it was then.
    package func unit(of id: SKPID) throws -> UnitKerjaID? {
        try db.row("select unit_id from skp where instansi_id = \(instansi) and id = \(id)").map { try $0.get("unit_id") }
    }

    /// Whether somebody was the assessor of a person on an SKP that was set.
    package func pernahDinilai(_ pegawai: PegawaiID, oleh penilai: PegawaiID) throws -> Bool {
        try db.row(
            """
            select 1 as ada from skp where instansi_id = \(instansi) and pegawai_id = \(pegawai) and penilai_id = \(penilai)
                and status in ('ditetapkan', 'diubah', 'ditutup') limit 1
            """) != nil
    }

    /// Those of these people whose assessor somebody was on an SKP that was set.
    package func pernahDinilai(_ pegawai: [PegawaiID], oleh penilai: PegawaiID) throws -> Set<PegawaiID> {
        guard !pegawai.isEmpty else { return [] }
        return Set(
            try db.rows(
                """
                select distinct pegawai_id from skp where instansi_id = \(instansi) and pegawai_id in \(list: pegawai)
                    and penilai_id = \(penilai) and status in ('ditetapkan', 'diubah', 'ditutup')
                """
            ).map { try $0.get("pegawai_id") })
    }

    /// Inserts a version and its content. Throws `StorageError.unique` when one is already in work for the same person, post and start.
    package func insert(_ skp: SKP, unit: UnitKerjaID, at now: Instant) throws {
        try db.run(
            """
            insert into skp (instansi_id, id, pegawai_id, jabatan_id, unit_id, tahun, mulai, selesai, jenis, pendekatan, status, penilai_id,
                versi, menggantikan_id, alasan_perubahan, pihak_pegawai, pihak_penilai, diajukan_pada, disepakati_pada, ditetapkan_pada,
                ditetapkan_oleh, dibuat, version)
            values (\(instansi), \(skp.id), \(skp.pegawai), \(skp.jabatan), \(unit), \(skp.tahun), \(skp.mulai), \(skp.selesai),
                \(skp.jenis), \(skp.pendekatan), \(skp.status), \(skp.penilai), \(skp.versi), \(skp.menggantikan), \(skp.alasanPerubahan),
                \(try JSONText(skp.pihakPegawai)), \(try skp.pihakPenilai.map { try JSONText($0) }), \(skp.waktu.diajukan), \(skp.waktu.disepakati),
                \(skp.waktu.ditetapkan), \(skp.waktu.ditetapkanOleh), \(now), \(skp.version))
            """)
        try save(skp.isi, of: skp.id)
    }

    /// Takes `skp.version` as the version read, and stores everything about the version but its content, with the next `version`.
    package func update(_ skp: SKP) throws {
        let changed = try db.run(
            """
            update skp set status = \(skp.status), jenis = \(skp.jenis), pendekatan = \(skp.pendekatan), penilai_id = \(skp.penilai),
                pihak_pegawai = \(try JSONText(skp.pihakPegawai)), pihak_penilai = \(try skp.pihakPenilai.map { try JSONText($0) }),
                diajukan_pada = \(skp.waktu.diajukan), disepakati_pada = \(skp.waktu.disepakati),
                ditetapkan_pada = \(skp.waktu.ditetapkan), ditetapkan_oleh = \(skp.waktu.ditetapkanOleh), version = version + 1
            where instansi_id = \(instansi) and id = \(skp.id) and version = \(skp.version)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }

    /// What its owner signed when it was submitted, as JSON; `nil` before, and for what was submitted before signatures were kept.
    package func tandaTanganPegawai(_ id: SKPID) throws -> String? {
        try db.row("select tanda_tangan_pegawai from skp where instansi_id = \(instansi) and id = \(id)")?.get("tanda_tangan_pegawai")
    }

    /// Keeps the signature of an SKP that the same act submits, under that act's lock.
    package func tandatangani(_ id: SKPID, _ tandaTangan: String) throws {
        try db.run("update skp set tanda_tangan_pegawai = \(tandaTangan) where instansi_id = \(instansi) and id = \(id)")
    }

    /// Shortens an SKP to the end of its post.
    package func akhiri(_ id: SKPID, on day: LocalDate) throws {
        try db.run("update skp set selesai = \(day), version = version + 1 where instansi_id = \(instansi) and id = \(id)")
    }

    /// Puts another assessor on an SKP; what its owner writes stays under its version.
    package func gantiPenilai(_ id: SKPID, _ penilai: Pihak) throws {
        try db.run(
            """
            update skp set penilai_id = \(penilai.pegawai), pihak_penilai = \(try JSONText(penilai))
            where instansi_id = \(instansi) and id = \(id)
            """)
    }

    /// The version of this person's SKP in this post from this day that is being written, if any.
    package func disusun(_ pegawai: PegawaiID, _ jabatan: JabatanID, mulai: LocalDate) throws -> SKPID? {
        try running(pegawai, jabatan, mulai, "status in ('draft', 'diajukan', 'dikembalikan', 'disepakati')")
    }

    /// The version that is in force, if any.
    package func ditetapkan(_ pegawai: PegawaiID, _ jabatan: JabatanID, mulai: LocalDate) throws -> SKPID? {
        try running(pegawai, jabatan, mulai, "status = 'ditetapkan'")
    }

    private func running(_ pegawai: PegawaiID, _ jabatan: JabatanID, _ mulai: LocalDate, _ which: SQL) throws -> SKPID? {
        try db.row(
            """
            select id from skp where instansi_id = \(instansi) and pegawai_id = \(pegawai) and jabatan_id = \(jabatan)
                and mulai = \(mulai) and \(which)
            """
        ).map { try $0.get("id") }
    }
}

extension SKP {
    fileprivate init(_ row: SQLRow, isi: IsiSKP) throws {
        self.init(
            id: try row.get("id"), pegawai: try row.get("pegawai_id"), jabatan: try row.get("jabatan_id"), tahun: try row.get("tahun"),
            mulai: try row.get("mulai"), selesai: try row.get("selesai"), jenis: try row.get("jenis"),
            pendekatan: try row.get("pendekatan"), status: try row.get("status"), penilai: try row.get("penilai_id"),
            versi: try row.get("versi"), menggantikan: try row.get("menggantikan_id"),
            pihakPegawai: try row.get("pihak_pegawai", as: JSONText<Pihak>.self).value,
            pihakPenilai: try row.get("pihak_penilai", as: JSONText<Pihak>?.self)?.value, isi: isi, version: try row.get("version"),
            alasanPerubahan: try row.get("alasan_perubahan"),
            waktu: WaktuSKP(
                diajukan: try row.get("diajukan_pada"), disepakati: try row.get("disepakati_pada"),
                ditetapkan: try row.get("ditetapkan_pada"), ditetapkanOleh: try row.get("ditetapkan_oleh")))
    }
}

/// The content of an SKP: results, indicators, expected behaviour, annex.
extension SKPRepository {
    package func isi(of id: SKPID) throws -> IsiSKP { try isi(of: [id])[id] ?? IsiSKP() }

    /// The content of these SKP: two statements, however many; who is unknown is left out.
    func isi(of ids: [SKPID]) throws -> [SKPID: IsiSKP] {
        guard !ids.isEmpty else { return [:] }
        let (hasil, daftar) = (try hasilKerja(of: ids), try daftar(of: ids))
        return Dictionary(
            uniqueKeysWithValues: Set(ids).map { id in
                (
                    id,
                    IsiSKP(
                        hasilKerja: hasil[id] ?? [], ekspektasiKhusus: daftar[id]?.ekspektasi ?? [:], lampiran: daftar[id]?.lampiran ?? [:])
                )
            })
    }

    /// The one order of results `r`, on pages and forms alike: main results first, then as their owner put them.
    static var urutanHasil: SQL { "case r.klasifikasi when 'utama' then 0 else 1 end, r.urutan, r.id" }

    /// The planned results with their indicators.
    package func hasilKerja(of id: SKPID) throws -> [RencanaHasilKerja] { try hasilKerja(of: [id])[id] ?? [] }

    /// The same of several SKP, in one statement.
    func hasilKerja(of ids: [SKPID]) throws -> [SKPID: [RencanaHasilKerja]] {
        let rows = try db.rows(
            """
            select r.*, i.id as i_id, i.uraian as i_uraian, i.aspek as i_aspek, i.arah as i_arah, i.satuan as i_satuan,
                i.target_teks as i_target_teks, i.target_minimum as i_target_minimum, i.target_maksimum as i_target_maksimum,
                i.target_tenggat as i_target_tenggat, i.perspektif as i_perspektif
            from rencana_hasil_kerja r
            left join indikator i on i.instansi_id = r.instansi_id and i.rhk_id = r.id
            where r.instansi_id = \(instansi) and r.skp_id in \(list: ids) order by \(Self.urutanHasil), i.urutan, i.id
            """)
        var found: [SKPID: [RencanaHasilKerja]] = [:]
        for row in rows {
            let (skp, rhk): (SKPID, RencanaHasilKerjaID) = (try row.get("skp_id"), try row.get("id"))
            if found[skp]?.last?.id != rhk { found[skp, default: []].append(try RencanaHasilKerja(row)) }
            guard try row.get("i_id", as: IndikatorID?.self) != nil, let last = found[skp]?.indices.last else { continue }
            found[skp]?[last].indikator.append(try Indikator(row, "i_"))
        }
        return found
    }

    package func ekspektasiKhusus(of id: SKPID) throws -> [NilaiBerAKHLAK: [String]] { try daftar(of: [id])[id]?.ekspektasi ?? [:] }

    /// The three lists of form A.1.8.
    package func lampiran(of id: SKPID) throws -> [JenisLampiran: [String]] { try daftar(of: [id])[id]?.lampiran ?? [:] }

    private typealias OwnLists = (ekspektasi: [NilaiBerAKHLAK: [String]], lampiran: [JenisLampiran: [String]])

    /// The lists that belong to an SKP as a whole, each in its order.
    private func daftar(of ids: [SKPID]) throws -> [SKPID: OwnLists] {
        let rows = try db.rows(
            """
            select skp_id, 1 as bagian, nilai as kunci, teks, urutan from ekspektasi_khusus
            where instansi_id = \(instansi) and skp_id in \(list: ids)
            union all
            select skp_id, 2, jenis, teks, urutan from lampiran_skp where instansi_id = \(instansi) and skp_id in \(list: ids)
            order by urutan
            """)
        var found: [SKPID: OwnLists] = [:]
        for row in rows {
            let (skp, teks): (SKPID, String) = (try row.get("skp_id"), try row.get("teks"))
            if try row.get("bagian") == 1 {
                found[skp, default: ([:], [:])].ekspektasi[try row.get("kunci"), default: []].append(teks)
            } else {
                found[skp, default: ([:], [:])].lampiran[try row.get("kunci"), default: []].append(teks)
            }
        }
        return found
    }

    /// Writes a whole content into an empty version.
    func save(_ isi: IsiSKP, of id: SKPID) throws {
        for rhk in isi.hasilKerja { try save(rhk, of: id) }
        for nilai in NilaiBerAKHLAK.allCases { try isi.ekspektasiKhusus[nilai].map { try save(ekspektasi: $0, nilai, of: id) } }
        for jenis in JenisLampiran.allCases { try isi.lampiran[jenis].map { try save(lampiran: $0, jenis, of: id) } }
    }

    /// Inserts or replaces one result and its indicators; indicators that are not in it any more are deleted.
    /// - Parameter asal: for each copied result or indicator of a new version, the one it comes from.
    package func save(_ rhk: RencanaHasilKerja, of id: SKPID, asal: [String: String] = [:]) throws {
        try db.run(
            """
            insert into rencana_hasil_kerja
                (instansi_id, id, skp_id, urutan, klasifikasi, uraian, intervensi_id, intervensi_teks, penugas, asal_id)
            values (\(instansi), \(rhk.id), \(id),
                (select coalesce(max(urutan), 0) + 1 from rencana_hasil_kerja where instansi_id = \(instansi) and skp_id = \(id)),
                \(rhk.klasifikasi), \(rhk.uraian), \(rhk.intervensi), \(rhk.intervensiTeks), \(rhk.penugas), \(asal[rhk.id.rawValue]))
            on conflict (instansi_id, id) do update set klasifikasi = excluded.klasifikasi, uraian = excluded.uraian,
                intervensi_id = excluded.intervensi_id, intervensi_teks = excluded.intervensi_teks, penugas = excluded.penugas
            where rencana_hasil_kerja.skp_id = excluded.skp_id
            """)
        try db.run(
            """
            delete from indikator where instansi_id = \(instansi) and rhk_id = \(rhk.id)
                and id not in \(list: rhk.indikator.map(\.id))
            """)
        for (n, indikator) in rhk.indikator.enumerated() {
            try save(indikator, n + 1, of: rhk.id, asal: asal[indikator.id.rawValue])
        }
    }

    private func save(_ i: Indikator, _ urutan: Int, of rhk: RencanaHasilKerjaID, asal: String?) throws {
        try db.run(
            """
            insert into indikator (instansi_id, id, rhk_id, urutan, uraian, aspek, arah, satuan, target_teks, target_minimum,
                target_maksimum, target_tenggat, perspektif, asal_id)
            values (\(instansi), \(i.id), \(rhk), \(urutan), \(i.uraian), \(i.aspek), \(i.arah), \(i.satuan), \(i.target.teks),
                \(i.target.minimum), \(i.target.maksimum), \(i.target.tenggat), \(i.perspektif), \(asal))
            on conflict (instansi_id, id) do update set urutan = excluded.urutan, uraian = excluded.uraian, aspek = excluded.aspek,
                arah = excluded.arah, satuan = excluded.satuan, target_teks = excluded.target_teks,
                target_minimum = excluded.target_minimum, target_maksimum = excluded.target_maksimum,
                target_tenggat = excluded.target_tenggat, perspektif = excluded.perspektif
            where indikator.rhk_id = excluded.rhk_id
            """)
    }

    /// Deletes a result of a version in work. Results of others that intervene in it keep its words as text.
    package func delete(_ rhk: RencanaHasilKerja) throws {
        try db.run(
            """
            update rencana_hasil_kerja set intervensi_id = null,
                intervensi_teks = case when intervensi_teks = '' then \(rhk.uraian) else intervensi_teks end
            where instansi_id = \(instansi) and intervensi_id = \(rhk.id)
            """)
        try db.run("delete from indikator where instansi_id = \(instansi) and rhk_id = \(rhk.id)")
        try db.run("delete from rencana_hasil_kerja where instansi_id = \(instansi) and id = \(rhk.id)")
    }

    /// Stores the order of the results.
    package func order(_ ids: [RencanaHasilKerjaID], of id: SKPID) throws {
        for (n, rhk) in ids.enumerated() {
            try db.run(
                """
                update rencana_hasil_kerja set urutan = \(n + 1)
                where instansi_id = \(instansi) and skp_id = \(id) and id = \(rhk)
                """)
        }
    }

    package func save(ekspektasi baris: [String], _ nilai: NilaiBerAKHLAK, of id: SKPID) throws {
        try db.run("delete from ekspektasi_khusus where instansi_id = \(instansi) and skp_id = \(id) and nilai = \(nilai)")
        for (n, teks) in baris.enumerated() {
            try db.run(
                """
                insert into ekspektasi_khusus (instansi_id, skp_id, nilai, urutan, teks)
                values (\(instansi), \(id), \(nilai), \(n + 1), \(teks))
                """)
        }
    }

    package func save(lampiran baris: [String], _ jenis: JenisLampiran, of id: SKPID) throws {
        try db.run("delete from lampiran_skp where instansi_id = \(instansi) and skp_id = \(id) and jenis = \(jenis)")
        for (n, teks) in baris.enumerated() {
            try db.run(
                """
                insert into lampiran_skp (instansi_id, skp_id, jenis, urutan, teks)
                values (\(instansi), \(id), \(jenis), \(n + 1), \(teks))
                """)
        }
    }
}

extension RencanaHasilKerja {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.get("id"), klasifikasi: try row.get("klasifikasi"), uraian: try row.get("uraian"),
            intervensi: try row.get("intervensi_id"), intervensiTeks: try row.get("intervensi_teks"), penugas: try row.get("penugas"))
    }
}

extension Indikator {
    /// - Parameter prefix: stands before each column, where a statement reads several tables.
    fileprivate init(_ row: SQLRow, _ prefix: String = "") throws {
        self.init(
            id: try row.get("\(prefix)id"), uraian: try row.get("\(prefix)uraian"), aspek: try row.get("\(prefix)aspek"),
            arah: try row.get("\(prefix)arah"),
            satuan: try row.get("\(prefix)satuan"),
            target: Target(
                teks: try row.get("\(prefix)target_teks"), minimum: try row.get("\(prefix)target_minimum"),
                maksimum: try row.get("\(prefix)target_maksimum"),
                tenggat: try row.get("\(prefix)target_tenggat")),
            perspektif: try row.get("\(prefix)perspektif"))
    }
}
