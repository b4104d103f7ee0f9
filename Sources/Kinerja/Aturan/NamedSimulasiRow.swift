/// A row with the names that a page shows.
package struct NamedSimulasiRow: Sendable, Equatable {
    package let baris: SimulasiRow
    package let nama: String
    package let nip: String?

    package init(baris: SimulasiRow, nama: String, nip: String?) {
        (self.baris, self.nama, self.nip) = (baris, nama, nip)
    }
}
