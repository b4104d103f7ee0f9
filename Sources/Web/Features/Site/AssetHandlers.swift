import HTTPTypes
import Hummingbird
import NIOCore

enum AssetHandlers {
    /// The name holds the hash of the contents, so a browser may keep it for ever. A hash of another version is answered
    /// with the present file, briefly: during an update an old page still gets its style.
    static func show(_ call: Call) throws -> Response {
        let wanted: String = try call.path("nama")
        let assets = call.site.assets.all
        guard let asset = assets.first(where: { wanted.hasSuffix("-" + $0.name) }) else { throw Refusal.notFound }
        let isCurrent = wanted == asset.versionedName
        var headers: HTTPFields = [.contentType: asset.type, .eTag: asset.eTag]
        headers[.cacheControl] = isCurrent ? "public, max-age=31536000, immutable" : "no-cache"
        if call.headers[.ifNoneMatch] == asset.eTag { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: asset.buffer))
    }
}
