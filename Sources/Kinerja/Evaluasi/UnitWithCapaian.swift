/// A unit on the page of achievements.
package struct UnitWithCapaian: Sendable, Equatable {
    package let id: UnitKerjaID
    package let kode: String
    package let nama: String
    package let capaian: CapaianUnit?

    package init(id: UnitKerjaID, kode: String, nama: String, capaian: CapaianUnit?) {
        (self.id, self.kode, self.nama, self.capaian) = (id, kode, nama, capaian)
    }
}
