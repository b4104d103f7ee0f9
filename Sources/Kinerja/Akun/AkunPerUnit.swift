/// How far a unit is with its accounts.
package struct AkunPerUnit: Sendable, Equatable {
    package let unit: UnitKerjaID
    package let kode: String
    package let nama: String
    package let jumlah: Int
    package let aktif: Int
    package let kodeDicetak: Int

    package init(unit: UnitKerjaID, kode: String, nama: String, jumlah: Int, aktif: Int, kodeDicetak: Int) {
        (self.unit, self.kode, self.nama, self.jumlah, self.aktif) = (unit, kode, nama, jumlah, aktif)
        self.kodeDicetak = kodeDicetak
    }
}
