import Foundation
import HTTPTypes
import Hummingbird
import Kinerja
import Secrets
import Testing

@testable import Web

/// Answers with what arrived: fields, and files with size and hash.
private let receive: Handler = { call in
    var lines = call.form.fields.pairs.filter { $0.name != "_csrf" }.map { "\($0.name)=\($0.value)" }
    for file in call.form.files {
        let onDisk = try Data(contentsOf: URL(filePath: file.path)).count
        lines.append("\(file.field):\(file.filename):\(file.declaredType):\(file.size):\(onDisk):\(file.sha256.prefix(8))")
    }
    return call.file(Array(lines.joined(separator: "|").utf8), name: "x.txt", type: "text/plain")
}

private let routes: [Route] = [
    .post("/unggah", .signedIn, body: .upload(maximumBytes: 1_000), receive), .post("/kirim", .signedIn, receive),
]

@Suite("Multipart")
struct MultipartTests {
    private let client = TestClient(routes: routes)

    private func request(_ body: String, to target: String = "/unggah", boundary: String = "BATAS", chunk: Int? = nil) -> TestRequest {
        TestRequest(
            method: .post, target: target, headers: [.contentType: "multipart/form-data; boundary=\(boundary)"],
            body: Array(body.replacing("\n", with: "\r\n").utf8), chunkSize: chunk)
    }

    private var token: String { part("_csrf", client.token(.sri)) }
    private func part(_ name: String, _ value: String) -> String {
        "--BATAS\nContent-Disposition: form-data; name=\"\(name)\"\n\n\(value)\n"
    }
    private func file(_ name: String, _ value: String) -> String {
        "--BATAS\nContent-Disposition: form-data; name=\"bukti\"; filename=\"\(name)\"\nContent-Type: application/pdf\n\n\(value)\n"
    }

    @Test("fields and files arrive, however the bytes are cut", arguments: [nil, 1, 2, 3, 7, 64, 1_000])
    func arrives(_ chunk: Int?) async throws {
        let value = "baris 1\n--BATA\n--BATASAN bukan batas\n-"
        let body =
            "pembuka yang diabaikan\n" + token + part("isi", value.replacing("\n--BATASAN", with: "\n-BATASAN")) + part("kosong", "")
            + file("laporan é.pdf", "%PDF-1.7 abc") + "--BATAS--\npenutup"
        let response = try await client.send(request(body, chunk: chunk), as: .sri)
        #expect(response.status == 200)
        #expect(
            response.body
                == "isi=baris 1\r\n--BATA\r\n-BATASAN bukan batas\r\n-|kosong=|bukti:laporan é.pdf:application/pdf:12:12:\(SHA256.hex(of: Array("%PDF-1.7 abc".utf8)).prefix(8))"
        )
    }

    @Test("a body that ends early is never taken for a whole one", arguments: 1...12)
    func cut(_ missing: Int) async throws {
        let whole = token + file("a.pdf", "isi berkas") + "--BATAS--"
        var cut = request(whole)
        cut.body.removeLast(missing)
        #expect(try await client.send(cut, as: .sri).status == 400)
    }

    @Test("hostile names of files stay names")
    func filenames() async throws {
        let names = [
            ("../../etc/passwd", "passwd"), ("C:\\\\fakepath\\\\a.pdf", "a.pdf"), ("a%22b.pdf", "a\"b.pdf"), ("a\\\"b.pdf", "a\"b.pdf"),
            ("x;y=z.pdf", "x;y=z.pdf"),
        ]
        for (sent, shown) in names {
            let response = try await client.send(request(token + file(sent, "x") + "--BATAS--"), as: .sri)
            #expect(response.body.hasPrefix("bukti:\(shown):"), "\(sent)")
        }
    }

    @Test("an empty file input is no file")
    func noFile() async throws {
        let response = try await client.send(request(token + file("", "") + "--BATAS--"), as: .sri)
        #expect(response.status == 200 && response.body.isEmpty)
    }

    @Test("a file over the limit is refused with its name and the limit, and nothing stays behind")
    func tooLarge() async throws {
        let response = try await client.send(
            request(token + file("besar.pdf", String(repeating: "x", count: 1_001)) + "--BATAS--", chunk: 100), as: .sri)
        #expect(response.status == 413 && response.body.contains("besar.pdf") && response.body.contains("1000 B"))
    }

    @Test("a page without upload takes no file, but takes multipart fields")
    func filesNotTaken() async throws {
        #expect(try await client.send(request(token + file("a.pdf", "x") + "--BATAS--", to: "/kirim"), as: .sri).status == 400)
        #expect(try await client.send(request(token + part("a", "b") + "--BATAS--", to: "/kirim"), as: .sri).body == "a=b")
    }

    @Test("uploads are gone when the request is")
    func removed() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "web-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let client = TestClient(.test { $0.temporaryFolder = folder.path }, routes: routes)
        let accepted = try await client.send(request(token + file("a.pdf", "x") + "--BATAS--"), as: .sri)
        let refused = try await client.send(request(token + file("a.pdf", "x") + "--BAT"), as: .sri)
        #expect(accepted.status == 200 && refused.status == 400)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test(
        "broken boundaries and headers are refused",
        arguments: [
            ("", "--BATAS--"), ("\"a b \"", "--a b --"), (String(repeating: "x", count: 71), "--x--"), ("BATAS", ""),
            ("BATAS", "--BATASX\n\n--BATAS--"),
            ("BATAS", "--BATAS\n\nisi\n--BATAS--"), ("BATAS", "--BATAS\nContent-Type: text/plain\n\nisi\n--BATAS--"),
            ("BATAS", "--BATAS\nContent-Disposition: attachment; name=\"a\"\n\nisi\n--BATAS--"),
            ("BATAS", "--BATAS\nContent-Disposition: form-data\n\nisi\n--BATAS--"), ("BATAS", "--BATAS\ntanpa titik dua\n\nisi\n--BATAS--"),
            ("BATAS", "--BATAS\nContent-Disposition: form-data; name=\"a\"\nContent-Disposition: form-data; name=\"b\"\n\nisi\n--BATAS--"),
        ])
    func broken(_ boundary: String, _ body: String) async throws {
        #expect(try await client.send(request(body, boundary: boundary), as: .sri).status == 400)
    }

    @Test("endless headers, endless preambles and thousands of parts are refused")
    func endless() async throws {
        let header = "--BATAS\nContent-Disposition: form-data; name=\"\(String(repeating: "a", count: 9_000))"
        #expect(try await client.send(request(header, chunk: 500), as: .sri).status == 400)
        #expect(try await client.send(request(String(repeating: "x", count: 20_000), chunk: 500), as: .sri).status == 400)
        let many = String(repeating: part("a", ""), count: MultipartParser.maximumParts + 1)
        #expect(try await client.send(request(many + "--BATAS--"), as: .sri).status == 413)
    }

    @Test("text that is no UTF-8 is refused, not guessed")
    func text() async throws {
        var latin = request(token + part("isi", "?") + "--BATAS--")
        latin.body = latin.body.map { $0 == UInt8(ascii: "?") ? 0xE9 : $0 }
        #expect(try await client.send(latin, as: .sri).status == 400)
        #expect(try await client.send(.post("/kirim", []).withBody("isi=%E9&_csrf=x"), as: .sri).status == 400)
        #expect(try await client.send(.post("/kirim", []).withBody("isi=%00&_csrf=x"), as: .sri).status == 400)
    }

    @Test("a form over 1 MiB and another kind of body are refused")
    func limits() async throws {
        let large = TestRequest.post("/kirim", [("isi", String(repeating: "a", count: 1_048_577))])
        #expect(try await client.send(large, as: .sri).status == 413)
        #expect(try await client.send(.post("/kirim").with(.contentType, "text/xml"), as: .sri).status == 415)
    }
}

extension TestRequest {
    fileprivate func withBody(_ text: String) -> TestRequest {
        var copy = self
        copy.body = Array(text.utf8)
        copy.sendsToken = false
        return copy
    }
}
