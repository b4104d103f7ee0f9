package import Kinerja
import Storage

/// What one person may write about another in a period: in which role, and about what.
package struct UmpanBalikTerbuka: Sendable {
    package let skp: SKPID
    package let periode: PeriodeEvaluasi
    package let penerima: Pihak
    package let peran: PeranPemberiUmpanBalik
    /// Results he may write about: leaders see the SKP, others see the titles when they were asked.
    package let hasil: [RencanaHasilKerja]
    package let permintaan: PermintaanUmpanBalik?
    package let sudahMenulis: Int
}

extension MejaPencatatan {
    /// Throws `hidden` to people who neither stand near the person nor were asked.
    func umpanBalikTerbuka(_ skp: SKPID, _ periode: PeriodeID) throws -> UmpanBalikTerbuka {
        let open = try temukan(skp, periode)
        let asked = try permintaan.terbuka(for: actor.pegawai, skp, periode)
        guard let peran = PeranPemberiUmpanBalik(open.relasi) ?? asked?.peran else { throw Refused.hidden }
        // Somebody who acts for a colleague never writes about himself.
        guard !actor.isPegawai(open.skp.pegawai), actor.atasNamaOleh != open.skp.pegawai else {
            throw Refused.notPermitted("beri_umpan_balik")
        }
        try open.requireOpen(.hasil)
        let seesResults = peran == .pimpinan || asked != nil
        return UmpanBalikTerbuka(
            skp: skp, periode: open.periode, penerima: open.skp.pihakPegawai, peran: peran,
            hasil: seesResults ? try self.skp.hasilKerja(of: skp) : [], permintaan: asked,
            sudahMenulis: try umpanBalik.count(by: actor.pegawai, skp, periode))
    }
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
