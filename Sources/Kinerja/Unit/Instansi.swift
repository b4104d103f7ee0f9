/// Instansi: the agency, with what it chooses within the law (period, zone, working week).
package struct Instansi: Sendable, Equatable, Codable {
    package let id: InstansiID
    package var nama: String
    /// Place of signing on its documents.
    package var kota: String
    package var zona: ZonaWaktu
    /// Monthly or quarterly (PermenPANRB 6/2022 Pasal 24 ayat (2)–(3)).
    package var periode: JenisPeriode
    package var polaHariKerja: KalenderKerja.PolaHariKerja
    /// The day from which it works with this program; limits that had passed before are nobody's delay. `nil` where it is not known.
    package var mulai: LocalDate?
    package var version: Int64

    package init(
        id: InstansiID, nama: String, kota: String, zona: ZonaWaktu = .wib, periode: JenisPeriode = .triwulanan,
        polaHariKerja: KalenderKerja.PolaHariKerja = .limaHari, mulai: LocalDate? = nil, version: Int64 = 1
    ) {
        (self.id, self.nama, self.kota, self.zona, self.periode) = (id, nama, kota, zona, periode)
        (self.polaHariKerja, self.mulai, self.version) = (polaHariKerja, mulai, version)
    }
}
