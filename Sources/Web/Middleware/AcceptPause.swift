import Glibc
import Logging
import NIOCore

/// Stops accepting when process or machine has no descriptor left for a connection, until there are some to spare.
///
/// NIO leaves the listening socket registered after an accept that failed, so that one core would spin until a descriptor is free. A few
/// are held in hand and given back for the time of the shortage: libdispatch kills the process when it cannot open a file in `/proc`, and
/// the database may need one.
final class AcceptPause: ChannelInboundHandler {
    typealias InboundIn = Channel

    static let seconds: Int64 = 1
    private static let shortages: Set<CInt> = [EMFILE, ENFILE, ENOBUFS, ENOMEM]
    private static let spare = 8

    private let logger: Logger
    private var isPaused = false
    private var held: [CInt] = []

    init(logger: Logger) {
        self.logger = logger
        _ = hold()
    }

    deinit { release() }

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
        logger.error("tidak ada descriptor untuk sambungan baru; menunggu sampai ada", metadata: ["errno": "\(error.errnoCode)"])
        release()
        _ = context.channel.setOption(.autoRead, value: false)
        resume(context.channel, context.eventLoop)
    }

    private func resume(_ channel: any Channel, _ loop: any EventLoop) {
        let bound = NIOLoopBound(self, eventLoop: loop)
        loop.scheduleTask(in: .seconds(Self.seconds)) {
            guard bound.value.hold() else { return bound.value.resume(channel, loop) }
            bound.value.isPaused = false
            _ = channel.setOption(.autoRead, value: true)
        }
    }

    /// Whether all that are to be held in hand are.
    private func hold() -> Bool {
        while held.count < Self.spare {
            let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else {
                release()
                return false
            }
            held.append(descriptor)
        }
        return true
    }

    private func release() {
        for descriptor in held { close(descriptor) }
        held = []
    }
}
