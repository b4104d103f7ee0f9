package import Kinerja
import Storage

/// The issued documents of an SKP.
package struct DokumenSKPView: Sendable {
    package let skp: SKPRingkas
    package let dokumen: [Dokumen]
    package let dapatDibuat: Bool
}

/// The documents of one SKP, for whom may download them.
package struct ReadDokumenSKP: Query {
    package static let authority = Authority.record([.unduhDokumen])

    package let id: SKPID

    package init(_ id: SKPID) { self.id = id }

    package func read(in look: Look) throws -> DokumenSKPView {
        let meja = try MejaEvaluasi(look)
        let skp = try meja.skp(id)
        let relasi = try RelasiRepository(look.db, look.instansi.id).relasi(look.actor, to: skp.pegawai, in: skp.jabatan, on: look.today)
        try Policy.require(.unduhDokumen, relasi, seenWith: .unduhDokumen)
        return DokumenSKPView(
            skp: skp, dokumen: try DokumenRepository(look.db, look.instansi.id).of("skp", id.rawValue),
            dapatDibuat: skp.status != .draft && skp.status != .dikembalikan)
    }
}
