/// An SKP with the versions that it replaced, newest first, and what of them goes on in it.
///
/// A change during the year copies results and indicators under new identifiers. The record of periods that were evaluated before it stays
/// with the old version; who looks at the whole year follows the chain.
package struct VersionChain: Sendable, Equatable {
    package let versi: [SKPID]
    private let penerus: [String: String]

    /// One version alone.
    package init(_ skp: SKPID) { self.init([skp], penerus: [:]) }

    /// - Parameter penerus: for each identifier of an older version, the one of the version that came next.
    package init(_ versi: [SKPID], penerus: [String: String]) { (self.versi, self.penerus) = (versi, penerus) }

    /// The identifier under which something goes on in the newest version; its own where nothing follows it.
    package func terbaru<I: Identifier>(_ id: I) -> I {
        var text = id.rawValue
        for _ in versi { text = penerus[text] ?? text }
        return I(rawValue: text)
    }
}
