import Kinerja
import Storage
import TestSupport
import Testing

struct GarisPelaporanTests {
    let today = LocalDate(2026, 3, 10)

    @Test("the posts give each person his superior")
    func superiors() async throws {
        let (agency, day) = (try await TestInstansi.make(), try #require(today))
        let found = try await agency.database.read { db in
            let garis = GarisPelaporanRepository(db, Cast.instansi)
            return try [Cast.sri, Cast.kepsek, Cast.kadis, Cast.bupati].map { try garis.atasan(of: $0.id, on: day) }
        }
        #expect(found == [Cast.kepsek.id, Cast.kadis.id, Cast.sekda.id, nil])
    }

    @Test("superior and subordinates are two sides of one relation, for everybody")
    func inverse() async throws {
        let (agency, day) = (try await TestInstansi.make(), try #require(today))
        try await agency.database.read { db in
            let garis = GarisPelaporanRepository(db, Cast.instansi)
            for leader in Cast.all {
                let expected = try Cast.all.filter { try garis.atasan(of: $0.id, on: day) == leader.id }.map(\.id).sorted()
                #expect(try garis.bawahan(of: leader.id, on: day) == expected, "\(leader.nama)")
            }
        }
    }

    @Test("an empty post is stepped over (Lampiran IV.A.2), and an approved correction overrides the posts")
    func exceptions() async throws {
        let (agency, day) = (try await TestInstansi.make(), try #require(today))
        try await agency.database.write { db in
            try db.run("update penugasan set selesai = '2026-02-28' where pegawai_id = \(Cast.kepsek.id)")
            let id: PermintaanID = PermintaanID(milliseconds: 1, random: (0, 1))
            try db.run(
                """
                insert into koreksi_atasan (instansi_id, id, pegawai_id, atasan_id, mulai, alasan, status, diajukan_oleh, diajukan_pada, version)
                values (\(Cast.instansi), \(id), \(Cast.rina.id), \(Cast.sekda.id), '2026-03-01', 'x', 'disetujui', \(Cast.rina.id), 0, 1)
                """)
        }
        try await agency.database.read { db in
            let garis = GarisPelaporanRepository(db, Cast.instansi)
            #expect(try garis.atasan(of: Cast.sri.id, on: day) == Cast.kadis.id)
            #expect(try garis.atasan(of: Cast.rina.id, on: day) == Cast.sekda.id)
            let (kadis, kabid) = (try garis.bawahan(of: Cast.kadis.id, on: day), try garis.bawahan(of: Cast.kabid.id, on: day))
            let sekda = try garis.bawahan(of: Cast.sekda.id, on: day)
            #expect(kadis.contains(Cast.sri.id) && !kabid.contains(Cast.rina.id) && sekda.contains(Cast.rina.id))
        }
    }

    @Test("U-078 a correction ends with the post that it was made for, not with an acting one beside it")
    func endOfCorrection() async throws {
        let (agency, day) = (try await TestInstansi.make(), try #require(today))
        let later = { (kind: String, start: String, asked: Int) in
            try await agency.database.write { db in
                let id = PermintaanID(milliseconds: 1, random: (0, 1))
                try db.run("delete from koreksi_atasan")
                try db.run(
                    """
                    insert into koreksi_atasan (instansi_id, id, pegawai_id, atasan_id, mulai, alasan, status, diajukan_oleh, diajukan_pada, version)
                    values (\(Cast.instansi), \(id), \(Cast.rina.id), \(Cast.sekda.id), '2026-01-10', 'x', 'disetujui', \(Cast.rina.id), \(asked), 1)
                    """)
                try db.run("delete from penugasan where id = '01BARU00000000000000000000'")
                try db.run(
                    """
                    insert into penugasan (instansi_id, id, pegawai_id, jabatan_id, jenis, mulai, version)
                    select instansi_id, '01BARU00000000000000000000', pegawai_id, jabatan_id, \(kind), \(start), 1 from penugasan
                    where pegawai_id = \(Cast.rina.id) limit 1
                    """)
            }
            return try await agency.database.read { try GarisPelaporanRepository($0, Cast.instansi).atasan(of: Cast.rina.id, on: day) }
        }
        #expect(try await later("plt", "2026-03-01", 0) == Cast.sekda.id)
        #expect(try await later("definitif", "2026-04-01", 0) == Cast.sekda.id)
        #expect(try await later("definitif", "2026-03-01", 0) == Cast.kabid.id)
        // Asked for on 5 March 2026, when the new post was held already.
        #expect(try await later("definitif", "2026-03-01", 1_772_676_000_000_000) == Cast.sekda.id)
    }

    @Test("U-078 a correction ends also with a move that had begun before it and was entered after it, and with the post's last day")
    func lateEndOfCorrection() async throws {
        let (agency, day) = (try await TestInstansi.make(), try #require(today))
        let asked: Int64 = 1_772_330_400_000
        let leader = { (entered: Int64, start: String, end: String?) in
            try await agency.database.write { db in
                try db.run("delete from koreksi_atasan")
                try db.run("delete from penugasan where id > '01' and mulai >= '2026-02-01' and pegawai_id = \(Cast.rina.id)")
                let id = PermintaanID(milliseconds: asked, random: (0, 1))
                try db.run(
                    """
                    insert into koreksi_atasan (instansi_id, id, pegawai_id, atasan_id, mulai, alasan, status, diajukan_oleh, diajukan_pada, version)
                    values (\(Cast.instansi), \(id), \(Cast.rina.id), \(Cast.sekda.id), '2026-03-01', 'x', 'disetujui', \(Cast.rina.id),
                        \(asked * 1000), 1)
                    """)
                let post = PenugasanID(milliseconds: entered, random: (0, 2))
                try db.run(
                    """
                    insert into penugasan (instansi_id, id, pegawai_id, jabatan_id, jenis, mulai, selesai, version)
                    select instansi_id, \(post), pegawai_id, jabatan_id, 'definitif', \(start), \(end), 1 from penugasan
                    where pegawai_id = \(Cast.rina.id) limit 1
                    """)
            }
            return try await agency.database.read { try GarisPelaporanRepository($0, Cast.instansi).atasan(of: Cast.rina.id, on: day) }
        }
        let (before, after) = (asked - 86_400_000, asked + 86_400_000)
        #expect(try await leader(before, "2026-02-01", nil) == Cast.sekda.id)
        #expect(try await leader(after, "2026-02-01", nil) == Cast.kabid.id)
        #expect(try await leader(after, "2026-03-01", nil) == Cast.kabid.id)
        #expect(try await leader(before, "2026-03-01", nil) == Cast.sekda.id)
        // Rina's older post goes on beside the one that ended.
        #expect(try await leader(before, "2026-02-01", "2026-03-05") == Cast.kabid.id)
    }

    @Test("relations are those of the policy's table")
    func relations() async throws {
        let (agency, day) = (try await TestInstansi.make(), try #require(today))
        let cases: [(Cast.Person, Cast.Person, Set<Relasi>)] = [
            (Cast.sri, Cast.sri, [.diri]), (Cast.kepsek, Cast.sri, [.atasanLangsung, .unitSama]),
            (Cast.kadis, Cast.sri, [.atasanTidakLangsung, .unitLain]),
            (Cast.joko, Cast.sri, [.rekan, .unitSama]), (Cast.sri, Cast.kepsek, [.bawahan, .unitSama]), (Cast.rina, Cast.sri, [.unitLain]),
            (Cast.admin, Cast.sri, [.adminInstansi, .unitLain]), (Cast.auditor, Cast.sri, [.auditor, .unitLain]),
        ]
        try await agency.database.read { db in
            let relasi = RelasiRepository(db, Cast.instansi)
            for (actor, subject, expected) in cases {
                #expect(try relasi.relasi(actor.actor(), to: subject.id, on: day) == expected, "\(actor.nama) → \(subject.nama)")
            }
            let foreign = try relasi.relasi(Cast.otherAdmin, to: Cast.sri.id, on: day)
            #expect(foreign.isEmpty)
        }
    }
}
