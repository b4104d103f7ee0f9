import HTTPTypes
import Kinerja
import Secrets
import Storage
import TestSupport
import Testing
import UseCases

@testable import Web

@Suite("Documents")
struct DokumenTests {
    /// The opened evaluation's documents.
    private func issued(_ site: EvaluasiClient) async throws -> [Dokumen] {
        let id = try await site.delivered()
        _ = try await site.stage.agency.site.run(ReceiveEvaluasi(id), by: Cast.sri.actor())
        return try await site.stage.view(id, as: Cast.kepsek).dokumen
    }

    @Test("delivering issues the result and the document, and drawing one again gives the same bytes")
    func sameBytes() async throws {
        let site = try await EvaluasiClient()
        let dokumen = try await issued(site)
        #expect(Set(dokumen.map(\.formulir)) == ["C.1.3", "D.1.1"])
        for d in dokumen {
            let draw = {
                try await RenderDokumen.run(d.id, base: "https://tolok.test", by: Cast.sri.actor(), in: site.stage.agency.site).bytes
            }
            let (a, b) = (try await draw(), try await draw())
            #expect(a == b)
            #expect(a.starts(with: Array("%PDF".utf8)))
        }
    }

    @Test("who downloads a document")
    func download() async throws {
        let site = try await EvaluasiClient()
        let d = try #require(try await issued(site).first)
        let expected: [(Cast.Person, Int)] = [
            (Cast.sri, 200), (Cast.kepsek, 200), (Cast.kadis, 200), (Cast.admin, 200), (Cast.auditor, 200), (Cast.joko, 404),
            (Cast.sekda, 404),
            (Cast.dpo, 404),
        ]
        for (person, status) in expected {
            let response = try await Scenario(as: Person(person), .get(Paths.dokumen(d.id)), expect: status).check(site.client)
            if status == 200 { #expect(response.headers[.contentType] == "application/pdf") }
        }
        await #expect(throws: Refused.hidden) {
            try await RenderDokumen.run(d.id, base: "", by: Cast.otherAdmin, in: site.stage.agency.site)
        }
    }

    @Test("the employee gets no document before he opened it by the button that starts his limits")
    func notBeforeReceipt() async throws {
        let site = try await EvaluasiClient()
        let id = try await site.delivered()
        let d = try #require(try await site.stage.view(id, as: Cast.kepsek).dokumen.first)
        try await Scenario(as: Person(Cast.sri), .get(Paths.dokumen(d.id)), expect: 404).check(site.client)
    }

    @Test("anybody may check a paper, nobody learns a name, and a changed hash does not match")
    func check() async throws {
        let site = try await EvaluasiClient()
        let d = try #require(try await issued(site).first)
        let path = Paths.periksa(d.id)
        try await Scenario(
            .get(path), expect: 200, contains: [d.sha256, "Kabupaten Nusa Harapan"], lacks: [Cast.sri.nama, "Sri", Cast.sri.nip ?? "-"]
        )
        .check(site.client)
        try await Scenario(.post(path, [("sidik_jari", d.sha256.uppercased())]), expect: 200, contains: ["Cocok. Isinya sama"]).check(
            site.client)
        try await Scenario(.post(path, [("sidik_jari", String(d.sha256.reversed()))]), expect: 200, contains: ["Tidak cocok"]).check(
            site.client)
        for typed in ["", "12", "abcd", "12345"] {
            try await Scenario(.post(path, [("empat_angka", typed)]), expect: 422, contains: ["Ketik empat angka terakhir"]).check(
                site.client)
        }
        let file = try await RenderDokumen.run(d.id, base: "http://tolok.test", by: Cast.sri.actor(), in: site.stage.agency.site)
        #expect(
            try await CheckDokumen.matches(file: Fingerprint.of(file.bytes), d.id, base: "http://tolok.test", in: site.stage.agency.site))
        #expect(
            try await !CheckDokumen.matches(
                file: Fingerprint.of(file.bytes + [0]), d.id, base: "http://tolok.test", in: site.stage.agency.site))
    }

    @Test("in-use 2: the last four digits of the NIP show masked name, period and predikat; others show nothing, and guessing is slowed")
    func digits() async throws {
        let site = try await EvaluasiClient()
        let d = try #require(try await issued(site).first { $0.formulir == "D.1.1" })
        let path = Paths.periksa(d.id)
        let digits = String(try #require(Cast.sri.nip).suffix(4))
        let shown = ["Angka itu cocok", "S•• R•••••", "Triwulan III", "<strong>Baik</strong>", "Terdaftar dan berlaku"]
        try await Scenario(.post(path, [("empat_angka", digits)]), expect: 200, contains: shown, lacks: [Cast.sri.nama]).check(site.client)
        for _ in 0..<AkunSettings().freeFailuresPerAkun {
            try await Scenario(
                .post(path, [("empat_angka", "0000")]), expect: 422, contains: ["Angka itu tidak cocok"], lacks: ["S•• R•••••", "Triwulan"]
            ).check(site.client)
        }
        try await Scenario(
            .post(path, [("empat_angka", digits)]), expect: 429, contains: ["Terlalu banyak percobaan"], lacks: ["S•• R•••••"]
        )
        .check(site.client)
    }

    @Test("in-use 3: a document that another replaced says so, by which and when, on its check page and in the list")
    func replaced() async throws {
        let site = try await EvaluasiClient()
        let first = try #require(try await issued(site).first { $0.formulir == "D.1.1" })
        try await Scenario(.get(Paths.periksa(first.id)), expect: 200, contains: ["Terdaftar dan berlaku"]).check(site.client)
        let id = try #require(EvaluasiID(text: first.objek))
        let version = try await site.stage.view(id, as: Cast.sri).evaluasi.version
        _ = try await site.stage.agency.site.run(AcceptEvaluasi(id, version: version), by: Cast.sri.actor(stepUp: site.stage.now))
        let next = try #require(try await site.stage.view(id, as: Cast.sri).dokumen.first { $0.formulir == "D.1.1" })
        try await Scenario(
            .get(Paths.periksa(first.id)), expect: 200, contains: ["sudah diganti pada 21 November 2026", Paths.periksa(next.id).string]
        ).check(site.client)
        try await Scenario(
            as: Person(Cast.sri), .get(Paths.evaluasi(id)), expect: 200,
            contains: ["Diganti format D.1.1 pada 21 November 2026", "Berlaku"]
        ).check(site.client)
    }

    @Test("a code copied in capitals, or with the letters O and I for digits, is the same code (trial 11, 4)")
    func copiedByHand() async throws {
        let site = try await EvaluasiClient()
        let d = try #require(try await issued(site).first { $0.formulir == "D.1.1" })
        let copied = d.id.rawValue.uppercased().replacing("0", with: "O").replacing("1", with: "I")
        try await Scenario(.get(Paths.periksa(DokumenID(rawValue: copied))), expect: 200, contains: ["Terdaftar dan berlaku"]).check(
            site.client)
    }

    @Test("in-use 4: a code that was never issued is answered by the agency's name, not by a page that is not there")
    func unknown() async throws {
        let site = try await EvaluasiClient()
        for code in [EvaluasiStage.id(4_711) as DokumenID, DokumenID(rawValue: "bukan-kode")] {
            for request in [TestRequest.get(Paths.periksa(code)), .post(Paths.periksa(code), [("empat_angka", "1234")])] {
                try await Scenario(request, expect: 404, contains: ["Dokumen ini tidak terdaftar", "Kabupaten Nusa Harapan"]).check(
                    site.client)
            }
        }
    }

    @Test("in-use 37: a file's name says what it is, whose and of when")
    func name() async throws {
        let site = try await EvaluasiClient()
        let d = try #require(try await issued(site).first { $0.formulir == "D.1.1" })
        let file = try await RenderDokumen.run(d.id, base: "", by: Cast.sri.actor(), in: site.stage.agency.site)
        #expect(file.nama == "Dokumen-Evaluasi-D11-Sri-Rahayu-Triwulan-III-2026.pdf")
        let id = try #require(EvaluasiID(text: d.objek))
        let version = try await site.stage.view(id, as: Cast.sri).evaluasi.version
        _ = try await site.stage.agency.site.run(AcceptEvaluasi(id, version: version), by: Cast.sri.actor(stepUp: site.stage.now))
        let signed = try #require(try await site.stage.view(id, as: Cast.sri).dokumen.first { $0.formulir == "D.1.1" })
        let own = try await RenderDokumen.run(signed.id, base: "", by: Cast.sri.actor(), in: site.stage.agency.site)
        #expect(own.nama == "Dokumen-Evaluasi-D11-Sri-Rahayu-Triwulan-III-2026-ditandatangani-pegawai.pdf")
    }

    @Test("in-use 24: who signs sees the very document first: the assessor, the employee, the superior who decides, the owner of an SKP")
    func preview() async throws {
        let site = try await EvaluasiClient()
        let rated = try await site.stage.rate(.dibawah, periode: EvaluasiClient.periode)
        let (kepsek, sri, kadis) = (Person(Cast.kepsek), Person(Cast.sri), Person(Cast.kadis))
        for part in ["hasil", "dokumen"] {
            let path = Paths.pratinjauEvaluasi(rated.evaluasi, part)
            try await Scenario(as: kepsek, .get(Paths.sampaikan(rated.evaluasi)), expect: 200, contains: [path.string]).check(site.client)
            let file = try await Scenario(as: kepsek, .get(path), expect: 200).check(site.client)
            #expect(file.headers[.contentType] == "application/pdf")
            try await Scenario(as: sri, .get(path), expect: 404).check(site.client)
        }
        try await Scenario(as: kepsek, .get(Paths.pratinjauEvaluasi(rated.evaluasi, "lain")), expect: 404).check(site.client)
        try await Scenario(as: sri, .get(Paths.pratinjauSKP(site.stage.skp)), expect: 200).check(site.client)
        try await Scenario(as: Person(Cast.joko), .get(Paths.pratinjauSKP(site.stage.skp)), expect: 404).check(site.client)

        let run = site.stage.agency.site
        let sent = try await run.run(
            DeliverEvaluasi(rated.evaluasi, version: rated.version), by: Cast.kepsek.actor(stepUp: site.stage.now))
        _ = try await run.run(ReceiveEvaluasi(sent.evaluasi), by: Cast.sri.actor())
        let version = ("version", "3")
        try await Scenario(
            as: sri, .post(Paths.terima(sent.evaluasi), [version]), expect: 422,
            contains: ["Baca dahulu dokumen yang akan Anda tanda tangani"]
        ).check(site.client)
        _ = try await run.run(SubmitKeberatan(sent.evaluasi, alasan: "Keliru", version: 3), by: Cast.sri.actor())
        let typed = [("putusan", "mengubah"), ("hasil_baru", "sesuai_ekspektasi"), ("pertimbangan", "Bukti sah"), ("version", "4")]
        let path = Paths.putusan(sent.evaluasi)
        let paper = try await Scenario(as: kadis, .post(path, typed + [("langkah", "pratinjau")]), expect: 200).check(site.client)
        #expect(paper.headers[.contentType] == "application/pdf")
        try await Scenario(as: kadis, .post(path, typed), expect: 422, contains: ["Dokumen putusan belum dibaca", "Bukti sah"]).check(
            site.client)
        #expect(try await site.stage.view(sent.evaluasi, as: Cast.kadis).evaluasi.status == .keberatan)
    }

    @Test("the SKP's form is issued once per content")
    func skp() async throws {
        let site = try await EvaluasiClient()
        let path = Paths.dokumenSKP(site.stage.skp)
        try await Scenario(as: Person(Cast.joko), .get(path), expect: 404).check(site.client)
        for _ in 0..<2 { try await Scenario(as: Person(Cast.sri), .post(path), expect: 303, location: path).check(site.client) }
        let view = try await site.stage.agency.site.ask(ReadDokumenSKP(site.stage.skp), by: Cast.sri.actor())
        #expect(view.dokumen.map(\.formulir) == ["A.1.7"])
        let file = try await RenderDokumen.run(
            try #require(view.dokumen.first).id, base: "", by: Cast.sri.actor(), in: site.stage.agency.site)
        #expect(file.bytes.starts(with: Array("%PDF".utf8)))
    }

    @Test("the admin takes a unit's documents as one archive, and only admin and auditor may")
    func bundle() async throws {
        let site = try await EvaluasiClient()
        let dokumen = try await issued(site)
        try await site.stage.agency.database.write { db in
            let same: SQL =
                "jabatan_id, unit_id, tahun, mulai, selesai, jenis, pendekatan, status, penilai_id, versi, pihak_pegawai, dibuat"
            try db.run(
                """
                insert into skp (instansi_id, id, pegawai_id, ditetapkan_pada, version, \(same))
                select instansi_id, \(EvaluasiStage.id(4_712) as SKPID), \(Cast.joko.id), ditetapkan_pada, 1, \(same) from skp
                where id = \(site.stage.skp)
                """)
        }
        let start = { (person: Cast.Person) in
            try await BundleDokumen.start(
                Cast.smpn1, EvaluasiClient.periode, base: "", by: person.actor(), key: nil, in: site.stage.agency.site)
        }
        await #expect(throws: Refused.hidden) { try await start(Cast.kepsek) }
        let job = try await start(Cast.admin)
        await site.stage.agency.site.jobs.wait(for: job, at: .seconds(30))
        let view = try await PekerjaanView.find(job, by: Cast.admin.actor(), in: site.stage.agency.site)
        let berkas = try #require(view.hasil?.berkas)
        #expect(
            view.pesan == "\(dokumen.count) dokumen siap diunduh. \(1) orang belum punya dokumen; namanya ada di berkas pertama arsip.")
        let zip = try site.stage.agency.site.evidence.read(berkas.sha256)
        #expect(zip.starts(with: Array("PK".utf8)))
        #expect(String(decoding: zip, as: UTF8.self).contains("0-belum-ada-dokumen.csv"))
    }

    @Test("in-use 24: the archive's list names whoever has no document, and how far his evaluation is")
    func missing() async throws {
        let site = try await EvaluasiClient()
        let kurang = {
            try await site.stage.agency.database.read {
                let periode = try #require(try PeriodeRepository($0, Cast.instansi).find(EvaluasiClient.periode))
                return try DokumenRepository($0, Cast.instansi).tanpaDokumen(unit: Cast.smpn1, periode: periode)
            }
        }
        let sri = { (status: StatusEvaluasi?) in TanpaDokumen(nama: Cast.sri.nama, nip: Cast.sri.nip, status: status) }
        #expect(try await kurang() == [sri(nil)])
        let rated = try await site.stage.rate(.dibawah, periode: EvaluasiClient.periode)
        #expect(try await kurang() == [sri(.dinilai)])
        _ = try await site.stage.agency.site.run(
            DeliverEvaluasi(rated.evaluasi, version: rated.version), by: Cast.kepsek.actor(stepUp: site.stage.now))
        #expect(try await kurang().isEmpty)
    }

    @Test("U-073 whoever is about to sign reads which signs the form cannot show")
    func unprintable() async throws {
        let site = try await EvaluasiClient()
        let rated = try await site.stage.rate(.dibawah, periode: EvaluasiClient.periode)
        let page = Paths.sampaikan(rated.evaluasi)
        try await Scenario(as: Person(Cast.kepsek), .get(page), expect: 200, lacks: ["tidak dapat dicetak"]).check(site.client)
        try await site.stage.agency.database.write {
            try $0.run("update evaluasi set catatan = \("Pertahankan \u{F8F0}") where id = \(rated.evaluasi)")
        }
        try await Scenario(as: Person(Cast.kepsek), .get(page), expect: 200, contains: ["tidak dapat dicetak: \u{F8F0}"]).check(
            site.client)
    }
}
