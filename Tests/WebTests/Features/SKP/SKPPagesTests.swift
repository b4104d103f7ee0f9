import Kinerja
import TestSupport
import Testing

@testable import Web

struct SKPPagesTests {
    @Test("the whole way through the pages: begin, write, submit, return with a reason, correct, agree and set")
    func wholeWay() async throws {
        let site = try await SKPSite.make()
        let id = try await site.start(Cast.sri)
        try await site.addResult(id, Cast.sri)
        let check = try await site.get(Paths.ajukanSKP(id), Cast.sri)
        #expect(check.body.contains("Ajukan SKP") && check.body.contains("80–90%"))
        try await site.post(Paths.ajukanSKP(id), [("version", site.version(id))], Cast.sri)
        let review = try await site.get(Paths.tinjauSKP(id), Cast.kepsek)
        #expect(review.status == 200 && review.body.contains("Nilai ujian murid kelas IX meningkat"))
        try await site.post(
            Paths.tinjauSKP(id), [("version", site.version(id)), ("putusan", "kembalikan"), ("alasan", "Tambahkan target waktu")],
            Cast.kepsek)
        let back = try await site.get(Paths.skp(id), Cast.sri)
        #expect(back.body.contains("Tambahkan target waktu") && back.body.contains("Perlu diperbaiki"))
        let rhk = try #require(try await site.skp(id).isi.hasilKerja.first)
        try await site.post(
            Paths.indikatorBaru(id, rhk.id),
            [
                ("version", site.version(id)), ("indikator.1.uraian", "Waktu pengolahan nilai"), ("indikator.1.target", "7–8 bulan"),
                ("indikator.1.aspek", "waktu"), ("lanjut", "selesai"),
            ], Cast.sri)
        try await site.post(Paths.ajukanSKP(id), [("version", site.version(id))], Cast.sri)
        try await site.post(Paths.tinjauSKP(id), [("version", site.version(id)), ("putusan", "tetapkan")], Cast.kepsek)
        let skp = try await site.skp(id)
        #expect(skp.status == .ditetapkan && skp.isi.hasilKerja[0].indikator.map(\.target.teks) == ["80–90%", "7–8 bulan"])
        let history = try await site.get(Paths.riwayatSKP(id), Cast.kepsek)
        #expect(history.body.contains("menetapkan SKP") && history.body.contains("mengembalikan SKP untuk diperbaiki"))
    }

    @Test("who opens what: each page for owner, assessor, peer, other unit, admin, auditor and nobody")
    func matrix() async throws {
        let site = try await SKPSite.make()
        let id = try await site.submitted(Cast.sri)
        let rows: [(Path, [Int])] = [
            //                          sri  kepsek kadis joko dewi rina admin auditor
            (Paths.skp(id), [200, 200, 200, 404, 404, 404, 200, 200]),
            (Paths.riwayatSKP(id), [200, 200, 200, 404, 404, 404, 200, 200]),
            (Paths.tinjauSKP(id), [403, 200, 200, 404, 404, 404, 403, 403]),
            (Paths.perilakuSKP(id), [409, 200, 200, 404, 404, 404, 403, 403]),
            (Paths.hasilKerjaBaru(id), [409, 403, 403, 404, 404, 404, 403, 403]),
            (Paths.tarikSKP(id), [200, 403, 403, 404, 404, 404, 403, 403]),
            (Paths.bagikanSKP(id), [200, 200, 200, 404, 404, 404, 200, 403]),
            (Paths.skpSaya, [200, 200, 200, 200, 200, 200, 200, 200]),
            (Paths.tim(), [200, 200, 200, 200, 200, 200, 200, 200]),
        ]
        let people = [Cast.sri, Cast.kepsek, Cast.kadis, Cast.joko, Cast.dewi, Cast.rina, Cast.admin, Cast.auditor]
        for (path, expected) in rows {
            for (person, status) in zip(people, expected) {
                let response = try await site.get(path, person)
                #expect(response.status == status, "\(path.string) \(person.nama)")
            }
            #expect(try await site.client.send(.get(path)).status == 303, "\(path.string) nobody")
        }
    }

    @Test("a form with faults comes back with what was typed, each fault linked to its field")
    func faults() async throws {
        let site = try await SKPSite.make()
        let id = try await site.start(Cast.sri)
        let response = try await site.post(
            Paths.hasilKerjaBaru(id),
            [
                ("version", site.version(id)), ("uraian", ""), ("klasifikasi", "utama"), ("indikator.1.uraian", ""),
                ("indikator.1.target", "<b>90%</b>"),
            ], Cast.sri, expect: 422)
        #expect(response.body.contains("href=\"#f-uraian\"") && response.body.contains("href=\"#f-indikator.1.uraian\""))
        #expect(response.body.contains("&lt;b&gt;90%&lt;/b&gt;") && !response.body.contains("<b>90%</b>"))
    }

    @Test("a stale form answers 409 with both versions, and can be sent again")
    func stale() async throws {
        let site = try await SKPSite.make()
        let id = try await site.start(Cast.sri)
        let old = try await site.version(id)
        try await site.addResult(id, Cast.sri)
        let form = [("version", old), ("uraian", "Ketikan dari tab kedua"), ("klasifikasi", "utama")]
        let response = try await site.post(Paths.hasilKerjaBaru(id), form, Cast.sri, expect: 409)
        #expect(response.body.contains("Ketikan dari tab kedua") && response.body.contains("Nilai ujian murid kelas IX meningkat"))
        let now = try await site.version(id)
        #expect(response.body.contains("name=\"version\" value=\"\(now)\""))
        try await site.post(Paths.hasilKerjaBaru(id), [("version", now)] + form.dropFirst(), Cast.sri)
        #expect(try await site.skp(id).isi.hasilKerja.count == 2)
    }

    @Test("what is typed is kept on the server, shown again, and goes when it is saved")
    func autosave() async throws {
        let site = try await SKPSite.make()
        let id = try await site.start(Cast.sri)
        let page = Paths.hasilKerjaBaru(id)
        try await site.post(
            Paths.isianSementara(of: page), [("version", site.version(id)), ("uraian", "Setengah jalan"), ("klasifikasi", "utama")],
            Cast.sri,
            expect: 204)
        #expect(try await site.get(page, Cast.sri).body.contains("Setengah jalan"))
        #expect(try await site.skp(id).isi.hasilKerja.isEmpty)
        try await site.addResult(id, Cast.sri)
        #expect(!(try await site.get(page, Cast.sri).body.contains("Setengah jalan")))
        for wrong in ["https://example.org/", "//example.org", ""] {
            let path = Paths.isianSementara.with([("tempat", wrong)])
            try await site.post(path, [("uraian", "x")], Cast.sri, expect: 404)
        }
    }

    @Test("the leader agrees what he ticked, sees the report, and reminds the rest")
    func team() async throws {
        let site = try await SKPSite.make()
        let (sri, joko) = (try await site.submitted(Cast.sri), try await site.submitted(Cast.joko))
        let page = try await site.get(Paths.timSepakati, Cast.kepsek)
        #expect(page.body.contains("value=\"\(sri.rawValue).") && page.body.contains("value=\"\(joko.rawValue)."))
        let done = try await site.post(
            Paths.timSepakati, [("skp", "\(sri.rawValue).\(site.version(sri))"), ("tetapkan", "ya")], Cast.kepsek, expect: 200)
        #expect(done.body.contains("1 dari 1 SKP disepakati"))
        #expect(try await site.skp(sri).status == .ditetapkan)
        #expect(try await site.skp(joko).status == .diajukan)
        try await site.post(Paths.timSepakati, [], Cast.kepsek, expect: 422)
        try await site.post(Paths.timIngatkan, [("tahun", "2026"), ("pegawai", Cast.dewi.id.rawValue)], Cast.kepsek)
        try await site.post(Paths.timIngatkan, [("tahun", "2026"), ("pegawai", Cast.rina.id.rawValue)], Cast.kepsek, expect: 404)
    }

    @Test("results are shared by tick and by NIP, and an unknown NIP is named")
    func share() async throws {
        let site = try await SKPSite.make()
        let id = try await site.start(Cast.kepsek)
        try await site.addResult(id, Cast.kepsek, "Mutu lulusan meningkat")
        let rhk = try #require(try await site.skp(id).isi.hasilKerja.first).id.rawValue
        let done = try await site.post(
            Paths.bagikanSKP(id), [("hasil", rhk), ("penerima", Cast.sri.id.rawValue), ("nip", Cast.joko.nip ?? "")], Cast.kepsek,
            expect: 200)
        #expect(done.body.contains("2 dari 2 orang"))
        let wrong = try await site.post(Paths.bagikanSKP(id), [("hasil", rhk), ("nip", "123")], Cast.kepsek, expect: 422)
        #expect(wrong.body.contains("NIP ini tidak dikenal: 123"))
    }

    @Test("no page changes anything when it is opened")
    func reading() async throws {
        let site = try await SKPSite.make()
        let id = try await site.submitted(Cast.sri)
        let before = try await site.version(id)
        for path in [Paths.skp(id), Paths.tarikSKP(id), Paths.tinjauSKP(id), Paths.tim(), Paths.timSepakati, Paths.skpSaya] {
            for person in [Cast.sri, Cast.kepsek] { _ = try await site.get(path, person) }
        }
        #expect(try await site.version(id) == before)
    }

    @Test("main pages are as they were looked at")
    func golden() async throws {
        let site = try await SKPSite.make()
        try Golden.check(try await site.get(Paths.skpSaya, Cast.sri).body, "SKP/skp-saya-kosong")
        let leader = try await site.start(Cast.kepsek)
        try await site.addResult(leader, Cast.kepsek, "Mutu lulusan SMP Negeri 1 meningkat")
        let id = try await site.start(Cast.sri)
        try Golden.check(try await site.get(Paths.skp(id), Cast.sri).body, "SKP/skp-baru")
        try Golden.check(try await site.get(Paths.hasilKerjaBaru(id), Cast.sri).body, "SKP/hasil-kerja-baru")
        try Golden.check(try await site.get(Paths.ajukanSKP(id), Cast.sri).body, "SKP/ajukan-kurang")
        try await site.addResult(id, Cast.sri)
        try await site.addResult(id, Cast.sri, "Melaksanakan pembelajaran yang baik", target: "semua murid selalu hadir")
        try Golden.check(try await site.get(Paths.skp(id), Cast.sri).body, "SKP/skp-draf")
        let rhk = try #require(try await site.skp(id).isi.hasilKerja.first)
        try Golden.check(try await site.get(Paths.hasilKerja(id, rhk.id), Cast.sri).body, "SKP/hasil-kerja")
        try Golden.check(try await site.get(Paths.perilakuSKP(id), Cast.sri).body, "SKP/perilaku")
        try await site.post(Paths.ajukanSKP(id), [("version", site.version(id))], Cast.sri)
        try Golden.check(try await site.get(Paths.skpSaya, Cast.sri).body, "SKP/skp-saya")
        try Golden.check(try await site.get(Paths.tinjauSKP(id), Cast.kepsek).body, "SKP/tinjau")
        try Golden.check(try await site.get(Paths.tim(), Cast.kepsek).body, "SKP/tim")
        try Golden.check(try await site.get(Paths.timSepakati, Cast.kepsek).body, "SKP/sepakati")
        try Golden.check(try await site.get(Paths.riwayatSKP(id), Cast.kepsek).body, "SKP/riwayat")
        try Golden.check(try await site.get(Paths.bagikanSKP(leader), Cast.kepsek).body, "SKP/bagikan")
        try Golden.check(try await site.get(Paths.tim(), Cast.sri).body, "SKP/tim-kosong")
    }
}
