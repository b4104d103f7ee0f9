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
        try await Scenario(.post(path), expect: 422, contains: ["Isi sidik jari"]).check(site.client)
        let file = try await RenderDokumen.run(d.id, base: "http://tolok.test", by: Cast.sri.actor(), in: site.stage.agency.site)
        #expect(
            try await CheckDokumen.matches(file: Fingerprint.of(file.bytes), d.id, base: "http://tolok.test", in: site.stage.agency.site))
        #expect(
            try await !CheckDokumen.matches(
                file: Fingerprint.of(file.bytes + [0]), d.id, base: "http://tolok.test", in: site.stage.agency.site))
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
        let start = { (person: Cast.Person) in
            try await BundleDokumen.start(
                Cast.smpn1, EvaluasiClient.periode, base: "", by: person.actor(), key: nil, in: site.stage.agency.site)
        }
        await #expect(throws: Refused.hidden) { try await start(Cast.kepsek) }
        let job = try await start(Cast.admin)
        await site.stage.agency.site.jobs.wait(for: job, at: .seconds(30))
        let view = try await PekerjaanView.find(job, by: Cast.admin.actor(), in: site.stage.agency.site)
        let berkas = try #require(view.hasil?.berkas)
        #expect(view.pesan == "\(dokumen.count) dokumen siap diunduh.")
        #expect(try site.stage.agency.site.evidence.read(berkas.sha256).starts(with: Array("PK".utf8)))
    }
}
