package import Kinerja
import Storage

/// What one person may write about another in a period: in which role, and about what.
package struct OpenUmpanBalik: Sendable {
    package let skp: SKPID
    package let periode: PeriodeEvaluasi
    package let penerima: Pihak
    package let peran: PeranPemberiUmpanBalik
    /// Results he may write about: leaders see the SKP, others see the titles when they were asked.
    package let hasil: [RencanaHasilKerja]
    package let permintaan: PermintaanUmpanBalik?
    package let sudahMenulis: Int
}

extension OpenUmpanBalik: Opened {
    /// Hidden from people who neither stand near the person nor were asked; closed like the period's record.
    static func open(_ id: (skp: SKPID, periode: PeriodeID), in tx: some Transaction) throws -> OpenUmpanBalik {
        let open = try OpenPeriode.find(id, in: tx)
        let asked = try tx.permintaan.terbuka(for: tx.actor.pegawai, id.skp, id.periode)
        let peran = try (PeranPemberiUmpanBalik(open.relasi) ?? asked?.peran).orHidden()
        // Somebody who acts for a colleague never writes about himself.
        guard !tx.actor.isPegawai(open.skp.pegawai), tx.actor.atasNamaOleh != open.skp.pegawai else {
            throw Refused.notPermitted(Permission.beriUmpanBalik.rawValue)
        }
        try open.requireOpen(.hasil)
        let seesResults = peran == .pimpinan || asked != nil
        return OpenUmpanBalik(
            skp: id.skp, periode: open.periode, penerima: open.skp.pihakPegawai, peran: peran,
            hasil: seesResults ? try tx.skp.hasilKerja(of: id.skp) : [], permintaan: asked,
            sudahMenulis: try tx.umpanBalik.count(by: tx.actor.pegawai, id.skp, id.periode))
    }

    /// Whoever opened it may do the one thing that it is for.
    func allows(_ permission: Permission) -> Bool { permission == .beriUmpanBalik }
}

extension PeranPemberiUmpanBalik {
    /// The role that a relation gives (PermenPANRB 6/2022 Pasal 17): superiors, colleagues, subordinates. Others must be asked.
    package init?(_ relasi: Set<Relasi>) {
        guard Policy.allows(.beriUmpanBalik, relasi), !relasi.contains(.diri) else { return nil }
        if relasi.contains(.atasanLangsung) || relasi.contains(.atasanTidakLangsung) {
            self = .pimpinan
        } else if relasi.contains(.bawahan) {
            self = .bawahan
        } else {
            self = .rekan
        }
    }
}
