package import Kinerja
import Storage

/// The issued documents of an SKP.
package struct DokumenSKPView: Sendable {
    package let skp: SKPRingkas
    package let dokumen: [Dokumen]
    package let dapatDibuat: Bool
}

package enum ReadDokumenSKP {
    package static func run(_ id: SKPID, by actor: Actor, in site: Installation) async throws -> DokumenSKPView {
        try await site.look(by: actor) { look in
            let meja = try MejaEvaluasi(look, site)
            let skp = try meja.skp(id)
            let relasi = try RelasiRepository(look.db, look.instansi.id).relasi(actor, to: skp.pegawai, in: skp.jabatan, on: look.today)
            try Policy.require(.unduhDokumen, relasi, seenWith: .unduhDokumen)
            return DokumenSKPView(
                skp: skp, dokumen: try DokumenRepository(look.db, look.instansi.id).of("skp", id.rawValue),
                dapatDibuat: skp.status != .draft && skp.status != .dikembalikan)
        }
    }
}
