import Foundation
import HTTPTypes
import Kinerja
import TestSupport
import Testing

@testable import Web

struct SKPAPITests {
    func call(
        _ site: SKPSite, _ method: HTTPRequest.Method, _ path: String, _ body: String = "", version: Int64? = nil, key: String? = nil,
        as person: Cast.Person
    ) async throws -> (status: Int, json: [String: JSON], etag: String?, code: String?) {
        var request = TestRequest(
            method: method, target: path, headers: [.contentType: "application/json"], body: Array(body.utf8))
        request.headers[.authorization] = "Bearer api-\(person.id.rawValue)"
        if let version { request.headers[.ifMatch] = "\"\(version)\"" }
        if let key { request.headers[.idempotencyKey] = key }
        let response = try await site.client.send(request)
        let json = (try? JSONDecoder().decode([String: JSON].self, from: Data(response.body.utf8))) ?? [:]
        return (response.status, json, response.headers[.eTag], json["code"]?.text)
    }

    @Test("a program takes an SKP the whole way, with ETag and If-Match at each step")
    func wholeWay() async throws {
        let site = try await SKPSite.make()
        let id = try await site.start(Cast.sri)
        let base = "/api/v1/skp/\(id.rawValue)"
        let body = #"{"uraian":"Nilai naik","indikator":[{"uraian":"Rata-rata nilai","aspek":"kualitas","target":"80–90%"}]}"#
        let missing = try await call(site, .post, base + "/hasil", body, as: Cast.sri)
        #expect(missing.status == 428 && missing.code == "version.required")
        let added = try await call(site, .post, base + "/hasil", body, version: 1, key: "kunci-0001", as: Cast.sri)
        #expect(added.status == 201 && added.etag == "\"2\"")
        let again = try await call(site, .post, base + "/hasil", body, version: 1, key: "kunci-0001", as: Cast.sri)
        #expect(again.status == 201 && again.etag == "\"2\"")
        let stale = try await call(site, .post, base + "/hasil", body, version: 1, as: Cast.sri)
        #expect(stale.status == 409 && stale.code == "version.stale")
        let values = try await call(site, .put, base + "/perilaku", #"{"loyal":["Menjaga nama baik"]}"#, version: 2, as: Cast.sri)
        #expect(values.status == 200 && values.etag == "\"3\"")
        let sent = try await call(site, .post, base + "/langkah", #"{"aksi":"ajukan"}"#, version: 3, as: Cast.sri)
        #expect(sent.json["status"]?.text == "diajukan")
        let mine = try await call(site, .post, base + "/langkah", #"{"aksi":"setujui"}"#, version: 4, as: Cast.sri)
        #expect(mine.status == 403 && mine.code == "policy.not_permitted")
        let set = try await call(
            site, .post, base + "/langkah", #"{"aksi":"setujui","tetapkan":true}"#, version: 4, as: Cast.kepsek)
        #expect(set.json["status"]?.text == "ditetapkan")
        #expect(try await site.skp(id).isi.hasilKerja.count == 1)
    }

    @Test("api 1: a planned result that GET answers can be PUT back as it is; an object whose numbers are not its text's is refused")
    func andBack() async throws {
        let site = try await SKPSite.make()
        let id = try await site.start(Cast.sri)
        let base = "/api/v1/skp/\(id.rawValue)"
        let targets = ["0.125", "85,5%", "80–90%", "31 Desember 2026", "1.250.000", "tepat waktu"]
        let rows = targets.map { #"{"uraian":"Ukuran","aspek":"kualitas","target":"\#($0)"}"# }.joined(separator: ",")
        let added = try await call(
            site, .post, base + "/hasil", #"{"uraian":"Nilai naik","penugas":"Kepala","indikator":[\#(rows)]}"#, version: 1, as: Cast.sri)
        #expect(added.status == 201, "\(added.json)")
        let before = try await site.skp(id).isi
        #expect(before.hasilKerja.first?.indikator.map(\.target.teks) == targets)
        var get = TestRequest(method: .get, target: base, headers: [.authorization: "Bearer api-\(Cast.sri.id.rawValue)"])
        get.headers[.accept] = "application/json"
        let answer = try JSONSerialization.jsonObject(with: Data(try await site.client.send(get).body.utf8)) as? [String: Any]
        var hasil = try #require((answer?["hasil_kerja"] as? [[String: Any]])?.first)
        func text(_ value: [String: Any]) throws -> String {
            String(decoding: try JSONSerialization.data(withJSONObject: value), as: UTF8.self)
        }
        let path = "\(base)/hasil/\(try #require(hasil["id"] as? String))"
        let put = try await call(site, .put, path, text(hasil), version: 2, as: Cast.sri)
        #expect(put.status == 200 && put.etag == "\"2\"", "\(put.json)")
        #expect(try await site.skp(id).isi == before)
        var indikator = try #require(hasil["indikator"] as? [[String: Any]])
        var target = try #require(indikator[2]["target"] as? [String: Any])
        target["minimum"] = "70"
        indikator[2]["target"] = target
        hasil["indikator"] = indikator
        let other = try await call(site, .put, path, text(hasil), version: 2, as: Cast.sri)
        #expect(other.status == 422 && other.json["errors"]?.text == nil, "\(other.json)")
        hasil["id"] = "01hf7yat000000000000000001"
        #expect(try await call(site, .put, path, text(hasil), version: 2, as: Cast.sri).status == 400)
    }

    @Test("unknown fields, wrong types and other people's SKP get a stable problem, never a server error")
    func faults() async throws {
        let site = try await SKPSite.make()
        let id = try await site.start(Cast.sri)
        let base = "/api/v1/skp/\(id.rawValue)"
        let cases: [(HTTPRequest.Method, String, String, Cast.Person, Int, String)] = [
            (.get, base, "", Cast.joko, 404, "page.not_found"), (.get, "/api/v1/skp/bukan-id", "", Cast.sri, 404, "page.not_found"),
            (.post, base + "/hasil", "{", Cast.sri, 400, "request.json"), (.post, base + "/hasil", "[]", Cast.sri, 400, "request.json"),
            (.post, base + "/langkah", #"{"aksi":"nilai"}"#, Cast.sri, 400, "request.json"),
            (.post, base + "/hasil", #"{"uraian":""}"#, Cast.sri, 422, "form.invalid"),
            (.put, base + "/perilaku", #"{"ramah":["x"]}"#, Cast.sri, 422, "form.invalid"),
            (.post, "/api/v1/skp", #"{"penugasan":"x","tahun":2026,"pendekatan":"kuantitatif"}"#, Cast.sri, 422, "form.invalid"),
            (.get, "/api/v1/skp?pegawai=\(Cast.sri.id.rawValue)", "", Cast.joko, 404, "page.not_found"),
        ]
        for (method, path, body, person, status, code) in cases {
            let answer = try await call(site, method, path, body, version: 1, as: person)
            #expect(answer.status == status && answer.code == code, "\(method) \(path) \(body)")
        }
    }

    @Test("lists come in pages by cursor, and an unchanged SKP answers 304")
    func reading() async throws {
        let site = try await SKPSite.make()
        let id = try await site.submitted(Cast.sri)
        let list = try await call(site, .get, "/api/v1/skp?batas=1", as: Cast.sri)
        #expect(list.status == 200 && list.json["data"]?.count == 1 && list.json["berikut"] == nil)
        var request = TestRequest.get("/api/v1/skp/\(id.rawValue)")
        request.headers[.authorization] = "Bearer api-\(Cast.sri.id.rawValue)"
        request.headers[.ifNoneMatch] = "\"\(try await site.version(id))\""
        #expect(try await site.client.send(request).status == 304)
        let team = try await call(site, .get, "/api/v1/tim/skp", as: Cast.kepsek)
        #expect(team.json["anggota"]?.count == 3)
        let history = try await call(site, .get, "/api/v1/skp/\(id.rawValue)/riwayat", as: Cast.auditor)
        #expect(history.json["data"]?.count == 3)
    }
}

/// Just enough of a JSON value for assertions.
enum JSON: Decodable, Equatable {
    case text(String)
    case number(Int)
    case list([JSON])
    case object([String: JSON])
    case other

    init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        if let text = try? box.decode(String.self) {
            self = .text(text)
        } else if let number = try? box.decode(Int.self) {
            self = .number(number)
        } else if let list = try? box.decode([JSON].self) {
            self = .list(list)
        } else if let object = try? box.decode([String: JSON].self) {
            self = .object(object)
        } else {
            self = .other
        }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var count: Int? { if case .list(let list) = self { list.count } else { nil } }
}
