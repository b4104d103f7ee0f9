package import Kinerja
import Storage

/// The issued documents of an SKP.
package struct DokumenSKPView: Sendable {
    package let skp: SKPSummary
    package let dokumen: [Dokumen]
    package let dapatDibuat: Bool
}

/// The documents of one SKP, for whom may download them.
package struct ReadDokumenSKP: Query {
    package static let authority = Authority.record([.unduhDokumen])

    package let id: SKPID

    package init(_ id: SKPID) { self.id = id }

    package func read(in look: Look) throws -> DokumenSKPView {
        let open = try OpenSKPSummary.open(id, in: look)
        try open.require(.unduhDokumen)
        let skp = open.skp
        return DokumenSKPView(
            skp: skp, dokumen: try look.dokumen.of("skp", id.rawValue),
            dapatDibuat: skp.status != .draft && skp.status != .dikembalikan)
    }
}
