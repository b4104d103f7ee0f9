package import Kinerja
import Storage

/// The issued documents of an SKP.
package struct DokumenSKPView: Sendable {
    package let skp: SKPSummary
    package let dokumen: [Dokumen]
    package let keadaan: [DokumenID: KeadaanDokumen]
    package let dapatDibuat: Bool

    package var belumDiajukan: Bool { skp.status == .draft || skp.status == .dikembalikan }
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
        let dokumen = try look.dokumen.of("skp", id.rawValue)
        let keadaan = try look.keadaan(of: dokumen, skp: skp)
        // A set SKP has the document that was signed; nothing is to be made of it.
        let lengkap = skp.ditetapkan != nil && keadaan.values.contains { $0 != .belumLengkap }
        return DokumenSKPView(
            skp: skp, dokumen: dokumen, keadaan: keadaan, dapatDibuat: skp.status != .draft && skp.status != .dikembalikan && !lengkap)
    }
}
