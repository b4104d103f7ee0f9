import HTTPTypes
import Kinerja
import Storage
import TestSupport
import Testing
import UseCases

@testable import Web

@Suite("Import wizard")
struct ImporWizardTests {
    let admin = Person(Cast.admin)

    private func upload(_ text: String, name: String, _ client: TestClient) -> TestRequest {
        let boundary = "batas-uji"
        let fields = [("_csrf", client.token(admin)), ("_kunci", "kunci-\(name)")]
        var body = fields.map { "--\(boundary)\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }.joined()
        body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"\(name)\"\r\nContent-Type: text/csv\r\n\r\n"
        body += "\(text)\r\n--\(boundary)--\r\n"
        return TestRequest(
            method: .post, target: Paths.kelolaImpor.string, headers: [.contentType: "multipart/form-data; boundary=\(boundary)"],
            body: Array(body.utf8))
    }

    /// Follows the job's page until it leads to the result.
    private func result(of response: TestResponse, _ client: TestClient) async throws -> String {
        var location = try #require(response.headers[.location])
        for _ in 0..<200 where location.hasPrefix("/pekerjaan/") {
            let page = try await client.send(.get(location), as: admin)
            if let next = page.headers[.location] { location = next } else { try await Task.sleep(for: .milliseconds(20)) }
        }
        return location
    }

    @Test("a list is uploaded, its refused rows are shown, the rest is applied on request, and a second time nothing changes")
    func wizard() async throws {
        let agency = try await TestInstansi.make()
        let client = TestClient(.test(installation: agency.site))
        let csv = """
            nama_jabatan;unit_kode;nama_pejabat;nip;jenis_pegawai;tmt_jabatan
            Guru Ahli Muda;1.01.101;'=Nur <i>;197101011996032001;pns;2026-02-01
            Guru Ahli Muda;1.01.101;=HYPERLINK("http://x","klik");197101011996032003;pns;2026-02-01
            Guru Ahli Muda;1.01.101;<b>Nia</b>;19710101199603200;pns;2026-02-01
            """
        let page = try await result(of: try await client.send(upload(csv, name: "a.csv", client), as: admin), client)
        try await Scenario(
            as: admin, .get(page), expect: 200, contains: ["D4", "NIP berisi 17 angka", "C3", "rumus yang belum dihitung", "lewati"],
            lacks: ["<b>Nia"]
        ).check(
            client)
        try await Scenario(as: admin, .post(page + "/terapkan"), expect: 422, contains: ["Ada baris yang ditolak"]).check(client)
        let applied = try await client.send(.post(page + "/terapkan", [("lewati", "ya")]), as: admin)
        let end = try await result(of: applied, client)
        #expect(end == page)
        try await Scenario(as: admin, .get(page), expect: 200, contains: ["Diterapkan"]).check(client)
        try await Scenario(as: admin, .get("/pegawai?q=nur"), expect: 200, contains: ["=Nur &lt;i&gt;"]).check(client)
        let list = try await client.send(.get(page + "/ditolak.csv"), as: admin)
        #expect(list.body.contains("D4") && list.headers[.contentDisposition]?.contains("attachment") == true)
        try await Scenario(as: Person(Cast.sri), .get(page), expect: 404).check(client)
    }

    @Test("a file of which every row is refused is not called applied")
    func nothingTaken() async throws {
        let agency = try await TestInstansi.make()
        let client = TestClient(.test(installation: agency.site))
        let csv = """
            nama_jabatan;unit_kode;nama_pejabat;nip;jenis_pegawai;tmt_jabatan
            Guru Ahli Muda;1.01.101;Nia;19710101199603200;pns;2026-02-01
            """
        let page = try await result(of: try await client.send(upload(csv, name: "kosong.csv", client), as: admin), client)
        let applied = try await client.send(.post(page + "/terapkan", [("lewati", "ya")]), as: admin)
        #expect(try await result(of: applied, client) == page)
        try await Scenario(
            as: admin, .get(page), expect: 200, contains: ["Tidak ada yang masuk"], lacks: ["Isi berkas ini sudah masuk", "Diterapkan"]
        ).check(client)
    }

    @Test("unknown headings lead to the mapping page, where the columns are chosen")
    func mapping() async throws {
        let agency = try await TestInstansi.make()
        let client = TestClient(.test(installation: agency.site))
        let csv = "identitas,orang,pos,tempat\n197101011996032001,Nur,Pengawas,Disdik\n"
        let uploaded = try await client.send(upload(csv, name: "b.csv", client), as: admin)
        let columns = try #require(uploaded.headers[.location])
        #expect(columns.hasSuffix("/kolom"))
        try await Scenario(as: admin, .get(columns), expect: 200, contains: ["Lembar CSV", "Tidak dipakai"]).check(client)
        let role = [("lembar.0.isi", "pegawai"), ("lembar.0.judul", "1")]
        try await Scenario(as: admin, .post(columns, role + [("tindakan", "segarkan")]), expect: 200, contains: ["A: identitas"]).check(
            client)
        try await Scenario(
            as: admin, .post(columns, role + [("kolom.0.nip", "0")]), expect: 422,
            contains: ["Kolom Nama di lembar CSV belum dipilih"]
        )
        .check(client)
        let chosen =
            role + [
                ("kolom.0.nip", "0"), ("kolom.0.nama_pejabat", "1"), ("kolom.0.nama_jabatan", "2"), ("kolom.0.nama_unit", "3"),
                ("turunkan", "ya"),
                ("tmt", "2026-01-01"),
            ]
        let page = try await result(of: try await client.send(.post(columns, chosen), as: admin), client)
        try await Scenario(as: admin, .get(page), expect: 200, contains: ["Yang akan berubah"], lacks: ["Baris yang ditolak</h2>"]).check(
            client)
    }

    @Test("what is no table is refused kindly", arguments: ["\u{0}\u{1}\u{2}\u{3}", "<html><body>x</body></html>", ""])
    func hostile(_ content: String) async throws {
        let client = TestClient(.test(installation: try await TestInstansi.make().site))
        let response = try await client.send(upload(content, name: "c.xlsx", client), as: admin)
        #expect(response.status == 422 && response.body.contains("role=\"alert\""))
    }
}
