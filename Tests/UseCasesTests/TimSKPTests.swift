import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

struct TimSKPTests {
    @Test("the team board shows everybody once, with the state of each")
    func board() async throws {
        let f = try await SKPFixture.make()
        _ = try await f.submitted(Cast.sri)
        _ = try await f.start(Cast.dewi)
        let team = try await f.site.ask(ReadTim(tahun: 2026), by: Cast.kepsek.actor())
        #expect(team.anggota.map(\.pegawai).sorted() == [Cast.sri.id, Cast.joko.id, Cast.dewi.id])
        #expect(team.menunggu.map(\.pegawai) == [Cast.sri.id])
        #expect(Set(team.perluDiingatkan.map(\.pegawai)) == [Cast.joko.id, Cast.dewi.id])
        let none = try await f.site.ask(ReadTim(tahun: 2026), by: Cast.sri.actor())
        #expect(none.anggota.isEmpty)
    }

    @Test("bulk agreement does each or tells why; one stale SKP does not stop the others")
    func agreeMany() async throws {
        let f = try await SKPFixture.make()
        let (sri, joko) = (try await f.submitted(Cast.sri), try await f.submitted(Cast.joko))
        let rows = try await f.site.run(
            AgreeMany([
                .init(skp: sri.id, version: sri.version, tetapkan: true), .init(skp: joko.id, version: joko.version - 1, tetapkan: true),
            ]), by: Cast.kepsek.actor())
        #expect(rows.map(\.berhasil) == [true, false])
        #expect(try await f.skp(sri.id).status == .ditetapkan)
        #expect(try await f.skp(joko.id).status == .diajukan)
        await #expect(throws: Refused.hidden) {
            try await f.site.run(AgreeMany([.init(skp: joko.id, version: joko.version, tetapkan: true)]), by: Cast.sri.actor())
        }
    }

    @Test("a reminder goes out once a day, and only to one's own people")
    func remind() async throws {
        let f = try await SKPFixture.make()
        let input = RemindMany(pegawai: [Cast.sri.id, Cast.joko.id], tahun: 2026)
        #expect(try await f.site.run(input, by: Cast.kepsek.actor()).dikirim == 2)
        #expect(try await f.site.run(input, by: Cast.kepsek.actor()).dilewati == 2)
        await #expect(throws: Refused.hidden) {
            try await f.site.run(RemindMany(pegawai: [Cast.rina.id], tahun: 2026), by: Cast.kepsek.actor())
        }
    }

    @Test(
        "who sees an SKP: its owner, his two superiors, the personnel admin and the auditor; for all others it does not exist",
        arguments: [
            (Cast.sri, true), (Cast.kepsek, true), (Cast.kadis, true), (Cast.admin, true), (Cast.auditor, true), (Cast.joko, false),
            (Cast.dewi, false), (Cast.rina, false), (Cast.kabid, false), (Cast.sekda, false), (Cast.dpo, false),
        ])
    func sight(_ person: Cast.Person, _ sees: Bool) async throws {
        let f = try await SKPFixture.make()
        let sent = try await f.submitted(Cast.sri)
        if sees {
            #expect(try await f.site.ask(ReadSKP(sent.id), by: person.actor()).skp.id == sent.id)
        } else {
            await #expect(throws: Refused.hidden) { try await f.site.ask(ReadSKP(sent.id), by: person.actor()) }
        }
        await #expect(throws: Refused.hidden) { try await f.site.ask(ReadSKP(sent.id), by: Cast.otherAdmin) }
    }

    @Test("the steps offered are those that the person can take")
    func offered() async throws {
        let f = try await SKPFixture.make()
        let sent = try await f.submitted(Cast.sri)
        let cases: [(Cast.Person, [AksiSKP])] = [
            (Cast.sri, [.tarik]), (Cast.kepsek, [.kembalikan, .setujui]), (Cast.admin, []), (Cast.auditor, []),
        ]
        for (person, expected) in cases {
            #expect(try await f.site.ask(ReadSKP(sent.id), by: person.actor()).open.aksi == expected, "\(person.nama)")
        }
    }

    @Test("a Plt writes a second SKP under that post's own superior, and both are offered")
    func plt() async throws {
        let f = try await SKPFixture.make()
        try await f.agency.database.write { db in
            let id = PenugasanID(milliseconds: 9, random: (0, 9))
            try db.run("update penugasan set selesai = '2026-02-28' where pegawai_id = \(Cast.kepsek.id)")
            try db.run(
                """
                insert into penugasan (instansi_id, id, pegawai_id, jabatan_id, jenis, mulai, version)
                values (\(Cast.instansi), \(id), \(Cast.sri.id), \(Cast.kepsek.jabatan), 'plt', '2026-03-01', 1)
                """)
        }
        let mine = try await f.site.ask(ReadSKPSaya(), by: Cast.sri.actor())
        #expect(mine.belumAda.map(\.jabatan) == ["Guru Ahli Muda", "Plt. Kepala SMP Negeri 1 Nusa Harapan"])
        let plt = try #require(mine.belumAda.last)
        #expect(plt.mulai == LocalDate(2026, 3, 1))
        let begun = try await f.site.run(StartSKP(penugasan: plt.penugasan, tahun: 2026, pendekatan: .kuantitatif), by: Cast.sri.actor())
        #expect(try await f.skp(begun.id).penilai == Cast.kadis.id)
    }
}
