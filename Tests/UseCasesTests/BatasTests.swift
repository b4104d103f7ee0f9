import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

/// Limits that are shown are those that run.
struct BatasTests {
    @Test("in-use 5: a change during the year has no January limit, on its own page, in the team and among the tasks")
    func change() async throws {
        let fixture = try await SKPFixture.make()
        let first = try await fixture.set(Cast.sri, by: Cast.kepsek)
        fixture.agency.clock.set("2026-10-05")
        let next = try await fixture.site.run(
            ChangeSKP(skp: first.id, version: first.version, alasan: "Tugas baru"), by: Cast.sri.actor())
        #expect(try await fixture.site.ask(ReadSKP(next.id), by: Cast.sri.actor()).tenggat == nil)
        let sent = try await fixture.site.run(SubmitSKP(skp: next.id, version: next.version), by: Cast.sri.actor())
        #expect(try await fixture.site.ask(ReadTim(tahun: 2026), by: Cast.kepsek.actor()).tenggat == nil)
        let tasks = try await fixture.site.ask(ReadBeranda(), by: Cast.kepsek.actor()).tugas.filter { $0.jenis == .setujuiSKP }
        #expect(tasks.map(\.tenggat) == [nil])
        #expect(try await fixture.skp(sent.id).status == .diajukan)
    }

    @Test("U-061: who was appointed in June is not late by January's limit; who was there in January is")
    func appointed() async throws {
        let fixture = try await SKPFixture.make()
        fixture.agency.clock.set("2026-06-15")
        let late = try await fixture.site.ask(ReadSKPSaya(), by: Cast.sri.actor())
        #expect((late.tenggat?.sisaHariKerja ?? 0) < 0)
        try await fixture.agency.database.write {
            try $0.run("update penugasan set mulai = '2026-06-01' where pegawai_id = \(Cast.sri.id)")
        }
        let fresh = try await fixture.site.ask(ReadSKPSaya(), by: Cast.sri.actor())
        #expect(fresh.belumAda.count == 1 && fresh.tenggat == nil && fresh.belumAda[0].tenggat == nil)
    }

    @Test("in-use 45: an agency that began in November is late with nothing, and has January's limit the year after")
    func agency() async throws {
        let fixture = try await SKPFixture.make()
        try await fixture.agency.database.write { try $0.run("update instansi set mulai = '2026-11-02' where id = \(Cast.instansi)") }
        fixture.agency.clock.set("2026-11-09")
        #expect(try await fixture.site.ask(ReadSKPSaya(), by: Cast.sri.actor()).tenggat == nil)
        let tasks = try await fixture.site.ask(ReadBeranda(), by: Cast.kepsek.actor()).tugas
        #expect(tasks.allSatisfy { ($0.tenggat?.sisaHariKerja ?? 0) >= 0 })
        for periode in [Cast.periode(3), Cast.periode(4)] {
            let tim = try #require(try await fixture.site.ask(ReadTimPenilaian(periode), by: Cast.kepsek.actor()))
            #expect((tim.tenggat == nil) == (periode == Cast.periode(3)), "what ended before it began is nobody's delay")
        }
        fixture.agency.clock.set("2027-01-11")
        let due = try await fixture.site.ask(ReadSKPSaya(), by: Cast.sri.actor()).belumAda.filter { $0.tahun == 2027 }.compactMap(\.tenggat)
        #expect(due.map(\.tanggal) == [LocalDate(2027, 1, 31)])
    }

    @Test(
        "law 20: the assessor's superior agrees what the assessor let pass in January, and neither a change nor a post that began in June")
    func stepsIn() async throws {
        let fixture = try await SKPFixture.make()
        let sent = try await fixture.submitted(Cast.sri)
        fixture.agency.clock.set("2026-02-02")
        #expect(try await fixture.site.ask(ReadSKP(sent.id), by: Cast.kadis.actor()).open.aksi.contains(.setujui))
        try await fixture.agency.database.write { try $0.run("update skp set mulai = '2026-06-01' where id = \(sent.id)") }
        #expect(try await !fixture.site.ask(ReadSKP(sent.id), by: Cast.kadis.actor()).open.aksi.contains(.setujui))
        try await fixture.agency.database.write { try $0.run("update skp set mulai = '2026-01-01', versi = 2 where id = \(sent.id)") }
        #expect(try await !fixture.site.ask(ReadSKP(sent.id), by: Cast.kadis.actor()).open.aksi.contains(.setujui))
    }

    @Test("in-use 12: no day for an objection that was shown comes nearer by opening the document")
    func objection() async throws {
        let stage = try await EvaluasiStage.make()
        let sent = try await stage.deliver(.dibawah, .sesuai)
        var shown: [LocalDate] = []
        for day in ["2026-04-01", "2026-04-06", "2026-04-13"] {
            stage.agency.clock.set(day)
            let view = try await stage.view(sent.evaluasi, as: Cast.sri)
            let limit = try #require(view.tenggat.first { $0.langkah == .ajukanKeberatan })
            #expect(limit.sejakDibuka)
            shown.append(limit.tenggat.tanggal)
        }
        _ = try await stage.agency.site.run(ReceiveEvaluasi(sent.evaluasi), by: Cast.sri.actor())
        let opened = try #require(try await stage.view(sent.evaluasi, as: Cast.sri).tenggat.first { $0.langkah == .ajukanKeberatan })
        #expect(!opened.sejakDibuka && opened.tenggat.tanggal == shown.last && shown == shown.sorted())
    }

    @Test("no day for the signature that was shown comes nearer by opening, and a right that has lapsed is not called late")
    func signature() async throws {
        let stage = try await EvaluasiStage.make()
        let sent = try await stage.deliver(.dibawah, .sesuai)
        stage.agency.clock.set("2026-04-06")
        let before = try #require(try await stage.view(sent.evaluasi, as: Cast.sri).tenggat.first { $0.langkah == .tandaTanganiPegawai })
        _ = try await stage.agency.site.run(ReceiveEvaluasi(sent.evaluasi), by: Cast.sri.actor())
        let after = try #require(try await stage.view(sent.evaluasi, as: Cast.sri).tenggat.first { $0.langkah == .tandaTanganiPegawai })
        #expect(before.sejakDibuka && !after.sejakDibuka && before.tenggat.tanggal == after.tenggat.tanggal)
        stage.agency.clock.set("2026-05-04")
        let late = try await stage.view(sent.evaluasi, as: Cast.sri)
        #expect(late.tenggat.map(\.langkah) == [.tandaTanganiPegawai] && late.batasTerlewat)
        let task = try await stage.agency.site.ask(ReadBeranda(), by: Cast.sri.actor()).tugas.first { $0.jenis == .tandaTanganiEvaluasi }
        #expect(task?.rincian.indonesia.contains("keberatan") == false)
    }

    @Test("of what came to the assessor after January nobody says that he is late; of what waits since then everybody does")
    func submittedLate() async throws {
        let fixture = try await SKPFixture.make()
        fixture.agency.clock.set("2026-03-02")
        let sent = try await fixture.submitted(Cast.sri)
        fixture.agency.clock.set("2026-06-01")
        #expect(try await fixture.site.ask(ReadTim(tahun: 2026), by: Cast.kepsek.actor()).tenggat == nil)
        #expect(try await fixture.site.ask(ReadSKP(sent.id), by: Cast.kepsek.actor()).tenggat == nil)
        try await fixture.agency.database.write {
            try $0.run("update skp set diajukan_pada = \(ZonaWaktu.wib.start(of: LocalDate(daysSince1970: 20_468))) where id = \(sent.id)")
        }
        #expect(try await fixture.site.ask(ReadTim(tahun: 2026), by: Cast.kepsek.actor()).tenggat?.sisaHariKerja ?? 0 < 0)
    }

    @Test("law 37: the end of the time to rate is called that, not the delivery of the document")
    func window() async throws {
        let stage = try await EvaluasiStage.make()
        let rated = try await stage.rate()
        #expect(try await stage.view(rated.evaluasi, as: Cast.kepsek).tenggat.map(\.langkah) == [.menilai])
    }
}
