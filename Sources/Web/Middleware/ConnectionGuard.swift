import NIOCore
import NIOHTTPTypes

/// Watches one connection: slow heads, slow bodies, readers who do not read, and bodies nobody wants are cut.
/// The framework's own idle timeout covers only the time between two requests.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private enum Phase {
        case head(since: NIODeadline, isFirst: Bool)
        case body(since: NIODeadline, bytes: Int)
        case answering
    }

    private let limits: Limits
    private let connections: ConnectionCount
    private var address: String?
    private var phase = Phase.answering
    private var unwritableSince: NIODeadline?
    private var watch: Scheduled<Void>?

    init(limits: Limits, connections: ConnectionCount) {
        self.limits = limits
        self.connections = connections
    }

    func handlerAdded(context: ChannelHandlerContext) {
        TargetHost.install(in: context.pipeline)
        if context.channel.isActive { begin(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) { end() }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        context.fireChannelInactive()
    }

    private func begin(_ context: ChannelHandlerContext) {
        guard watch == nil else { return }
        phase = .head(since: context.eventLoop.now, isFirst: true)
        let peer = context.channel.remoteAddress?.ipAddress ?? ""
        guard connections.open(peer) else {
            context.close(promise: nil)
            return
        }
        address = peer
        schedule(context, after: .seconds(5))
    }

    private func end() {
        watch?.cancel()
        watch = nil
        if let address { connections.close(address) }
        address = nil
    }

    private func schedule(_ context: ChannelHandlerContext, after delay: TimeAmount) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        watch = context.eventLoop.scheduleTask(in: delay) {
            let (handler, context) = bound.value
            if handler.isOverdue(context.eventLoop.now) {
                context.close(promise: nil)
            } else {
                handler.schedule(context, after: .seconds(5))
            }
        }
    }

    private func isOverdue(_ now: NIODeadline) -> Bool {
        if let unwritableSince, now - unwritableSince > .seconds(Int64(limits.stallSeconds)) { return true }
        switch phase {
        case .head(let since, let isFirst):
            return now - since > .seconds(Int64(patience(isFirst)))
        case .body(let since, let bytes):
            let seconds = Int((now - since).nanoseconds / 1_000_000_000)
            return seconds > limits.uploadSeconds || (seconds >= 10 && bytes < seconds * limits.minimumBodyRate)
        case .answering: return false
        }
    }

    /// When places grow scarce, who asks for nothing makes room for who does.
    private func patience(_ isFirst: Bool) -> Int {
        let usual = isFirst ? limits.headSeconds : limits.idleSeconds
        return connections.isCrowded ? min(usual, limits.crowdedSeconds) : usual
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: phase = .body(since: context.eventLoop.now, bytes: 0)
        case .body(let buffer):
            if case .body(let since, let bytes) = phase { phase = .body(since: since, bytes: bytes + buffer.readableBytes) }
        case .end: phase = .answering
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { answered(context) }
        context.write(data, promise: promise)
    }

    /// An answer before the end of the body means that the rest is not wanted: two seconds to read the answer, then goodbye.
    private func answered(_ context: ChannelHandlerContext) {
        if case .body = phase {
            watch?.cancel()
            let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
            watch = context.eventLoop.scheduleTask(in: .seconds(2)) { bound.value.close(promise: nil) }
        } else {
            phase = .head(since: context.eventLoop.now, isFirst: false)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        unwritableSince = context.channel.isWritable ? nil : context.eventLoop.now
        context.fireChannelWritabilityChanged()
    }
}
