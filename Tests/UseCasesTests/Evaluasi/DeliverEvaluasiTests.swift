import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

struct DeliverEvaluasiTests {
    @Test("delivering asks for a step-up of at most two minutes")
    func stepUp() async throws {
        let stage = try await EvaluasiStage.make()
        let rated = try await stage.rate()
        for stepUp in [nil, stage.now.adding(seconds: -121)] {
            await #expect(throws: Refused.stepUpNeeded) {
                try await stage.agency.site.run(
                    DeliverEvaluasi(rated.evaluasi, version: rated.version), by: Cast.kepsek.actor(stepUp: stepUp))
            }
        }
        let actor = Cast.kepsek.actor(stepUp: stage.now.adding(seconds: -119))
        let sent = try await stage.agency.site.run(DeliverEvaluasi(rated.evaluasi, version: rated.version), by: actor)
        #expect(sent.status == .disampaikan)
    }

    @Test("without unit achievement the rating waits, kept, and says whom to ask")
    func achievementMissing() async throws {
        let stage = try await EvaluasiStage.make(capaian: false)
        let rated = try await stage.rate()
        await #expect(throws: Invalid.self) {
            try await stage.agency.site.run(
                DeliverEvaluasi(rated.evaluasi, version: rated.version), by: Cast.kepsek.actor(stepUp: stage.now))
        }
        try await stage.setCapaian(.istimewa)
        let sent = try await stage.agency.site.run(
            DeliverEvaluasi(rated.evaluasi, version: rated.version), by: Cast.kepsek.actor(stepUp: stage.now))
        #expect(try await stage.view(sent.evaluasi, as: Cast.sri).evaluasi.capaianUnit == .istimewa)
    }

    @Test("an annual achievement that comes in February is not used: last year's is, and it is said (W-55c, P-53)")
    func lateAchievement() async throws {
        let stage = try await EvaluasiStage.make(on: "2027-01-20")
        let last: PeriodeID = EvaluasiStage.id(70)
        try await stage.agency.database.write { db in
            try db.run(
                """
                insert into periode (instansi_id, id, jenis, tahun, urutan, mulai, selesai)
                values (\(Cast.instansi), \(last), 'tahunan', 2025, 1, '2025-01-01', '2025-12-31')
                """)
        }
        try await stage.setCapaian(.butuhPerbaikan, periode: last)
        stage.agency.clock.set("2027-02-15")
        try await stage.setCapaian(.istimewa, periode: EvaluasiStage.tahunan)
        let sent = try await stage.deliver(periode: EvaluasiStage.tahunan)
        let page = try await stage.view(sent.evaluasi, as: Cast.sri)
        #expect(page.evaluasi.capaianUnit == .butuhPerbaikan)
        #expect(page.capaian.keterangan?.indonesia.contains("Tahun 2025") == true)
    }

    @Test("delivery issues results and document; signing issues the signed document, and the results stay as they were delivered")
    func documents() async throws {
        let stage = try await EvaluasiStage.make()
        let sent = try await stage.deliver()
        func forms() async throws -> [String] {
            try await stage.agency.database.read {
                try DokumenRepository($0, Cast.instansi).of("evaluasi", sent.evaluasi.rawValue).map(\.formulir).sorted()
            }
        }
        let delivered = try await forms()
        #expect(delivered == ["C.1.3", "D.1.1"])
        let opened = try await stage.agency.site.run(ReceiveEvaluasi(sent.evaluasi), by: Cast.sri.actor())
        _ = try await stage.agency.site.run(AcceptEvaluasi(opened.evaluasi, version: opened.version), by: Cast.sri.actor(stepUp: stage.now))
        #expect(try await forms() == delivered + ["D.1.1"])
    }

    @Test("the employee sees nothing before delivery, then a cover, then by opening it the whole document")
    func receipt() async throws {
        let stage = try await EvaluasiStage.make()
        let rated = try await stage.rate()
        for person in [Cast.sri, Cast.admin, Cast.auditor, Cast.joko] {
            await #expect(throws: Refused.hidden, "\(person.nama)") { try await stage.view(rated.evaluasi, as: person) }
        }
        _ = try await stage.agency.site.run(
            DeliverEvaluasi(rated.evaluasi, version: rated.version), by: Cast.kepsek.actor(stepUp: stage.now))
        #expect(try await stage.view(rated.evaluasi, as: Cast.sri).belumDibuka)
        let listed = try await stage.agency.site.ask(ReadEvaluasiList(), by: Cast.sri.actor()).milik
        #expect(listed.map(\.predikat) == [nil])
        _ = try await stage.agency.site.run(ReceiveEvaluasi(rated.evaluasi), by: Cast.sri.actor())
        let opened = try await stage.view(rated.evaluasi, as: Cast.sri)
        #expect(!opened.belumDibuka)
        #expect(opened.evaluasi.jejak.dibuka == stage.now)
        #expect(Set(opened.aksi) == [.terima, .ajukanKeberatan])
    }

    @Test("a document signed on 20 January 2026 must be delivered by 9 February (W-54)")
    func deliverWithin() async throws {
        let agency = try await TestInstansi.make()
        let (signed, due) = (try #require(LocalDate(2026, 1, 20)), try #require(LocalDate(2026, 2, 9)))
        let found = try await agency.site.look(by: Cast.kepsek.actor()) {
            try $0.batas(.sampaikanDokumen, after: signed)
        }
        #expect(found == due)
    }

    @Test(
        "received on 26 January 2026: objection until 13 February, on the 16th it is late and says the date (W-55)",
        arguments: [
            ("2026-02-13", true), ("2026-02-16", false),
        ])
    func objectWithin(day: String, accepted: Bool) async throws {
        let stage = try await EvaluasiStage.make(on: "2026-01-26")
        let short: PeriodeID = EvaluasiStage.id(71)
        try await stage.agency.database.write { db in
            try db.run(
                """
                insert into periode (instansi_id, id, jenis, tahun, urutan, mulai, selesai)
                values (\(Cast.instansi), \(short), 'bulanan', 2026, 1, '2026-01-01', '2026-01-26')
                """)
        }
        try await stage.setCapaian(periode: short)
        let sent = try await stage.deliver(periode: short)
        let opened = try await stage.agency.site.run(ReceiveEvaluasi(sent.evaluasi), by: Cast.sri.actor())
        stage.agency.clock.set(day)
        let object = {
            try await stage.agency.site.run(
                SubmitKeberatan(sent.evaluasi, alasan: "Bukti belum dihitung", version: opened.version), by: Cast.sri.actor())
        }
        if accepted {
            #expect(try await object().status == .keberatan)
        } else {
            let fault = await #expect(throws: Invalid.self) { try await object() }
            #expect(fault?.fields.first?.problem.indonesia.contains("13 Februari 2026") == true)
        }
    }

    @Test("holidays of the agency lengthen the limit")
    func holidays() async throws {
        let agency = try await TestInstansi.make()
        try await agency.database.write { db in
            try db.run(
                "insert into hari_libur (instansi_id, tanggal, keterangan, jenis) values (\(Cast.instansi), '2026-02-02', 'Libur', 'nasional')"
            )
        }
        let (signed, due) = (try #require(LocalDate(2026, 1, 20)), try #require(LocalDate(2026, 2, 10)))
        let found = try await agency.site.look(by: Cast.kepsek.actor()) {
            try $0.batas(.sampaikanDokumen, after: signed)
        }
        #expect(found == due)
    }

    @Test(
        "an assessor who moves inside the window brings the achievement of the unit he led (law finding 3; Lampiran IV.A.14, IV.B.1.g)",
        arguments: [("2026-02-20", Cast.disdik), ("2026-03-22", Cast.disdik), ("2026-03-23", Cast.smpn1), ("2026-03-31", Cast.smpn1)])
    func moved(first: String, unit: UnitKerjaID) async throws {
        let stage = try await EvaluasiStage.make(on: "2026-04-01")
        let first = try #require(LocalDate(first))
        try await stage.agency.database.write { db in
            try db.run(
                """
                update penugasan set selesai = \(first.adding(days: -1))
                where instansi_id = \(Cast.instansi) and pegawai_id = \(Cast.kepsek.id)
                """)
            let next: PenugasanID = EvaluasiStage.id(90)
            try db.run(
                """
                insert into penugasan (instansi_id, id, pegawai_id, jabatan_id, jenis, mulai, version)
                values (\(Cast.instansi), \(next), \(Cast.kepsek.id), \(Cast.kadis.jabatan), 'plt', \(first), 1)
                """)
        }
        let found = try await stage.agency.site.look(by: Cast.kepsek.actor()) { look in
            try look.unitDipimpin(Cast.kepsek.id, look.periode.find(EvaluasiStage.triwulan).orHidden())
        }
        #expect(found == unit)
    }

    @Test("a taken-over document names the days of its own limit, and no objection (Lampiran V.A.10)")
    func daysOnTheCover() async throws {
        let stage = try await EvaluasiStage.make()
        let sent = try await stage.deliver()
        #expect(try await stage.view(sent.evaluasi, as: Cast.sri).hariKerja == .init(tandaTangan: 14, keberatan: 14, putusan: 7))
        stage.agency.clock.set("2026-04-20")
        let late = try await EvaluasiStage.make(on: "2026-04-20")
        let rated = try await late.rate(by: Cast.kadis, ambilAlih: "Kepala sekolah sakit")
        #expect(try await late.view(rated.evaluasi, as: Cast.kadis).hariKerja.tandaTangan == 7)
    }

    @Test("what the head of region evaluates is final without objection (Lampiran IV.A.12)")
    func headOfRegion() async throws {
        let stage = try await EvaluasiStage.make(Cast.sekda)
        try await stage.setCapaian(unit: Cast.pemda)
        let sent = try await stage.deliver(by: Cast.bupati)
        let fault = await #expect(throws: Invalid.self) {
            try await stage.agency.site.run(SubmitKeberatan(sent.evaluasi, alasan: "x", version: sent.version), by: Cast.sekda.actor())
        }
        #expect(fault?.fields.first?.problem.indonesia.contains("kepala daerah") == true)
        let signed = try await stage.agency.site.run(
            AcceptEvaluasi(sent.evaluasi, version: sent.version), by: Cast.sekda.actor(stepUp: stage.now))
        #expect(signed.status == .final)
    }

    @Test("closing waits for the limit, also of a document that nobody opened, and only the tim pengelola does it")
    func finalize() async throws {
        let stage = try await EvaluasiStage.make()
        let sent = try await stage.deliver()
        let close = { (person: Cast.Person) in
            try await stage.agency.site.run(FinalizeEvaluasi(sent.evaluasi, version: sent.version), by: person.actor())
        }
        await #expect(throws: Invalid.self) { try await close(Cast.admin) }
        await #expect(throws: Refused.notPermitted("kelola_periode")) { try await close(Cast.kepsek) }
        stage.agency.clock.set("2026-05-11")
        let early = try await stage.agency.site.run(FinalizeLapsed(), by: Cast.admin.actor())
        #expect(early.closed == 0)
        stage.agency.clock.set("2026-05-12")
        let late = try await stage.agency.site.run(FinalizeLapsed(), by: Cast.admin.actor())
        #expect(late.closed == 1)
        #expect(try await stage.view(sent.evaluasi, as: Cast.sri).evaluasi.status == .final)
    }

    @Test("who sees a delivered evaluation, and what each may do to it")
    func sight() async throws {
        let stage = try await EvaluasiStage.make()
        let sent = try await stage.deliver()
        let expected: [(Cast.Person, Set<AksiEvaluasi>?)] = [
            (Cast.sri, [.terima, .ajukanKeberatan]), (Cast.kepsek, []), (Cast.kadis, []), (Cast.admin, []), (Cast.auditor, []),
            (Cast.sekda, nil), (Cast.joko, nil), (Cast.dewi, nil), (Cast.rina, nil), (Cast.kaban, nil), (Cast.dpo, nil),
        ]
        for (person, aksi) in expected {
            let found = try? await stage.view(sent.evaluasi, as: person).aksi
            #expect(found.map(Set.init) == aksi, "\(person.nama)")
        }
        await #expect(throws: Refused.hidden) { try await stage.agency.site.ask(ReadEvaluasi(sent.evaluasi), by: Cast.otherAdmin) }
    }
}
