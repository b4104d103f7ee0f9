import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

struct UmpanBalikTests {
    private func agency() async throws -> TestInstansi {
        let agency = try await TestInstansi.make()
        try await WorkFixture.insert(into: agency.database)
        return agency
    }

    private func give(
        _ tentang: String, by person: Cast.Person, to skp: SKPID = WorkFixture.skp, teks: String = "Baik sekali", in agency: TestInstansi
    ) async throws -> GiveUmpanBalik.Receipt {
        try await agency.site.run(
            GiveUmpanBalik(skp: skp, periode: Cast.periode(1), tentang: tentang, nada: "positif", teks: teks), by: person.actor())
    }

    private func ask(_ people: [Cast.Person], in agency: TestInstansi) async throws -> RequestUmpanBalik.Receipt {
        try await agency.site.run(
            RequestUmpanBalik(skp: WorkFixture.skp, periode: Cast.periode(1), pemberi: people.map(\.id), pesan: "Mohon masukan"),
            by: Cast.sri.actor())
    }

    @Test("each giver's role follows from where he stands; colleagues are named by role only")
    func roles() async throws {
        let agency = try await agency()
        _ = try await give("rhk.\(WorkFixture.mutu.rawValue)", by: Cast.kepsek, in: agency)
        _ = try await give("nilai.kolaboratif", by: Cast.joko, in: agency)
        _ = try await give("umum", by: Cast.kadis, in: agency)
        let view = try await agency.site.ask(ReadKinerjaPeriode(WorkFixture.skp, Cast.periode(1)), by: Cast.sri.actor())
        #expect(view.hasil[0].umpanBalik.map(\.pemberi.indonesia) == ["Pimpinan: \(Cast.kepsek.nama)"])
        #expect(view.umpanBalik.map(\.pemberi.indonesia) == ["Pimpinan: \(Cast.kadis.nama)", "Rekan kerja setingkat"])
        #expect(view.umpanBalik.map(\.tanggal) == [LocalDate(2026, 3, 10), nil])
        _ = try await give("nilai.adaptif", by: Cast.sri, to: WorkFixture.skpKepsek, in: agency)
        let head = try await agency.site.ask(ReadKinerjaPeriode(WorkFixture.skpKepsek, Cast.periode(1)), by: Cast.kepsek.actor())
        #expect(head.umpanBalik.map(\.peran) == [.bawahan])
    }

    @Test("nobody writes about himself, strangers find nothing, colleagues see no results")
    func limits() async throws {
        let agency = try await agency()
        await #expect(throws: Refused.hidden) { try await give("umum", by: Cast.sri, in: agency) }
        for stranger in [Cast.rina, Cast.admin, Cast.sekda, Cast.auditor] {
            await #expect(throws: Refused.hidden) { try await give("umum", by: stranger, in: agency) }
        }
        let error = await #expect(throws: Invalid.self) { try await give("rhk.\(WorkFixture.mutu.rawValue)", by: Cast.joko, in: agency) }
        #expect(error?.fields.map(\.field) == ["tentang"])
    }

    @Test("F7 what colleagues wrote carries no time: neither its identifier nor its place tells who was first")
    func noTime() async throws {
        let agency = try await agency()
        var given: [UmpanBalikID] = []
        for n in 0..<12 {
            agency.clock.advance(seconds: 61)
            given.append(try await give("umum", by: Cast.joko, teks: "Catatan \(n)", in: agency).id)
        }
        let shown = try await agency.site.ask(ReadKinerjaPeriode(WorkFixture.skp, Cast.periode(1)), by: Cast.sri.actor()).umpanBalik
        #expect(shown.count == 12 && Set(shown.map(\.id)).count == 12 && Set(shown.map(\.id)).isDisjoint(with: given))
        #expect(shown.allSatisfy { UmpanBalikID(text: $0.id.rawValue) != nil })
        let places = shown.compactMap { Int($0.teks.dropFirst("Catatan ".count)) }
        #expect(places != places.sorted() && places != places.sorted(by: >))
        #expect(shown.map(\.id.rawValue) == shown.map(\.id.rawValue).sorted(), "the order follows from names that tell no time")
    }

    @Test("F7 who acts for another does not see what the other wrote, so not what he wrote about him either")
    func givenIsHidden() async throws {
        let agency = try await agency()
        _ = try await give("umum", by: Cast.joko, teks: "Perlu lebih teliti", in: agency)
        let own = try await agency.site.ask(ReadUmpanBalikSaya(), by: Cast.joko.actor())
        #expect(own.diberikan.count == 1 && own.diberikanTampil)
        let actor = Actor(instansi: Cast.instansi, pegawai: Cast.joko.id, nama: Cast.joko.nama, atasNamaOleh: Cast.sri.id)
        let seen = try await agency.site.ask(ReadUmpanBalikSaya(), by: actor)
        #expect(seen.diberikan.isEmpty && seen.berikutnya == nil && !seen.diberikanTampil)
    }

    @Test("somebody who acts for a colleague cannot praise himself")
    func delegated() async throws {
        let agency = try await agency()
        let actor = Actor(instansi: Cast.instansi, pegawai: Cast.joko.id, nama: Cast.joko.nama, atasNamaOleh: Cast.sri.id)
        await #expect(throws: Refused.hidden) {
            try await agency.site.run(
                GiveUmpanBalik(skp: WorkFixture.skp, periode: Cast.periode(1), tentang: "umum", nada: "positif", teks: "Hebat"), by: actor)
        }
    }

    @Test("a request opens the way once, is answered by the feedback, and is not made twice")
    func request() async throws {
        let agency = try await agency()
        #expect(try await ask([Cast.joko, Cast.kepsek], in: agency) == RequestUmpanBalik.Receipt(diminta: 2, sudah: 0))
        #expect(try await ask([Cast.joko], in: agency) == RequestUmpanBalik.Receipt(diminta: 0, sudah: 1))
        let open = try await agency.site.ask(ReadUmpanBalikSaya(), by: Cast.joko.actor())
        #expect(open.diminta.map(\.penerima) == [Cast.sri.nama])
        _ = try await give("rhk.\(WorkFixture.literasi.rawValue)", by: Cast.joko, in: agency)
        #expect(try await agency.site.ask(ReadUmpanBalikSaya(), by: Cast.joko.actor()).diminta.isEmpty)
        let page = try await agency.site.ask(ReadKinerjaPeriode(WorkFixture.skp, Cast.periode(1)), by: Cast.sri.actor())
        #expect([page.diminta, page.menjawab] == [2, 1])
    }

    @Test("only people around the owner can be asked, and only the owner or his superior asks")
    func candidates() async throws {
        let agency = try await agency()
        let found = try await agency.site.ask(ReadCalonPemberi(WorkFixture.skp, Cast.periode(1), mencari: ""), by: Cast.sri.actor())
        #expect(Set(found.calon.map(\.id)) == Set([Cast.joko, Cast.dewi, Cast.kepsek, Cast.kadis].map(\.id)))
        #expect(found.calon.first { $0.id == Cast.kepsek.id }?.peran == .pimpinan)
        let search = try await agency.site.ask(ReadCalonPemberi(WorkFixture.skp, Cast.periode(1), mencari: "JOKO%"), by: Cast.sri.actor())
        #expect(search.calon.map(\.id) == [Cast.joko.id])
        await #expect(throws: Refused.hidden) { try await ask([Cast.rina], in: agency) }
        await #expect(throws: Refused.hidden) {
            try await agency.site.ask(ReadCalonPemberi(WorkFixture.skp, Cast.periode(1), mencari: ""), by: Cast.joko.actor())
        }
    }

    @Test("a request can be declined by the one who was asked, without a word about it")
    func decline() async throws {
        let agency = try await agency()
        _ = try await ask([Cast.dewi], in: agency)
        let id = try #require(try await agency.site.ask(ReadUmpanBalikSaya(), by: Cast.dewi.actor()).diminta.first?.permintaan.id)
        await #expect(throws: Refused.hidden) { try await agency.site.run(DeclinePermintaan(id), by: Cast.joko.actor()) }
        for _ in 0..<2 { _ = try await agency.site.run(DeclinePermintaan(id), by: Cast.dewi.actor()) }
        #expect(try await agency.site.ask(ReadUmpanBalikSaya(), by: Cast.dewi.actor()).diminta.isEmpty)
    }
}
