package import Kinerja

/// A row whose superior's NIP belongs to nobody in the file or the register: the person is taken, the superior is not.
package struct AtasanTakDikenal: Codable, Equatable, Sendable {
    package let sheet: String
    package let row: Int
    /// `G12`, where the file has that column.
    package let cell: String?
    package let nama: String
    package let nip: NIP
    /// The superior stands in the file, in a row that is refused.
    package let ditolak: Bool

    init(_ row: ParsedRow<PegawaiRow>, _ nip: NIP, _ ditolak: Bool) {
        let place = row.source.refusal(.atasanNIP, CellFault("", ""))
        (sheet, self.row, cell) = (place.sheet, place.row, place.cell)
        (nama, self.nip, self.ditolak) = (row.draft.nama, nip, ditolak)
    }
}
