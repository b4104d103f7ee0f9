package import Kinerja

/// A row whose superior nobody knows: a NIP of nobody in the file or the register, or the name of no post or of several. The person is
/// taken, the superior is not.
package struct AtasanTakDikenal: Codable, Equatable, Sendable {
    package let sheet: String
    package let row: Int
    /// `G12`, where the file has that column.
    package let cell: String?
    package let nama: String
    package let nip: NIP?
    /// The superior's post, where the row names it and no NIP.
    package let jabatan: String?
    /// Several posts have that name.
    package let ganda: Bool?
    /// The superior stands in the file, in a row that is refused.
    package let ditolak: Bool

    init(_ row: ParsedRow<PegawaiRow>, _ nip: NIP, _ ditolak: Bool) {
        let place = row.source.refusal(.atasanNIP, CellFault("", ""))
        (sheet, self.row, cell) = (place.sheet, place.row, place.cell)
        (nama, self.nip, jabatan, ganda, self.ditolak) = (row.draft.nama, nip, nil, nil, ditolak)
    }

    init(_ row: ParsedRow<PegawaiRow>, jabatan: String, ganda: Bool) {
        let place = row.source.refusal(.atasanJabatan, CellFault("", ""))
        (sheet, self.row, cell) = (place.sheet, place.row, place.cell)
        (nama, nip, self.jabatan, self.ganda, ditolak) = (row.draft.nama, nil, jabatan, ganda, false)
    }

    /// Whom the row names.
    package var atasan: String { nip?.digits ?? jabatan ?? "" }

    /// Why nobody is taken for him.
    package var sebab: Kalimat {
        if ganda == true { return "Lebih dari satu jabatan bernama demikian; isi NIP atasan." }
        return ditolak ? "Barisnya ditolak." : "Tidak ada dalam berkas dan data."
    }
}
