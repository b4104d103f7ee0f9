import HTTPTypes
import Hummingbird
import NIOCore
import Rulebooks
import Secrets
import UseCases

/// The files themselves, for DMN editors and for whoever wants to check the hash.
enum AturanFileHandlers {
    static func model(_ call: Call) throws -> Response {
        let desk = try call.aturanDesk
        let berkas = desk.berkas
        return answer(berkas.model, tag: berkas.sha256, name: name(desk, "dmn"), call)
    }

    static func contoh(_ call: Call) throws -> Response {
        let desk = try call.aturanDesk
        guard let contoh = desk.berkas.contoh else { throw Refusal.notFound }
        return answer(contoh, tag: "contoh-\(Fingerprint.of(contoh))", name: name(desk, "examples.xml"), call)
    }

    private static func name(_ desk: AturanDesk, _ end: String) -> String { "\(desk.head.alamat)-\(desk.head.mulai).\(end)" }

    /// DMN has no media type of its own. A browser asks each time whether its copy still holds.
    private static func answer(_ text: String, tag: String, name: String, _ call: Call) -> Response {
        let eTag = "\"\(tag)\""
        var headers: HTTPFields = [.contentType: "application/xml; charset=utf-8", .eTag: eTag, .cacheControl: "public, no-cache"]
        if call.headers[.ifNoneMatch] == eTag { return Response(status: .notModified, headers: headers) }
        headers[.contentDisposition] = ContentDisposition.attachment(name)
        headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
