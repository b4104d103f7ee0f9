import Kinerja
import NIOCore
import Secrets

/// A file that pages refer to, embedded in the program and named after its contents.
package struct Asset: Sendable {
    /// `tolok.css`
    let name: String
    let type: String
    let buffer: ByteBuffer
    /// `0123456789ab-tolok.css`
    let versionedName: String
    let eTag: String

    init(name: String, type: String, bytes: [UInt8]) {
        self.name = name
        self.type = type
        buffer = ByteBuffer(bytes: bytes)
        let hash = SHA256.hex(of: bytes).prefix(12)
        versionedName = "\(hash)-\(name)"
        eTag = "\"\(hash)\""
    }
}

package struct Assets: Sendable {
    let css: Asset
    let script: Asset
    let icon: Asset

    var all: [Asset] { [css, script, icon] }

    package static let embedded = Assets(
        css: Asset(name: "tolok.css", type: "text/css; charset=utf-8", bytes: PackageResources.tolok_css),
        script: Asset(name: "tolok.js", type: "text/javascript; charset=utf-8", bytes: PackageResources.tolok_js),
        icon: Asset(name: "tolok.svg", type: "image/svg+xml", bytes: PackageResources.tolok_svg))
}
