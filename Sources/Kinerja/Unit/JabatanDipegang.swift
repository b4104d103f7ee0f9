/// A post as its holder sees it on a date.
package struct JabatanDipegang: Sendable, Equatable {
    package let jabatan: JabatanID
    package let nama: String
    package let jenjang: JenjangJabatan
    package let unit: UnitKerjaID
    package let unitNama: String
    package let penugasan: JenisPenugasan
    package let mulai: LocalDate
    /// Its last day; `nil` while it runs.
    package let selesai: LocalDate?
    package let pimpinanUnitMandiri: Bool

    package init(
        jabatan: JabatanID, nama: String, jenjang: JenjangJabatan, unit: UnitKerjaID, unitNama: String, penugasan: JenisPenugasan,
        mulai: LocalDate, selesai: LocalDate? = nil, pimpinanUnitMandiri: Bool
    ) {
        (self.jabatan, self.nama, self.jenjang, self.unit, self.unitNama) = (jabatan, nama, jenjang, unit, unitNama)
        (self.penugasan, self.mulai, self.selesai, self.pimpinanUnitMandiri) = (penugasan, mulai, selesai, pimpinanUnitMandiri)
    }

    package var formulirJPT: Bool { jenjang.jpt || pimpinanUnitMandiri }
    /// "Plt. Kepala Bidang 1" as documents print it.
    package var namaLengkap: String { penugasan == .definitif ? nama : "\(penugasan.label.indonesia) \(nama)" }
}
