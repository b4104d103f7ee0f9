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
    /// How many people an import may move when one admin alone has prepared and applied it.
    package var imporSendiri: Int
    package var version: Int64

    package init(
        id: InstansiID, nama: String, kota: String, zona: ZonaWaktu = .wib, periode: JenisPeriode = .triwulanan,
        polaHariKerja: KalenderKerja.PolaHariKerja = .limaHari, mulai: LocalDate? = nil,
        imporSendiri: Int = Self.imporSendiriAwal, version: Int64 = 1
    ) {
        (self.id, self.nama, self.kota, self.zona, self.periode) = (id, nama, kota, zona, periode)
        (self.polaHariKerja, self.mulai, self.imporSendiri, self.version) = (polaHariKerja, mulai, imporSendiri, version)
    }

    package static let imporSendiriAwal = 25
    /// More at once nobody moves alone.
    package static let imporSendiriTerbanyak = 500
}

extension Instansi {
    private enum Key: String, CodingKey { case id, nama, kota, zona, periode, polaHariKerja, mulai, imporSendiri, version }

    /// Events of before the limit was chosen are read with the first one.
    package init(from decoder: any Decoder) throws {
        let c = try decoder.container(keyedBy: Key.self)
        self.init(
            id: try c.decode(InstansiID.self, forKey: .id), nama: try c.decode(String.self, forKey: .nama),
            kota: try c.decode(String.self, forKey: .kota), zona: try c.decode(ZonaWaktu.self, forKey: .zona),
            periode: try c.decode(JenisPeriode.self, forKey: .periode),
            polaHariKerja: try c.decode(KalenderKerja.PolaHariKerja.self, forKey: .polaHariKerja),
            mulai: try c.decodeIfPresent(LocalDate.self, forKey: .mulai),
            imporSendiri: try c.decodeIfPresent(Int.self, forKey: .imporSendiri) ?? Self.imporSendiriAwal,
            version: try c.decode(Int64.self, forKey: .version))
    }
}
