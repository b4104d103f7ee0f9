import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

struct DirektoriTests {
    private func names(_ person: Actor, search: String = "", unit: UnitKerjaID? = nil) async throws -> Set<String> {
        let agency = try await TestInstansi.make()
        return Set(try await agency.site.ask(ReadDirektori(search: search, unit: unit, after: nil), by: person).baris.map(\.nama))
    }

    @Test("everybody finds only whom he may see")
    func scope() async throws {
        let sri = try await names(Cast.sri.actor())
        #expect(sri == [Cast.sri.nama, Cast.joko.nama, Cast.dewi.nama, Cast.kepsek.nama])
        let kadis = try await names(Cast.kadis.actor())
        #expect(
            kadis.isSuperset(of: [Cast.kepsek.nama, Cast.sri.nama, Cast.rina.nama, Cast.sekda.nama]) && !kadis.contains(Cast.kaban.nama))
        let admin = try await names(Cast.admin.actor())
        #expect(admin.count == Cast.all.count)
        let foreign = try await names(Cast.otherAdmin)
        #expect(foreign.isEmpty)
    }

    @Test("search finds by words of the name, within a unit and all below it")
    func search() async throws {
        let found = try await names(Cast.admin.actor(), search: "rahayu SRI")
        #expect(found == [Cast.sri.nama])
        let unit = try await names(Cast.admin.actor(), unit: Cast.disdik)
        #expect(unit.contains(Cast.sri.nama) && unit.contains(Cast.kadis.nama) && !unit.contains(Cast.kaban.nama))
    }

    @Test(
        "U-063 U-064 marks alone find nobody; a name is found however its letters are put together, with and without accents",
        arguments: [
            ("%", nil), ("_", nil), ("😀", nil), ("\\", nil), ("müller", "Müller"), ("mu\u{308}ller", "Müller"), ("MULLER", "Müller"),
            ("nguyen", "Nguyễn Thị"), ("hasan", "Ḥasan"), ("Ḥasan", "Ḥasan"), ("o’neil", "O'Neil"), ("qqq%müller", nil),
        ] as [(String, String?)])
    func folding(_ search: String, _ expected: String?) async throws {
        let agency = try await TestInstansi.make()
        try await agency.database.write { db in
            let people = PegawaiRepository(db, Cast.instansi)
            for (person, nama) in zip([Cast.joko, Cast.dewi, Cast.rina, Cast.kabid], ["Mu\u{308}ller", "Nguyễn Thị", "Ḥasan", "O'Neil"]) {
                var p = try #require(try people.find(person.id))
                p.nama = nama
                try people.update(p)
            }
        }
        let wanted = expected.map { Set([$0]) } ?? []
        let listed = try await agency.site.ask(ReadDirektori(search: search, unit: nil, after: nil), by: Cast.admin.actor())
        #expect(Set(listed.baris.map(\.nama)).subtracting(["Drs. Hasan Basri, M.Si."]) == wanted)
        let accounts = try await agency.site.ask(FindAkun(search), by: Cast.admin.actor(stepUp: agency.clock.now))
        #expect(Set(accounts.map(\.nama)).subtracting(["Drs. Hasan Basri, M.Si."]) == (search.count < 3 ? [] : wanted))
        let near = try await agency.database.read { db in
            try PegawaiRepository(db, Cast.instansi).sekitar(
                Set(Cast.all.map(\.id)), unit: Cast.disdik, words: search, on: try #require(LocalDate(2026, 3, 10)), limit: 50)
        }
        #expect(Set(near.map(\.nama)).subtracting(["Drs. Hasan Basri, M.Si."]) == wanted)
    }

    @Test("pages follow one another without gap or repetition")
    func cursor() async throws {
        let agency = try await TestInstansi.make()
        var (seen, after) = ([PegawaiID](), PegawaiID?.none)
        repeat {
            let page = try await agency.site.ask(ReadDirektori(search: "", unit: nil, after: after, limit: 4), by: Cast.admin.actor())
            seen += page.baris.map(\.id)
            after = page.next
        } while after != nil
        #expect(seen.count == Cast.all.count && Set(seen).count == seen.count)
    }

    @Test("a record of another unit or agency does not exist; a former superior's neither")
    func profile() async throws {
        let agency = try await TestInstansi.make()
        let own = try await agency.site.ask(ReadProfil(Cast.sri.id), by: Cast.sri.actor())
        #expect(own.atasan?.id == Cast.kepsek.id && own.riwayat.count == 1 && own.canRequestKoreksi)
        for actor in [Cast.rina.actor(), Cast.otherAdmin] {
            await #expect(throws: Refused.hidden) { try await agency.site.ask(ReadProfil(Cast.sri.id), by: actor) }
        }
    }

    @Test("a superior without NIP is asked for by name; a name never stands for somebody who has one")
    func withoutNIP() async throws {
        let agency = try await TestInstansi.make()
        let ask = { (words: String) in
            try await agency.site.run(
                RequestKoreksiAtasan(pegawai: Cast.kadis.id, nipAtasan: words, mulai: "2026-03-01", alasan: "SK"), by: Cast.kadis.actor())
        }
        await #expect(throws: Invalid.self) { try await ask(Cast.kaban.nama) }
        await #expect(throws: Invalid.self) { try await ask("Tidak Ada") }
        let receipt = try await ask(Cast.bupati.nama)
        _ = try await decide(receipt.id, by: Cast.admin.actor(), agency)
        let view = try await agency.site.ask(ReadProfil(Cast.kadis.id), by: Cast.kadis.actor())
        #expect(view.atasan?.id == Cast.bupati.id)
    }

    @Test("a correction of the superior is asked for, decided by another, and then holds")
    func correction() async throws {
        let agency = try await TestInstansi.make()
        let input = RequestKoreksiAtasan(pegawai: Cast.sri.id, nipAtasan: Cast.kabid.nip ?? "", mulai: "2026-03-01", alasan: "SK 12/2026")
        let receipt = try await agency.site.run(input, by: Cast.sri.actor(), key: "k")
        await #expect(throws: Refused.wrongState("diajukan")) {
            try await agency.site.run(input, by: Cast.sri.actor(), key: "k2")
        }
        await #expect(throws: Refused.hidden) { try await decide(receipt.id, by: Cast.kepsek.actor(), agency) }
        let done = try await decide(receipt.id, by: Cast.admin.actor(), agency)
        #expect(done.status == .disetujui)
        let view = try await agency.site.ask(ReadProfil(Cast.sri.id), by: Cast.sri.actor())
        #expect(view.atasan?.id == Cast.kabid.id)
        await #expect(throws: Refused.wrongState("disetujui")) { try await decide(receipt.id, by: Cast.admin.actor(), agency) }
    }

    @Test("nobody decides on his own request, and nobody makes a subordinate his superior")
    func ownRequest() async throws {
        let agency = try await TestInstansi.make()
        let input = RequestKoreksiAtasan(pegawai: Cast.admin.id, nipAtasan: Cast.sekda.nip ?? "", mulai: "2026-03-01", alasan: "SK")
        let receipt = try await agency.site.run(input, by: Cast.admin.actor())
        await #expect(throws: Refused.notPermitted("setujui_koreksi_atasan")) {
            try await decide(receipt.id, by: Cast.admin.actor(), agency)
        }
        let upside = RequestKoreksiAtasan(pegawai: Cast.kepsek.id, nipAtasan: Cast.sri.nip ?? "", mulai: "2026-03-01", alasan: "SK")
        await #expect(throws: Invalid.self) {
            try await agency.site.run(upside, by: Cast.kepsek.actor())
        }
    }

    private func decide(_ id: PermintaanID, by actor: Actor, _ agency: TestInstansi) async throws -> KoreksiAtasan {
        try await agency.site.run(DecideKoreksiAtasan(id, setuju: true, catatan: "", version: 1), by: actor)
    }
}
