import Kinerja
import Storage

/// The head of an SKP, for what does not need its content.
struct OpenSKPSummary: Opened {
    let skp: SKPSummary
    let relasi: Set<Relasi>

    static func open(_ id: SKPID, in tx: some Transaction) throws -> OpenSKPSummary {
        let skp = try tx.skp.ringkas(id).orHidden()
        let relasi = try tx.relasi(to: skp.pegawai, in: skp.jabatan)
        try Policy.require(.lihatSKP, relasi, seenWith: .lihatSKP)
        return OpenSKPSummary(skp: skp, relasi: relasi)
    }

    func allows(_ permission: Permission) -> Bool { Policy.allows(permission, relasi) }
}
