import Glibc
import Logging
import NIOCore

/// Stops accepting for a second when process or machine has no descriptor left for a connection.
///
/// NIO leaves the listening socket registered after an accept that failed, so that one core would spin until a descriptor is free.
final class AcceptPause: ChannelInboundHandler {
    typealias InboundIn = Channel

    static let seconds: Int64 = 1
    private static let shortages: Set<CInt> = [EMFILE, ENFILE, ENOBUFS, ENOMEM]

    private let logger: Logger
    private var isPaused = false

    init(logger: Logger) { self.logger = logger }

    /// Puts one in front of a server's listening channel.
    static func add(to channel: any Channel, logger: Logger) async throws {
        try await channel.eventLoop.submit {
            try channel.pipeline.syncOperations.addHandler(AcceptPause(logger: logger), position: .first)
        }.get()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if let error = error as? IOError, Self.shortages.contains(error.errnoCode) { pause(context, error) }
        context.fireErrorCaught(error)
    }

    private func pause(_ context: ChannelHandlerContext, _ error: IOError) {
        guard !isPaused else { return }
        isPaused = true
        logger.error("tidak ada descriptor untuk sambungan baru; menunggu sedetik", metadata: ["errno": "\(error.errnoCode)"])
        let channel = context.channel
        _ = channel.setOption(.autoRead, value: false)
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: .seconds(Self.seconds)) {
            bound.value.isPaused = false
            _ = channel.setOption(.autoRead, value: true)
        }
    }
}
