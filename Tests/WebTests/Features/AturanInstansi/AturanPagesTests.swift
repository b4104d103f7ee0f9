import Demo
import HTTPTypes
import Kinerja
import Storage
import TestSupport
import Testing
import UseCases

@testable import Web

@Suite("Pages of agency rulebooks")
struct AturanPagesTests {
    let admin = Person(Cast.admin)

    private func client(_ stage: AturanStage) -> TestClient {
        var site = Site.test(installation: stage.agency.site, sessions: MatrixSesi(clock: stage.agency.clock))
        let clock = stage.agency.clock
        site.now = { clock.now }
        return TestClient(site)
    }

    private func upload(_ client: TestClient, _ person: Person, model: String, contoh: String, key: String = "kunci-unggah") -> TestRequest
    {
        let boundary = "batas-uji"
        let fields = [
            ("_csrf", client.token(person)), ("_kunci", key), ("topik", "tpp"), ("judul", "TPP <b>tebal</b>"), ("dasar", "Perbup 1/2026"),
            ("mulai", "2026-01-01"), ("keputusan", ""), ("satuan", ""),
        ]
        var body = fields.map { "--\(boundary)\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }.joined()
        for (name, text) in [("model", model), ("contoh", contoh)] {
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(name).xml\"\r\n\r\n\(text)\r\n"
        }
        body += "--\(boundary)--\r\n"
        return TestRequest(
            method: .post, target: Paths.kelolaAturan.string, headers: [.contentType: "multipart/form-data; boundary=\(boundary)"],
            body: Array(body.utf8))
    }

    @Test("the pages are as recorded")
    func goldens() async throws {
        let rated = try await EvaluasiStage.make()
        try await rated.deliver()
        let stage = AturanStage(rated.agency)
        let client = TestClient(.test(installation: stage.agency.site))
        try Golden.check(try await client.send(.get(Paths.kelolaAturan), as: admin).body, "AturanInstansi/kosong")
        try Golden.check(try await client.send(.get(Paths.unggahAturan), as: admin).body, "AturanInstansi/unggah")
        let first = try await stage.inForce()
        let draft = try await stage.upload(.kedua, mulai: "2027-01-01")
        let simulasi = try await stage.simulate(draft, SimulasiInput(tanggal: try #require(LocalDate(2026, 4, 1))))
        try await stage.step(draft, .ajukan, by: AturanStage.second())
        for (path, name) in [
            (Paths.kelolaAturan, "daftar"), (Paths.aturanInstansi(first), "berlaku"), (Paths.aturanInstansi(draft), "diajukan"),
            (Paths.simulasiAturan(draft), "simulasi"), (Paths.simulasi(simulasi.id, semua: true, sesudah: nil), "hasil"),
        ] {
            let page = try await client.send(.get(path), as: admin)
            #expect(page.status == 200, "\(name)")
            try Golden.check(page.body, "AturanInstansi/\(name)")
        }
    }

    @Test("an upload with broken files comes back with what was typed; a good one leads to its draft, escaped")
    func uploading() async throws {
        let stage = try await AturanStage.make()
        let client = client(stage)
        let person = try #require(MatrixColumn.admin.person(at: stage.now))
        let broken = try await client.send(upload(client, person, model: "<a", contoh: "x"), as: person)
        #expect(broken.status == 422 && broken.body.contains("TPP &lt;b&gt;tebal") && broken.body.contains("Baris 1"))
        let text = DemoTPP.pertama
        let good = try await client.send(upload(client, person, model: text.model, contoh: text.contoh, key: "kunci-lain"), as: person)
        let address = try #require(good.headers[.location])
        try await Scenario(
            as: person, .get(address), expect: 200, contains: ["TPP &lt;b&gt;", "Ajukan untuk disetujui"], lacks: ["<b>tebal"]
        )
        .check(client)
        let model = try await client.send(.get(address + "/model.dmn"), as: person)
        #expect(model.body == text.model && model.headers[.contentDisposition]?.contains("attachment") == true)
    }

    @Test("a file beyond the limit is refused before it is read into memory")
    func tooLarge() async throws {
        let stage = try await AturanStage.make()
        let client = client(stage)
        let person = try #require(MatrixColumn.admin.person(at: stage.now))
        let request = upload(client, person, model: String(repeating: " ", count: 3 << 20), contoh: "x")
        let response = try await client.send(request, as: person)
        #expect(response.status == 413)
    }

    @Test("approving asks for the password first, then seals; a stale page is shown beside the newer state")
    func approving() async throws {
        let stage = try await AturanStage.make()
        let client = client(stage)
        let id = try await stage.upload(by: AturanStage.second())
        try await stage.step(id, .ajukan, by: AturanStage.second())
        let (fresh, plain) = (try #require(MatrixColumn.admin.person(at: stage.now)), TestClient(.test(installation: stage.agency.site)))
        try await Scenario(
            as: admin, .post(Paths.langkahAturan(id, .setujui), [("version", "2")]), expect: 403, contains: ["Pastikan bahwa ini Anda"]
        ).check(plain)
        try await Scenario(
            as: fresh, .post(Paths.langkahAturan(id, .setujui), [("version", "1")]), expect: 409, contains: ["sudah diubah orang lain"]
        ).check(client)
        try await Scenario(
            as: fresh, .post(Paths.langkahAturan(id, .setujui), [("version", "2")]), expect: 303, location: Paths.aturanInstansi(id)
        ).check(client)
        try await Scenario(as: fresh, .get(Paths.aturanInstansi(id)), expect: 200, contains: ["Disetujui dua orang"]).check(client)
        try await Scenario(as: fresh, .get(Paths.kelola), expect: 200, lacks: ["Putuskan aturan instansi"]).check(client)
    }

    @Test("the list of rules shows the agency's own, in force or approved, to whom may see them, and to nobody else")
    func listed() async throws {
        let stage = try await AturanStage.make()
        let client = client(stage)
        let inForce = try await stage.inForce()
        let draft = try await stage.upload(.kedua, mulai: "2027-01-01")
        let (fresh, sri) = (try #require(MatrixColumn.admin.person(at: stage.now)), Person(Cast.sri))
        let own = "href=\"\(Paths.aturanInstansi(inForce).string)\""
        try await Scenario(
            as: fresh, .get(Paths.aturan), expect: 200, contains: ["Aturan instansi Anda", own, "Predikat kinerja Pegawai"],
            lacks: ["\(Paths.aturanInstansi(draft).string)"]
        ).check(client)
        try await Scenario(as: fresh, .get("/aturan?q=penghasilan"), expect: 200, contains: [own]).check(client)
        try await Scenario(as: fresh, .get("/aturan?q=tenggat"), expect: 200, lacks: [own]).check(client)
        for reader in [sri, nil] {
            try await Scenario(as: reader, .get(Paths.aturan), expect: 200, lacks: ["Aturan instansi Anda"]).check(client)
        }
    }

    @Test("a token proposes and simulates, and cannot approve")
    func api() async throws {
        let stage = try await AturanStage.make()
        let client = client(stage)
        let person = try #require(MatrixColumn.admin.person(at: stage.now, token: true))
        func send(_ path: Path, _ body: String) async throws -> TestResponse {
            let headers: HTTPFields = [.contentType: "application/json", .authorization: "Bearer \(MatrixSesi.bearer(person))"]
            return try await client.send(TestRequest(method: .post, target: path.string, headers: headers, body: Array(body.utf8)), as: nil)
        }
        let text = DemoTPP.pertama
        let body: [String: String] = [
            "topik": "tpp", "judul": "TPP", "dasar": "Perbup", "mulai": "2026-01-01", "model": text.model, "contoh": text.contoh,
        ]
        let created = try await send(Paths.apiDaftarAturanInstansi, try json(body))
        #expect(created.status == 201)
        let id = try #require(try await stage.agency.database.read { try AturanRepository($0, Cast.instansi).all().first }).id
        let submitted = try await send(Paths.apiLangkahAturan(id), #"{"aksi":"ajukan","version":1}"#)
        #expect(submitted.status == 200 && submitted.body.contains(#""status":"diajukan""#))
        #expect(try await send(Paths.apiLangkahAturan(id), #"{"aksi":"setujui","version":2}"#).status == 403)
        #expect(try await send(Paths.apiSimulasiAturan(id), #"{"tanggal":"kemarin"}"#).status == 422)
        #expect(try await send(Paths.apiSimulasiAturan(id), #"{"tanggal":"2026-03-01"}"#).status == 202)
    }
}
