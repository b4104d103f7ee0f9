package import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
package import ServiceLifecycle

/// The HTTP server around a site: bounded connections and heads, idle timeout, graceful shutdown (SIGTERM ends after the
/// answers under way).
package struct SiteServer: Sendable {
    package var site: Site
    package var routes: [Route]?

    package init(site: Site, routes: [Route]? = nil) {
        self.site = site
        self.routes = routes
    }

    /// - Parameters:
    ///   - services: run beside the server and stopped after it, such as the database.
    ///   - onReady: called with the bound port once requests are answered.
    package func application(
        address: BindAddress, services: [any Service] = [], onReady: @escaping @Sendable (Int?) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        let responder = SiteResponder(site: site, routes: routes)
        let limits = site.configuration.limits
        return Application(
            responder: responder, server: .http1(configuration: channel(limits)),
            configuration: ApplicationConfiguration(
                address: address, serverName: nil, backlog: 1_024,
                availableConnectionsDelegate: ConnectionCap(limit: limits.connections, logger: site.logger)),
            services: services + [responder.deadlines],
            onServerRunning: { [logger = site.logger] channel in
                do {
                    try await AcceptPause.add(to: channel, logger: logger)
                } catch {
                    logger.error("tanpa jeda saat descriptor habis", metadata: ["sebab": "\(error)"])
                }
                await onReady(channel.localAddress?.port)
            }, logger: site.logger)
    }

    private func channel(_ limits: Limits) -> HTTP1Channel.Configuration {
        let connections = ConnectionCount(
            limit: limits.connectionsPerAddress, of: limits.connections, exempt: site.configuration.trustedProxies)
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionGuard(limits: limits, connections: connections)],
            idleTimeout: .seconds(Int64(limits.idleSeconds)),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes, maxHeaderFieldCount: limits.headerCount))
    }
}
