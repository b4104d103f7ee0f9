import Foundation
import HTTPTypes
import Kinerja
import Storage
import TestSupport
import Testing
import UseCases

@testable import Web

@Suite("Evaluation pages")
struct EvaluasiPagesTests {
    private func rating(_ hasil: String, _ perilaku: String, version: Int = 0, alasan: String = "Sesuai pengamatan") -> [(String, String)] {
        [
            ("hasil", hasil), ("alasan_hasil", alasan), ("perilaku", perilaku), ("alasan_perilaku", alasan), ("catatan", "Teruskan"),
            ("version", String(version)),
        ]
    }

    @Test(
        "all nine cells are reached through the page, each with its predikat",
        arguments: [
            ("diatas", "diatas", "Sangat Baik"), ("diatas", "sesuai", "Baik"), ("diatas", "dibawah", "Kurang/Misconduct"),
            ("sesuai", "diatas", "Baik"),
            ("sesuai", "sesuai", "Baik"), ("sesuai", "dibawah", "Kurang/Misconduct"), ("dibawah", "diatas", "Butuh Perbaikan"),
            ("dibawah", "sesuai", "Butuh Perbaikan"), ("dibawah", "dibawah", "Sangat Kurang"),
        ])
    func cells(hasil: String, perilaku: String, predikat: String) async throws {
        let site = try await EvaluasiClient()
        let form = Paths.nilai(site.stage.skp, EvaluasiClient.periode)
        let saved = try await Scenario(
            as: Person(Cast.kepsek), .post(form, rating("\(hasil)_ekspektasi", "\(perilaku)_ekspektasi")), expect: 303
        )
        .check(site.client)
        let check = try #require(saved.headers[.location])
        try await Scenario(
            as: Person(Cast.kepsek), .get(check), expect: 200,
            contains: ["<strong>\(predikat)</strong>, karena hasil kerja", "di-sini", "Lampiran IV.B.3"]
        ).check(site.client)
    }

    @Test("from the list to the signed document, the objection and its decision")
    func journey() async throws {
        let site = try await EvaluasiClient()
        let (kepsek, sri, kadis) = (Person(Cast.kepsek), Person(Cast.sri), Person(Cast.kadis))
        let sheet = Paths.nilai(site.stage.skp, EvaluasiClient.periode)
        try await Scenario(as: kepsek, .get(Paths.nilai(EvaluasiClient.periode)), expect: 200, contains: [Cast.sri.nama, "Siap dinilai"])
            .check(site.client)
        try await Scenario(
            as: kepsek, .get(sheet), expect: 200,
            contains: ["Persentase siswa tuntas", "40", "Usulan rating hasil kerja", "melampaui target"]
        )
        .check(site.client)
        try await Scenario(as: kepsek, .post(sheet, rating("dibawah_ekspektasi", "sesuai_ekspektasi")), expect: 303).check(site.client)
        let id = try #require(
            try await site.stage.agency.site.ask(ReadDeliverable(EvaluasiClient.periode), by: Cast.kepsek.actor()).baris.first?
                .evaluasi.id)
        try await Scenario(as: sri, .get(Paths.evaluasi(id)), expect: 404).check(site.client)
        try await Scenario(as: kepsek, .post(Paths.sampaikan(id), [("version", "1")]), expect: 303, location: Paths.evaluasi(id)).check(
            site.client)

        try await Scenario(as: sri, .get(Paths.evaluasi(id)), expect: 200, contains: ["Buka dokumen"], lacks: ["Butuh Perbaikan"]).check(
            site.client)
        try await Scenario(as: sri, .post(Paths.buka(id)), expect: 303).check(site.client)
        try await Scenario(
            as: sri, .get(Paths.evaluasi(id)), expect: 200,
            contains: [
                "Mengapa hasil saya begini?", "Butuh Perbaikan", "format D.1.1", "format C.1.3", "Ajukan keberatan", "10 Desember 2026",
            ]
        ).check(site.client)
        try await Scenario(
            as: sri, .post(Paths.keberatan(id), [("alasan", " "), ("version", "3")]), expect: 422,
            contains: ["Alasan keberatan belum ditulis"]
        )
        .check(site.client)
        try await Scenario(as: sri, .post(Paths.keberatan(id), [("alasan", "Bukti sudah lengkap"), ("version", "3")]), expect: 303).check(
            site.client)
        try await Scenario(
            as: kepsek, .post(Paths.penjelasan(id), [("penjelasan", "Dua bulan tanpa bukti"), ("version", "1")]), expect: 303
        ).check(site.client)
        try await Scenario(as: kadis, .get(Paths.putusan(id)), expect: 200, contains: ["Bukti sudah lengkap", "Dua bulan tanpa bukti"])
            .check(site.client)
        try await Scenario(
            as: kadis,
            .post(
                Paths.putusan(id),
                [
                    ("putusan", "mengubah"), ("hasil_baru", "sesuai_ekspektasi"), ("pertimbangan", "Bukti sah"), ("version", "4"),
                    ("dibaca", "ya"),
                ]),
            expect: 303
        ).check(site.client)
        try await Scenario(
            as: sri, .get(Paths.evaluasi(id)), expect: 200,
            contains: ["format D.1.3", "Semula", "Butuh Perbaikan", "<strong>Baik</strong>"]
        )
        .check(site.client)
    }

    @Test("an assessor lets his time pass: his superior evaluates with a reason, signs D.1.2, and the employee's signature makes it final")
    func takeOver() async throws {
        let site = try await EvaluasiClient()
        let (kepsek, sri, kadis) = (Person(Cast.kepsek), Person(Cast.sri), Person(Cast.kadis))
        let sheet = Paths.nilai(site.stage.skp, EvaluasiClient.periode)
        let typed = rating("sesuai_ekspektasi", "sesuai_ekspektasi")
        let draft = try await site.stage.rate(.dibawah, periode: EvaluasiClient.periode, alasan: "Saya mengamati langsung")
        try await Scenario(as: kepsek, .get(sheet), expect: 200, contains: ["Saya mengamati langsung"]).check(site.client)
        try await Scenario(
            as: kadis, .get(sheet), expect: 200, contains: ["Mengapa Anda yang menilai, bukan pejabat penilainya?"],
            lacks: ["Saya mengamati langsung"]
        ).check(site.client)
        try await Scenario(
            as: kadis, .get(Paths.nilai(EvaluasiClient.periode)), expect: 200,
            contains: ["Belum dinilai oleh pejabat penilainya", "href=\"\(sheet.string)\"", Cast.kepsek.nama]
        ).check(site.client)
        try await site.stage.agency.database.write { try $0.run("delete from evaluasi where id = \(draft.evaluasi)") }
        try await Scenario(
            as: kadis, .post(sheet, typed), expect: 422, contains: ["Alasan penilaian oleh atasan belum ditulis", "Sesuai pengamatan"]
        ).check(site.client)
        let saved = try await Scenario(as: kadis, .post(sheet, typed + [("alasan_ambil_alih", "Kepala sekolah sakit")]), expect: 303)
            .check(site.client)
        let part = try #require(saved.headers[.location]?.split(separator: "/").dropFirst().first)
        let id = try #require(EvaluasiID(text: String(part)))
        try await Scenario(as: kepsek, .post(Paths.sampaikan(id), [("version", "1")]), expect: 403).check(site.client)
        try await Scenario(as: kadis, .get(Paths.sampaikan(id)), expect: 200, contains: ["Tanda tangani dan sampaikan"]).check(site.client)
        try await Scenario(as: kadis, .post(Paths.sampaikan(id), [("version", "1")]), expect: 303, location: Paths.evaluasi(id)).check(
            site.client)

        try await Scenario(as: sri, .post(Paths.buka(id)), expect: 303).check(site.client)
        try await Scenario(
            as: sri, .get(Paths.evaluasi(id)), expect: 200, contains: ["format D.1.2", "Lampiran IV.A.11"], lacks: ["Ajukan keberatan"]
        ).check(site.client)
        try await Scenario(
            as: sri, .post(Paths.keberatan(id), [("alasan", "Tidak setuju"), ("version", "3")]), expect: 422, contains: ["Lampiran IV.A.11"]
        ).check(site.client)
        try await Scenario(
            as: sri, .post(Paths.terima(id), [("version", "3"), ("dibaca", "ya")]), expect: 303, location: Paths.evaluasi(id)
        ).check(
            site.client)
        let view = try await site.stage.view(id, as: Cast.sri)
        #expect(view.evaluasi.status == .final && view.evaluasi.alasanAmbilAlih == "Kepala sekolah sakit")
        let dokumen = try #require(view.dokumen.first { $0.formulir == "D.1.2" })
        let cuplikan = try await site.stage.agency.database.read { db in
            try db.row("select cuplikan from dokumen where id = \(dokumen.id)")?.get("cuplikan", as: String.self)
        }
        let text = try #require(cuplikan)
        let signature = try #require(text.range(of: "\"tandaTanganPenilai\"").map { text[$0.upperBound...].prefix(400) })
        #expect(signature.contains(Cast.kadis.nama), "the superior signs in the assessor's place")
        let file = try await RenderDokumen.run(dokumen.id, base: "", by: Cast.sri.actor(), in: site.stage.agency.site)
        #expect(file.bytes.starts(with: Array("%PDF".utf8)))
    }

    @Test("a missing reason comes back with everything typed, and says what to do")
    func missingReason() async throws {
        let site = try await EvaluasiClient()
        try await Scenario(
            as: Person(Cast.kepsek),
            .post(Paths.nilai(site.stage.skp, EvaluasiClient.periode), rating("dibawah_ekspektasi", "sesuai_ekspektasi", alasan: "")),
            expect: 422, contains: ["alasannya belum ditulis", "value=\"dibawah_ekspektasi\" checked", "Teruskan"]
        ).check(site.client)
    }

    @Test("a form from before somebody's change shows what is stored and what was typed, and loses nothing")
    func stale() async throws {
        let site = try await EvaluasiClient()
        try await site.stage.rate(.sesuai, .sesuai, periode: EvaluasiClient.periode, alasan: "Yang tersimpan")
        try await Scenario(
            as: Person(Cast.kepsek),
            .post(
                Paths.nilai(site.stage.skp, EvaluasiClient.periode),
                rating("diatas_ekspektasi", "sesuai_ekspektasi", alasan: "Yang diketik")),
            expect: 409,
            contains: ["Yang tersimpan", "Yang diketik", "value=\"diatas_ekspektasi\" checked", "name=\"version\" value=\"1\""]
        ).check(site.client)
    }

    @Test("the achievement of units is reached from the team's ratings")
    func achievementLink() async throws {
        let site = try await EvaluasiClient()
        try await Scenario(
            as: Person(Cast.kadis), .get(Paths.nilai(EvaluasiClient.periode)), expect: 200,
            contains: ["href=\"\(Paths.capaianUnit(EvaluasiClient.periode).string)\""]
        ).check(site.client)
    }

    @Test("a leader without units below is not sent to a page that is hidden from him (regression)")
    func noAchievementLink() async throws {
        try await Scenario(
            as: Person(Cast.kepsek), .get(Paths.nilai(EvaluasiClient.periode)), expect: 200,
            lacks: ["href=\"\(Paths.capaianUnit(EvaluasiClient.periode).string)\""]
        ).check(try await EvaluasiClient().client)
    }

    @Test("without the unit's achievement no signature is asked for, and the page says why")
    func nothingToSign() async throws {
        let site = try await EvaluasiClient(capaian: false)
        let rated = try await site.stage.rate(.sesuai, .sesuai, periode: EvaluasiClient.periode)
        try await Scenario(
            as: Person(Cast.kepsek), .get(Paths.sampaikan(rated.evaluasi)), expect: 200, contains: ["Capaian", "Nanti saja"],
            lacks: ["Tanda tangani dan sampaikan"]
        ).check(site.client)
    }

    @Test("the rating page of what was delivered says so and leads there: nothing is offered that cannot be saved")
    func deliveredForm() async throws {
        let site = try await EvaluasiClient()
        let id = try await site.delivered()
        try await Scenario(
            as: Person(Cast.kepsek), .get(Paths.nilai(site.stage.skp, EvaluasiClient.periode)), expect: 200,
            contains: ["sudah disampaikan", "href=\"\(Paths.evaluasi(id).string)\""], lacks: ["Simpan dan periksa", "Belum disampaikan"]
        ).check(site.client)
    }

    @Test("the spread for who acts for another leaves out what he himself was given")
    func spreadWithoutOwn() async throws {
        let site = try await EvaluasiClient()
        _ = try await site.delivered()
        let found = try await site.stage.agency.database.read { db in
            let evaluasi = EvaluasiRepository(db, Cast.instansi)
            return try [nil, Cast.sri.id].map { try evaluasi.predikat(by: Cast.kepsek.id, in: EvaluasiClient.periode, selain: $0).count }
        }
        #expect(found == [1, 0])
    }

    @Test("many are signed at once only where each was ticked")
    func signTicked() async throws {
        let site = try await EvaluasiClient()
        let rated = try await site.stage.rate(.sesuai, .sesuai, periode: EvaluasiClient.periode)
        let path = Paths.sampaikanPeriode(EvaluasiClient.periode)
        try await Scenario(as: Person(Cast.kepsek), .get(path), expect: 200, contains: [Cast.sri.nama, "Sudah saya periksa"]).check(
            site.client)
        try await Scenario(as: Person(Cast.kepsek), .post(path), expect: 422, contains: ["Centang dahulu"]).check(site.client)
        #expect(try await site.stage.view(rated.evaluasi, as: Cast.kepsek).evaluasi.status == .dinilai)
        try await Scenario(as: Person(Cast.kepsek), .post(path, [("pilih", "\(rated.evaluasi.rawValue).1")]), expect: 303).check(
            site.client)
        #expect(try await site.stage.view(rated.evaluasi, as: Cast.kepsek).evaluasi.status == .disampaikan)
    }

    @Test(
        "who opens what",
        arguments: [
            (Cast.sri, 200, 403, 403), (Cast.kepsek, 200, 200, 403), (Cast.kadis, 200, 200, 409), (Cast.admin, 200, 403, 403),
            (Cast.auditor, 200, 403, 403),
            (Cast.sekda, 404, 404, 404), (Cast.joko, 404, 404, 404), (Cast.dewi, 404, 404, 404), (Cast.rina, 404, 404, 404),
            (Cast.dpo, 404, 404, 404),
        ])
    func matrix(person: Cast.Person, evaluasi: Int, nilai: Int, putusan: Int) async throws {
        let site = try await EvaluasiClient()
        let id = try await site.delivered()
        let evaluator = Person(person)
        try await Scenario(as: evaluator, .get(Paths.evaluasi(id)), expect: evaluasi).check(site.client)
        let sheet = try await site.client.send(.get(Paths.nilai(site.stage.skp, EvaluasiClient.periode)), as: evaluator).status
        #expect(sheet == nilai, "\(person.nama)")
        let decision = try await site.client.send(.get(Paths.putusan(id)), as: evaluator).status
        #expect(decision == putusan, "\(person.nama)")
        try await Scenario(.get(Paths.evaluasi(id)), expect: 303).check(site.client)
    }

    @Test("unit achievement is set by the leader one level up or the admin, with a reason")
    func achievement() async throws {
        let site = try await EvaluasiClient(capaian: false)
        let path = Paths.capaianUnit(Cast.smpn1, EvaluasiClient.periode)
        for person in [Cast.kepsek, Cast.sri, Cast.kabid, Cast.auditor] {
            try await Scenario(as: Person(person), .get(path), expect: 404).check(site.client)
        }
        try await Scenario(
            as: Person(Cast.kadis), .get(Paths.capaianUnit(EvaluasiClient.periode)), expect: 200, contains: ["SMP Negeri 1 Nusa Harapan"]
        )
        .check(site.client)
        try await Scenario(
            as: Person(Cast.kadis), .post(path, [("predikat", "baik"), ("version", "0")]), expect: 422,
            contains: ["Alasan capaian belum ditulis"]
        )
        .check(site.client)
        let form = [("predikat", "baik"), ("alasan", "IKU tercapai"), ("version", "0")]
        try await Scenario(as: Person(Cast.kadis), .post(path, form), expect: 303).check(site.client)
        try await Scenario(as: Person(Cast.admin), .post(path, form), expect: 409, contains: ["IKU tercapai"]).check(site.client)
    }
}
