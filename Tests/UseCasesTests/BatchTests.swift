import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

@Suite("Many commands in one transaction")
struct BatchTests {
    private static let admin = Cast.admin.actor()

    private static func libur(_ text: String, _ name: String) throws -> SetHariLibur {
        SetHariLibur(HariLibur(tanggal: try #require(LocalDate(text)), keterangan: name, jenis: .nasional))
    }

    private static func count(_ agency: TestInstansi) async throws -> Int {
        try await agency.database.read { db in try db.rows("select id from peristiwa").count }
    }

    @Test("each leaves its event; one that is refused is undone alone")
    func each() async throws {
        let agency = try await TestInstansi.make()
        let (good, bad, strange) = (
            try Self.libur("2026-08-18", "Cuti bersama"), try Self.libur("2026-08-19", ""), Cast.sri.actor()
        )
        let refused = try await agency.site.batch { batch in
            _ = try batch.run(good, by: Self.admin)
            var refused = 0
            do { _ = try batch.run(bad, by: Self.admin) } catch is Invalid { refused += 1 }
            do { _ = try batch.run(good, by: strange) } catch is Refused { refused += 1 }
            return refused
        }
        #expect(refused == 2)
        #expect(try await Self.count(agency) == 1)
    }

    @Test("what is thrown out of a batch undoes it whole")
    func whole() async throws {
        let agency = try await TestInstansi.make()
        let (good, bad) = (try Self.libur("2026-08-18", "Cuti bersama"), try Self.libur("2026-08-19", ""))
        await #expect(throws: Invalid.self) {
            try await agency.site.batch { batch in
                _ = try batch.run(good, by: Self.admin)
                _ = try batch.run(bad, by: Self.admin)
            }
        }
        #expect(try await Self.count(agency) == 0)
    }

    @Test("a key is used once, under one value, in a batch and at the door alike")
    func keys() async throws {
        let agency = try await TestInstansi.make()
        let (first, other) = (try Self.libur("2026-08-18", "Cuti bersama"), try Self.libur("2026-08-19", "Lain"))
        let key = "kunci-uji-1"
        _ = try await agency.site.run(first, by: Self.admin, key: key)
        try await agency.site.batch { _ = try $0.run(first, by: Self.admin, key: key) }
        #expect(try await Self.count(agency) == 1)
        await #expect(throws: Refused.keyReused) {
            try await agency.site.batch { _ = try $0.run(other, by: Self.admin, key: key) }
        }
    }

    @Test("what seals asks for a fresh proof of identity, and a query sees what was written before it")
    func proof() async throws {
        let agency = try await TestInstansi.make()
        let day = try Self.libur("2026-08-18", "Cuti bersama")
        await #expect(throws: Refused.stepUpNeeded) {
            try await agency.site.batch { _ = try $0.run(GrantPeran(.auditor, to: Cast.sri.id, alasan: "Uji"), by: Self.admin) }
        }
        let counted = try await agency.site.batch { batch in
            let before = try batch.ask(ReadKelola(), by: Self.admin).liburTahunIni
            _ = try batch.run(day, by: Self.admin)
            return try batch.ask(ReadKelola(), by: Self.admin).liburTahunIni - before
        }
        #expect(counted == 1)
    }

    @Test("what one act has read is read again once another has changed it: superiors and years")
    func memo() async throws {
        let agency = try await TestInstansi.make()
        let (rina, sekda) = (Cast.rina, Cast.sekda)
        let correction = RequestKoreksiAtasan(pegawai: rina.id, nipAtasan: sekda.nip ?? "", mulai: "2026-03-01", alasan: "Surat tugas")
        let found = try await agency.site.batch { batch in
            let before = try Self.seen(of: rina, in: batch)
            let asked = try batch.run(correction, by: rina.actor()).id
            _ = try batch.run(DecideKoreksiAtasan(asked, setuju: true, catatan: "", version: 1), by: Self.admin)
            _ = try batch.run(OpenTahun(2027), by: Self.admin)
            return [before, try Self.seen(of: rina, in: batch)]
        }
        #expect(found[0].atasan != sekda.id && found[1].atasan == sekda.id)
        #expect(found[0].periode.isEmpty && !found[1].periode.isEmpty)
    }

    private struct Seen: Sendable {
        let atasan: PegawaiID?
        /// Of next year.
        let periode: [PeriodeEvaluasi]
    }

    private static func seen(of person: Cast.Person, in batch: Batch) throws -> Seen {
        Seen(
            atasan: try batch.ask(ReadProfil(person.id), by: admin).atasan?.id,
            periode: try batch.ask(ReadKemajuan(unit: nil, tahun: 2027, periode: nil), by: admin).periods)
    }
}
