/// One holding of a post that lies at least partly in a year: what an SKP can be written for.
package struct JabatanChoice: Sendable, Equatable {
    package let penugasan: Penugasan
    package let unit: UnitKerjaID
    package let unitNama: String
    package let namaJabatan: String
    package let jenjang: JenjangJabatan
    package let pimpinanUnitMandiri: Bool

    package init(
        penugasan: Penugasan, unit: UnitKerjaID, unitNama: String, namaJabatan: String, jenjang: JenjangJabatan, pimpinanUnitMandiri: Bool
    ) {
        (self.penugasan, self.unit, self.unitNama, self.namaJabatan) = (penugasan, unit, unitNama, namaJabatan)
        (self.jenjang, self.pimpinanUnitMandiri) = (jenjang, pimpinanUnitMandiri)
    }

    /// JPT forms for JPT and heads of independent units (PermenPANRB 6/2022 Lampiran II.A.2).
    package var jenis: JenisSKP { jenjang.jpt || pimpinanUnitMandiri ? .jpt : .jaJF }

    /// "Plt. Kepala Bidang" as documents print it.
    package var jabatan: String { penugasan.jenis == .definitif ? namaJabatan : "\(penugasan.jenis.label.indonesia) \(namaJabatan)" }
}
