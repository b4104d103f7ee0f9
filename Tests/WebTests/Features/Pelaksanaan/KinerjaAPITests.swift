import HTTPTypes
import Kinerja
import TestSupport
import Testing

@testable import Web

@Suite("API of the record of work")
struct KinerjaAPITests {
    private func request(_ method: HTTPRequest.Method, _ path: Path, _ body: String = "", as person: Cast.Person) -> TestRequest {
        TestRequest(
            method: method, target: path.string,
            headers: [.authorization: WorkSesi.bearer(person), .contentType: "application/json"], body: Array(body.utf8))
    }

    @Test("read, write with versions, read again; an ETag that still holds is answered with 304")
    func cycle() async throws {
        let stage = try await WorkStage.make()
        let path = Paths.apiKinerja(WorkFixture.skp, Cast.periode(1))
        let first = try await Scenario(request(.get, path, as: Cast.sri), expect: 200, contains: ["\"version\":0", "\"indikator\":3"])
            .check(stage.client)
        let tag = try #require(first.headers[.eTag])
        try await Scenario(request(.get, path, as: Cast.sri).with(.ifNoneMatch, tag), expect: 304).check(stage.client)
        func body(_ version: Int, nilai: String = "87.5") -> String {
            """
            {"baris":[{"indikator":"\(WorkFixture.tuntas.rawValue)","uraian":"28 siswa","nilai":"\(nilai)","version":\(version)}]}
            """
        }
        let put = Paths.apiRealisasi(WorkFixture.skp, Cast.periode(1))
        try await Scenario(request(.put, put, body(0), as: Cast.sri), expect: 200, contains: ["disimpan"]).check(stage.client)
        try await Scenario(request(.put, put, body(0).replacing("28", with: "29"), as: Cast.sri), expect: 409, contains: ["version.stale"])
            .check(stage.client)
        try await Scenario(request(.get, path, as: Cast.kepsek), expect: 200, contains: ["\"nilai\":\"87.5\"", "\"version\":1"])
            .check(stage.client)
        for (version, decimal) in [(1, "12.375"), (2, "0.125"), (3, "1250")] {
            try await Scenario(request(.put, put, body(version, nilai: decimal), as: Cast.sri), expect: 200).check(stage.client)
            try await Scenario(request(.get, path, as: Cast.sri), expect: 200, contains: ["\"nilai\":\"\(decimal)\""]).check(stage.client)
        }
        for typed in ["87,5", "1.250,5", "85%"] {
            try await Scenario(
                request(.put, put, body(4, nilai: typed), as: Cast.sri), expect: 422,
                contains: ["realisasi.\(WorkFixture.tuntas.rawValue).nilai"]
            ).check(stage.client)
        }
        let bare = body(4).replacing(",\"nilai\":\"87.5\"", with: "")
        try await Scenario(request(.put, put, bare, as: Cast.sri), expect: 200).check(stage.client)
        let none = try await Scenario(request(.get, path, as: Cast.sri), expect: 200, contains: ["28 siswa"]).check(stage.client)
        #expect(!none.body.contains("\"nilai\":\"1250\""), "no value is none, as in the answer")
        try await Scenario(request(.put, put, "{}", as: Cast.sri), expect: 400, contains: ["request.json"]).check(stage.client)
    }

    @Test("others get 404, those who see but may not write 403, a closed period 409 with a stable code")
    func refusals() async throws {
        let stage = try await WorkStage.make()
        try await Scenario(request(.get, Paths.apiKinerja(WorkFixture.skp, Cast.periode(1)), as: Cast.joko), expect: 404).check(
            stage.client)
        let body = "{\"baris\":[]}"
        try await Scenario(request(.put, Paths.apiRealisasi(WorkFixture.skp, Cast.periode(1)), body, as: Cast.kepsek), expect: 403)
            .check(stage.client)
        try await Scenario(
            request(.put, Paths.apiRealisasi(WorkFixture.skp, Cast.periode(2)), body, as: Cast.sri), expect: 409,
            contains: ["pelaksanaan.belum_mulai"]
        ).check(stage.client)
    }

    @Test("feedback and requests, with the same names hidden as on pages")
    func feedback() async throws {
        let stage = try await WorkStage.make()
        let give = Paths.apiBeriUmpanBalik(WorkFixture.skp, Cast.periode(1))
        let body = "{\"tentang\":\"umum\",\"nada\":\"positif\",\"teks\":\"Baik\"}"
        let sent = request(.post, give, body, as: Cast.joko).with(.idempotencyKey, "kunci-api-1")
        let first = try await Scenario(sent, expect: 201).check(stage.client)
        #expect(try await Scenario(sent, expect: 201).check(stage.client).body == first.body)
        try await Scenario(
            request(.get, Paths.apiUmpanBalik, as: Cast.sri), expect: 200, contains: ["Rekan kerja setingkat"], lacks: [Cast.joko.nama]
        ).check(stage.client)
        let ask = Paths.apiMintaUmpanBalik(WorkFixture.skp, Cast.periode(1))
        try await Scenario(
            request(.post, ask, "{\"pemberi\":[\"\(Cast.dewi.id.rawValue)\"]}", as: Cast.sri), expect: 201, contains: ["\"diminta\":1"]
        ).check(stage.client)
        try await Scenario(request(.post, ask, "{\"pemberi\":[\"\(Cast.rina.id.rawValue)\"]}", as: Cast.sri), expect: 404)
            .check(stage.client)
        try await Scenario(request(.get, Paths.apiBeranda, as: Cast.dewi), expect: 200, contains: ["jawab_umpan_balik"]).check(stage.client)
    }
}
