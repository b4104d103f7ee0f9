import HTTPTypes
import Kinerja
import Storage
import TestSupport
import Testing
import UseCases

@testable import Web

@Suite("Pages of the record of work")
struct KinerjaPageTests {
    private func realisasi(_ uraian: String, version: Int = 0, nilai: String = "", kunci: String = "kunci-satu") -> [(String, String)] {
        let prefix = "realisasi.\(WorkFixture.tuntas.rawValue)"
        return [
            ("rhk", WorkFixture.mutu.rawValue), ("\(prefix).version", String(version)), ("\(prefix).uraian", uraian),
            ("\(prefix).nilai", nilai), ("_kunci", kunci),
        ]
    }

    private let save = Paths.realisasi(WorkFixture.skp, Cast.periode(1))
    private let auto = Paths.realisasiOtomatis(WorkFixture.skp, Cast.periode(1))

    @Test(
        "each relation sees what the policy gives it, and strangers the same as for an unknown page",
        arguments: [
            (Cast.sri, 200, "Simpan realisasi"), (Cast.kepsek, 200, "Beri umpan balik"), (Cast.kadis, 200, "Beri umpan balik"),
            (Cast.admin, 200, "belum diisi"), (Cast.auditor, 200, "belum diisi"), (Cast.joko, 404, "tidak ditemukan"),
            (Cast.dewi, 404, "tidak ditemukan"), (Cast.rina, 404, "tidak ditemukan"), (Cast.sekda, 404, "tidak ditemukan"),
            (Cast.dpo, 404, "tidak ditemukan"),
        ])
    func relations(person: Cast.Person, status: Int, text: String) async throws {
        let stage = try await WorkStage.make()
        try await Scenario(as: Person(person), .get(WorkStage.page), expect: status, contains: [text]).check(stage.client)
        let unknown = Paths.kinerja(SKPID(rawValue: "0000000000000000000000000a"), Cast.periode(1))
        try await Scenario(as: Person(person), .get(unknown), expect: 404).check(stage.client)
    }

    @Test("a saved realisasi is shown again; a fault comes back with what was typed; a stale form shows both")
    func save() async throws {
        let stage = try await WorkStage.make()
        try await Scenario(
            as: WorkStage.sri, .post(save, realisasi("28 dari 32 siswa", nilai: "87,5")), expect: 303,
            location: Paths.kinerja(WorkFixture.skp, Cast.periode(1), hasil: WorkFixture.mutu)
        ).check(stage.client)
        try await Scenario(as: WorkStage.sri, .get(WorkStage.page), expect: 200, contains: ["28 dari 32 siswa", "value=\"87,5\""])
            .check(stage.client)
        try await Scenario(
            as: WorkStage.sri, .post(save, realisasi("isian saya", nilai: "delapan", kunci: "kunci-dua")), expect: 422,
            contains: ["isian saya", "value=\"delapan\"", "Nilai ini bukan satu angka", "role=\"alert\""]
        ).check(stage.client)
        try await Scenario(
            as: WorkStage.sri, .post(save, realisasi("isian tab lain", kunci: "kunci-tiga")), expect: 409,
            contains: ["isian tab lain", "28 dari 32 siswa", "version\" value=\"1\""]
        ).check(stage.client)
    }

    @Test("autosave answers 204 to its form again and again, and a problem document to another")
    func autosave() async throws {
        let stage = try await WorkStage.make()
        for text in ["a", "ab", "abc"] {
            try await Scenario(as: WorkStage.sri, .post(auto, realisasi(text)), expect: 204).check(stage.client)
        }
        let stale = TestRequest.post(auto, realisasi("x", kunci: "kunci-dua")).with(.accept, "application/json")
        try await Scenario(as: WorkStage.sri, stale, expect: 409, contains: ["version.stale"]).check(stage.client)
        try await Scenario(as: WorkStage.sri, .post(save, realisasi("abc")), expect: 303).check(stage.client)
        try await Scenario(as: Person(Cast.kepsek), .post(auto, realisasi("x")), expect: 403).check(stage.client)
        try await Scenario(as: Person(Cast.joko), .post(auto, realisasi("x")), expect: 404).check(stage.client)
    }

    @Test("a closed period says why and what to do, on the page and when something is sent")
    func closed() async throws {
        let stage = try await WorkStage.make()
        try await Scenario(
            as: WorkStage.sri, .get(Paths.kinerja(WorkFixture.skp, Cast.periode(2))), expect: 200, contains: ["Periode ini belum mulai"],
            lacks: ["Simpan realisasi"]
        ).check(stage.client)
        try await Scenario(
            as: WorkStage.sri, .post(Paths.realisasi(WorkFixture.skp, Cast.periode(2)), realisasi("x")), expect: 409,
            contains: ["Periode ini belum mulai"]
        ).check(stage.client)
    }

    @Test("who may never write here is refused before anything about the period is said")
    func personBeforeState() async throws {
        let stage = try await WorkStage.make()
        let (skp, closed) = (WorkFixture.skp, Cast.periode(2))
        try await Scenario(as: WorkStage.sri, .get(Paths.buktiBaru(skp, closed, WorkFixture.mutu)), expect: 409).check(stage.client)
        for path in [Paths.rencanaAksi(skp, closed, WorkFixture.mutu), Paths.buktiBaru(skp, closed, WorkFixture.mutu)] {
            for person in [Cast.kepsek, Cast.auditor] {
                try await Scenario(as: Person(person), .get(path), expect: 403, lacks: ["belum mulai"]).check(stage.client)
            }
        }
        try await Scenario(
            as: Person(Cast.auditor), .post(Paths.buktiBaru(skp, closed, WorkFixture.mutu), [("keterangan", "x")]), expect: 403
        ).check(stage.client)
    }

    @Test("markup, NUL and marks that turn the reading order are shown, not obeyed")
    func hostileText() async throws {
        let stage = try await WorkStage.make()
        _ = try await stage.client.send(.post(save, realisasi("<script>alert(1)</script> \u{202E}terbalik")), as: WorkStage.sri)
        try await Scenario(
            as: WorkStage.sri, .get(WorkStage.page), expect: 200, contains: ["&lt;script&gt;", "⟨U+202E⟩"], lacks: ["<script>alert"]
        ).check(stage.client)
        try await Scenario(as: WorkStage.sri, .post(save, realisasi("a\0b")), expect: 400).check(stage.client)
    }

    @Test("evidence comes back only as an attachment that nothing can run in")
    func download() async throws {
        let stage = try await WorkStage.make()
        let path = Paths.buktiBaru(WorkFixture.skp, Cast.periode(1), WorkFixture.mutu)
        let pdf = Array("%PDF-1.7 /JavaScript (app.alert(1))".utf8)
        let sent = stage.upload(path, [("keterangan", "Rapor")], file: ("Rapor VIII.pdf", pdf), as: WorkStage.sri)
        try await Scenario(as: WorkStage.sri, sent, expect: 303).check(stage.client)
        let page = try await stage.client.send(.get(WorkStage.page), as: WorkStage.sri)
        let id = try #require(page.body.firstMatch(of: /href="\/bukti\/([0-9a-z]{26})"/)?.1)
        let file = try await stage.client.send(.get("/bukti/\(id)"), as: Person(Cast.kepsek))
        #expect(file.status == 200)
        #expect(file.headers[.contentDisposition]?.hasPrefix("attachment; filename=\"Rapor VIII.pdf\"") == true)
        #expect(file.headers[.xContentTypeOptions] == "nosniff")
        #expect(file.headers[.contentSecurityPolicy] == "default-src 'none'; sandbox")
        for stranger in [Cast.joko, Cast.admin, Cast.dpo, Cast.rina] {
            try await Scenario(as: Person(stranger), .get("/bukti/\(id)"), expect: 404).check(stage.client)
        }
        try await Scenario(as: WorkStage.sri, .post("/bukti/\(id)/tarik", [("_kunci", "tarik-0001")]), expect: 303).check(stage.client)
        try await Scenario(as: Person(Cast.kepsek), .get("/bukti/\(id)"), expect: 404).check(stage.client)
    }

    @Test(
        "a refused file comes back with the sentence, the remedy and what was typed",
        arguments: [
            ("foto.jpg", Array("%PDF-1.4".utf8), "Nama berkas berakhiran"), ("laporan.pdf", Array("MZprogram".utf8), "tidak diterima"),
            ("kosong.pdf", [], "kosong"),
            ("besar.pdf", Array("%PDF-1.4".utf8) + [UInt8](repeating: 32, count: 10 * 1_048_576), "lebih besar dari 10 MB"),
        ])
    func refused(name: String, bytes: [UInt8], sentence: String) async throws {
        let stage = try await WorkStage.make()
        let path = Paths.buktiBaru(WorkFixture.skp, Cast.periode(1), WorkFixture.mutu)
        let sent = stage.upload(path, [("keterangan", "Keterangan saya")], file: (name, bytes), as: WorkStage.sri)
        try await Scenario(as: WorkStage.sri, sent, expect: 422, contains: [sentence, "Keterangan saya"]).check(stage.client)
    }

    @Test("a file far over the limit is cut off while it arrives")
    func flood() async throws {
        let stage = try await WorkStage.make()
        let path = Paths.buktiBaru(WorkFixture.skp, Cast.periode(1), WorkFixture.mutu)
        let bytes = Array("%PDF-1.4".utf8) + [UInt8](repeating: 32, count: 17 * 1_048_576)
        try await Scenario(
            as: WorkStage.sri, stage.upload(path, [("keterangan", "x")], file: ("a.pdf", bytes), as: WorkStage.sri), expect: 413
        ).check(stage.client)
    }

    @Test("feedback is given, seen by role, and asked for")
    func feedback() async throws {
        let stage = try await WorkStage.make()
        let give = Paths.beriUmpanBalik(WorkFixture.skp, Cast.periode(1))
        let form = [("tentang", "nilai.kolaboratif"), ("nada", "positif"), ("teks", "Membantu menyusun soal"), ("_kunci", "umpan-01")]
        try await Scenario(as: Person(Cast.joko), .get(give), expect: 200, contains: ["rekan kerja setingkat", "bukan nama"]).check(
            stage.client)
        try await Scenario(as: Person(Cast.joko), .post(give, form), expect: 303, location: Paths.umpanBalik).check(stage.client)
        try await Scenario(as: Person(Cast.joko), .post(give, form), expect: 303).check(stage.client)
        let own = try await Scenario(
            as: WorkStage.sri, .get(Paths.umpanBalik), expect: 200, contains: ["Membantu menyusun soal", "Rekan kerja setingkat"]
        ).check(stage.client)
        #expect(own.body.matches(of: /Membantu menyusun soal/).count == 1)
        try await Scenario(
            as: Person(Cast.joko), .post(give, [("tentang", "x"), ("teks", "tetap ada")]), expect: 422,
            contains: ["tetap ada", "Pilih penilaian Anda"]
        )
        .check(stage.client)
        try await Scenario(as: Person(Cast.rina), .get(give), expect: 404).check(stage.client)
        let ask = Paths.mintaUmpanBalik(WorkFixture.skp, Cast.periode(1))
        try await Scenario(
            as: WorkStage.sri, .get(ask), expect: 200, contains: [Cast.joko.nama, Cast.kepsek.nama], lacks: [Cast.rina.nama]
        )
        .check(stage.client)
        try await Scenario(
            as: WorkStage.sri, .post(ask, [("pemberi", Cast.dewi.id.rawValue), ("_kunci", "minta-01")]), expect: 303,
            location: WorkStage.page
        ).check(stage.client)
        try await Scenario(as: Person(Cast.dewi), .get(Paths.beranda), expect: 200, contains: ["Beri umpan balik untuk \(Cast.sri.nama)"])
            .check(stage.client)
    }

    @Test("plan: lines in, ticks kept, a stale plan shows both")
    func plan() async throws {
        let stage = try await WorkStage.make()
        let path = Paths.rencanaAksi(WorkFixture.skp, Cast.periode(1), WorkFixture.mutu)
        let name = "rencana.\(WorkFixture.mutu.rawValue)"
        let empty = SaveRencanaAksi.sidik([])
        try await Scenario(as: WorkStage.sri, .post(path, [(name, "Susun soal\nRemedial"), ("sidik", empty)]), expect: 303).check(
            stage.client)
        try await Scenario(
            as: WorkStage.sri, .post(path, [(name, "Rencana tab lain"), ("sidik", empty)]), expect: 409,
            contains: ["Rencana tab lain", "Susun soal"]
        ).check(stage.client)
        try await Scenario(as: WorkStage.sri, .get(WorkStage.page), expect: 200, contains: ["Susun soal", "Simpan tanda selesai"])
            .check(stage.client)
    }

    @Test("main pages as golden files")
    func golden() async throws {
        let stage = try await WorkStage.make()
        _ = try await stage.client.send(.post(save, realisasi("28 dari 32 siswa tuntas", nilai: "87,5")), as: WorkStage.sri)
        for (name, path) in [
            ("beranda", Paths.beranda), ("kinerja", WorkStage.page), ("umpan-balik", Paths.umpanBalik),
            ("bukti-baru", Paths.buktiBaru(WorkFixture.skp, Cast.periode(1), WorkFixture.mutu)),
        ] {
            let response = try await Scenario(as: WorkStage.sri, .get(path), expect: 200).check(stage.client)
            try Golden.check(response.body, "Kerja/\(name)")
        }
    }
}
