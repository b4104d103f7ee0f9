package import Hummingbird
package import Logging
import NIOCore

/// What the server knows about a connection when a request arrives.
package struct WebContext: InitializableFromSource, Sendable {
    /// The peer's address without port; empty for a socket file.
    package let peer: String
    package let logger: Logger

    package init(source: ApplicationRequestContextSource) {
        peer = source.channel.remoteAddress?.ipAddress ?? ""
        logger = source.logger
    }

    package init(peer: String, logger: Logger) {
        self.peer = peer
        self.logger = logger
    }
}
