/// A row with the names that a page shows.
package struct BarisSimulasiBernama: Sendable, Equatable {
    package let baris: BarisSimulasi
    package let nama: String
    package let nip: String?

    package init(baris: BarisSimulasi, nama: String, nip: String?) {
        (self.baris, self.nama, self.nip) = (baris, nama, nip)
    }
}
