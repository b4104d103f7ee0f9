import Kinerja
import Storage
import TestSupport
import Testing

@testable import UseCases

struct SKPContentTests {
    @Test("only the assessor's results can be intervened in; deleting one leaves its words with those below")
    func intervention() async throws {
        let f = try await SKPFixture.make()
        let leader = try await f.draft(Cast.kepsek, uraian: "Mutu lulusan meningkat")
        let result = try #require(try await f.skp(leader.id).isi.hasilKerja.first)
        let begun = try await f.start(Cast.sri)
        let saved = try await f.site.run(f.hasil(begun, uraian: "Nilai naik", intervensi: result.id.rawValue), by: Cast.sri.actor())
        #expect(try await f.skp(begun.id).isi.hasilKerja[0].intervensi == result.id)
        let other = try await f.draft(Cast.kabid)
        let foreign = try #require(try await f.skp(other.id).isi.hasilKerja.first)
        let fault = await #expect(throws: Invalid.self) {
            try await f.site.run(f.hasil(saved, uraian: "Lain", intervensi: foreign.id.rawValue), by: Cast.sri.actor())
        }
        #expect(fault?.fields.map(\.field) == ["intervensi"])
        _ = try await f.site.run(DeleteHasilKerja(skp: leader.id, version: leader.version, rhk: result.id), by: Cast.kepsek.actor())
        let kept = try await f.skp(begun.id).isi.hasilKerja[0]
        #expect(kept.intervensi == nil && kept.intervensiTeks == "Mutu lulusan meningkat")
    }

    @Test("targets are read; an indicator of another result cannot be taken over")
    func indicators() async throws {
        let f = try await SKPFixture.make()
        let draft = try await f.draft(Cast.sri)
        let first = try #require(try await f.skp(draft.id).isi.hasilKerja.first)
        #expect(first.indikator[0].target == Target(teks: "80–90%", minimum: "80", maksimum: "90"))
        #expect(first.indikator[0].satuan == "%" && first.indikator[0].arah == .naik)
        var second = f.hasil(draft, uraian: "Hasil kedua")
        second.indikator[0].id = first.indikator[0].id
        _ = try await f.site.run(second, by: Cast.sri.actor())
        let isi = try await f.skp(draft.id).isi
        #expect(isi.hasilKerja.map(\.indikator.count) == [1, 1])
        #expect(isi.hasilKerja[0].indikator[0].id == first.indikator[0].id)
    }

    @Test("a row is deleted only when it is ticked, and a save without a change leaves no event")
    func rows() async throws {
        let f = try await SKPFixture.make()
        let draft = try await f.draft(Cast.sri)
        let rhk = try #require(try await f.skp(draft.id).isi.hasilKerja.first)
        var input = SaveHasilKerja(
            skp: draft.id, version: draft.version, rhk: rhk.id, uraian: rhk.uraian,
            indikator: [
                .init(
                    id: rhk.indikator[0].id, uraian: rhk.indikator[0].uraian, aspek: "kualitas", arah: "naik", satuan: "%",
                    target: "80–90%"), .init(),
            ])
        #expect(try await f.site.run(input, by: Cast.sri.actor()).version == draft.version)
        input.indikator[0].uraian = ""
        let fault = await #expect(throws: Invalid.self) { try await f.site.run(input, by: Cast.sri.actor()) }
        #expect(fault?.fields.map(\.field) == ["indikator.1.uraian"])
        input.indikator[0].hapus = true
        _ = try await f.site.run(input, by: Cast.sri.actor())
        #expect(try await f.skp(draft.id).isi.hasilKerja[0].indikator.isEmpty)
    }

    @Test("values, annex, approach and order are stored; the leader may write expectations, the peer may not")
    func lists() async throws {
        let f = try await SKPFixture.make()
        var at = try await f.draft(Cast.sri)
        at = try await f.site.run(
            SaveEkspektasi(skp: at.id, version: at.version, ekspektasi: [.loyal: "Menjaga nama baik\n\n  Hadir upacara "]),
            by: Cast.kepsek.actor())
        at = try await f.site.run(
            SaveLampiran(skp: at.id, version: at.version, lampiran: [.dukungan: "Laptop", .konsekuensi: "Penghargaan"]),
            by: Cast.sri.actor())
        at = try await f.site.run(ChoosePendekatan(skp: at.id, version: at.version, pendekatan: .kualitatif), by: Cast.sri.actor())
        at = try await f.site.run(f.hasil(at, uraian: "Kedua"), by: Cast.sri.actor())
        let second = try #require(try await f.skp(at.id).isi.hasilKerja.last)
        at = try await f.site.run(MoveHasilKerja(skp: at.id, version: at.version, rhk: second.id, arah: .naik), by: Cast.sri.actor())
        let skp = try await f.skp(at.id)
        #expect(skp.isi.ekspektasiKhusus == [.loyal: ["Menjaga nama baik", "Hadir upacara"]])
        #expect(skp.isi.lampiran == [.dukungan: ["Laptop"], .konsekuensi: ["Penghargaan"]])
        #expect(skp.pendekatan == .kualitatif && skp.isi.hasilKerja.map(\.uraian).first == "Kedua" && skp.version == at.version)
        await #expect(throws: Refused.hidden) {
            try await f.site.run(SaveEkspektasi(skp: at.id, version: at.version, ekspektasi: [:]), by: Cast.joko.actor())
        }
    }

    @Test("a copy from an earlier year only adds, and a link of that year becomes words")
    func copy() async throws {
        let f = try await SKPFixture.make()
        f.agency.clock.set("2025-12-10")
        let past = try await f.draft(Cast.sri)
        f.agency.clock.set("2026-01-10")
        let begun = try await f.site.run(
            StartSKP(penugasan: f.penugasan(of: Cast.sri), tahun: 2025, pendekatan: .kualitatif), by: Cast.sri.actor())
        let copied = try await f.site.run(CopySKP(skp: begun.id, version: begun.version, dari: past.id), by: Cast.sri.actor())
        #expect(try await f.skp(begun.id).isi.hasilKerja.count == 1)
        await #expect(throws: Invalid.self) {
            try await f.site.run(CopySKP(skp: begun.id, version: copied.version, dari: past.id), by: Cast.sri.actor())
        }
        let leader = try await f.draft(Cast.kepsek)
        await #expect(throws: Refused.hidden) {
            try await f.site.run(CopySKP(skp: begun.id, version: copied.version, dari: leader.id), by: Cast.sri.actor())
        }
    }

    @Test("results are given to many at once: drafts made or completed, typed words kept, the set SKP passed over")
    func share() async throws {
        let f = try await SKPFixture.make()
        let source = try await f.draft(Cast.kepsek, uraian: "Mutu lulusan meningkat")
        let mine = try await f.draft(Cast.joko, uraian: "Yang sudah saya tulis")
        let fixed = try await f.set(Cast.dewi, by: Cast.kepsek)
        let hasil = try await f.skp(source.id).isi.hasilKerja.map(\.id)
        let input = ShareHasilKerja(sumber: source.id, hasil: hasil, penerima: [Cast.sri.id, Cast.joko.id, Cast.dewi.id])
        let rows = try await f.site.run(input, by: Cast.kepsek.actor())
        #expect(rows.map(\.hasil) == [.dibuat, .ditambahkan, .dilewati])
        #expect(rows[2].alasan.indonesia.contains("Ditetapkan"))
        let joko = try await f.skp(mine.id)
        #expect(joko.isi.hasilKerja.map(\.uraian) == ["Yang sudah saya tulis", "Mutu lulusan meningkat"])
        #expect(joko.isi.hasilKerja[1].intervensi == hasil[0])
        #expect(try await f.skp(fixed.id).status == .ditetapkan)
        await #expect(throws: Refused.hidden) {
            try await f.site.run(input, by: Cast.joko.actor())
        }
    }

    @Test("who is freed from planning cannot start; a second SKP for the same post cannot either")
    func starting() async throws {
        let f = try await SKPFixture.make()
        await #expect(throws: Invalid.self) { try await f.start(Cast.bupati) }
        _ = try await f.start(Cast.sri)
        await #expect(throws: Invalid.self) { try await f.start(Cast.sri) }
        await #expect(throws: Invalid.self) { try await f.start(Cast.joko, tahun: 2031) }
        let theirs = try await f.penugasan(of: Cast.sri)
        await #expect(throws: Invalid.self) {
            try await f.site.run(StartSKP(penugasan: theirs, tahun: 2026, pendekatan: .kualitatif), by: Cast.joko.actor())
        }
    }

    @Test("a result is linked after the SKP is set, when the leader's plan comes later; the set version stays")
    func linkLater() async throws {
        let f = try await SKPFixture.make()
        let set = try await f.set(Cast.sri, by: Cast.kepsek)
        let leader = try await f.draft(Cast.kepsek, uraian: "Mutu lulusan meningkat")
        let mine = try #require(try await f.skp(set.id).isi.hasilKerja.first)
        let theirs = try #require(try await f.skp(leader.id).isi.hasilKerja.first)
        let input = LinkHasilKerja(skp: set.id, version: set.version, rhk: mine.id, intervensi: theirs.id.rawValue)
        await #expect(throws: Refused.hidden) { try await f.site.run(input, by: Cast.joko.actor()) }
        await #expect(throws: Refused.notPermitted("tautkan")) {
            try await f.site.run(input, by: Cast.admin.actor())
        }
        _ = try await f.site.run(input, by: Cast.sri.actor())
        let skp = try await f.skp(set.id)
        #expect(skp.status == .ditetapkan && skp.versi == 1 && skp.isi.hasilKerja[0].intervensi == theirs.id)
    }
}
