import NIOCore
import NIOHTTP1

/// Keeps the host of a target in absolute form (`GET http://host/path`, RFC 9112 §3.2.2), of which the conversion to `HTTPRequest` keeps the
/// path alone: where it differs from `Host` the request gets it as a second `Host`, and `CanonicalHost` refuses it.
final class TargetHost: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart

    /// Right behind the decoder, if there is one.
    static func install(in pipeline: ChannelPipeline) {
        let operations = pipeline.syncOperations
        guard let decoder = try? operations.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self) else { return }
        try? operations.addHandler(TargetHost(), position: .after(decoder))
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data), let host = Self.host(of: head.uri) else { return context.fireChannelRead(data) }
        if head.headers["Host"].map({ $0.lowercased() }) != [host] { head.headers.add(name: "Host", value: host) }
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    /// Nil for the usual form, a path.
    static func host(of target: String) -> String? {
        guard !target.hasPrefix("/"), let scheme = target.firstRange(of: "://") else { return nil }
        return target[scheme.upperBound...].prefix { !"/?#".contains($0) }.lowercased()
    }
}
