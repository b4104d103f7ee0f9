package import HTTPTypes
package import Hummingbird
import Kinerja

/// Optimistic locking of the API (RFC 9110 §13): the answer's `ETag` is the document's version, a change names it in `If-Match`.
extension Call {
    /// The version that the client has read.
    /// - Throws: 428 without `If-Match`, 400 for one that is no version.
    package func expectedVersion() throws -> Int64 {
        guard let text = headers[.ifMatch] else { throw PreconditionMissing() }
        let digits = text.hasPrefix("\"") && text.hasSuffix("\"") && text.count > 2 ? String(text.dropFirst().dropLast()) : text
        guard let version = Int64(digits), version >= 0 else { throw PreconditionMissing() }
        return version
    }

    /// JSON with its version as `ETag`; 304 when the client has it already.
    package func json(_ value: some Encodable, version: Int64, status: HTTPResponse.Status = .ok) throws -> Response {
        let tag = "\"\(version)\""
        if method == .get, headers[.ifNoneMatch] == tag {
            return Response(status: .notModified, headers: [.eTag: tag, .cacheControl: "no-store"])
        }
        var response = try json(value, status: status)
        response.headers[.eTag] = tag
        return response
    }
}

package struct PreconditionMissing: Explained {
    package var problem: Problem {
        Problem(
            .preconditionRequired, "version.required", "Header If-Match tidak ada atau bukan versi",
            "Baca dokumennya dulu, lalu kirim nilai ETag-nya dalam If-Match.")
    }
}
