import FoundationEssentials
package import HTTPTypes
package import Hummingbird
import NIOCore

extension Call {
    /// A page. Everything but the page itself (header, menu, message, footer) is the layout's.
    package func html(_ page: Page, status: HTTPResponse.Status = .ok) -> Response {
        let flash = Flash(cookieValue: cookies[.kabar], key: site.key)
        let layout = Layout(page: page, call: self, flash: flash)
        var response = Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: layout.html.buffer))
        if visitorIsNew { response.set(.tamu, visitor, seconds: 180 * 86_400, on: self) }
        if cookies[.kabar] != nil { response.set(.kabar, "", seconds: 0, on: self) }
        return response
    }

    /// Post-redirect-get: 303 to a page that reloading cannot repeat, with a message for it.
    package func redirect(to path: Path, flash: Flash? = nil) -> Response {
        var response = Response(status: .seeOther, headers: [.location: path.string, .cacheControl: "no-store"])
        if let flash { response.set(.kabar, flash.cookieValue(site.key), seconds: 120, on: self) }
        return response
    }

    /// A failed form comes back with what was typed and what is wrong (422). The page shows an `ErrorSummary`.
    package func invalid(_ page: Page) -> Response {
        html(page, status: .unprocessableContent)
    }

    package func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Response(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(value))))
    }

    /// The body of a `.json` route.
    package func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws(Refusal) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(bodyBytes))
        } catch {
            throw .malformedJSON(String(describing: error))
        }
    }

    /// A download. Never shown inside the site: `attachment`, and the type is not guessed.
    package func file(_ body: ResponseBody, name: String, type: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: type, .cacheControl: "no-store", .contentDisposition: ContentDisposition.attachment(name),
                .contentSecurityPolicy: "default-src 'none'; sandbox",
            ], body: body)
    }

    package func file(_ bytes: [UInt8], name: String, type: String) -> Response {
        file(ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)), name: name, type: type)
    }
}

extension Response {
    /// Adds a cookie of this site.
    package mutating func set(_ cookie: CookieName, _ value: String, seconds: Int? = nil, on call: Call) {
        let setting = cookie.setting(value, seconds: seconds, isSecure: call.site.configuration.isSecure)
        headers.append(HTTPField(name: .setCookie, value: setting))
    }
}

enum ContentDisposition {
    /// RFC 6266: an ASCII name for old clients and the true one in UTF-8.
    static func attachment(_ name: String) -> String {
        let plain = String(
            name.unicodeScalars.map { $0.isASCII && $0.value > 0x1F && !"\"\\/%;".unicodeScalars.contains($0) ? Character($0) : "_" })
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(Percent.encode(name))"
    }
}
