package import Kinerja

/// Why a table file as a whole cannot be read. Faults of single rows are the importer's to find.
package enum TableProblem: Error, Hashable, Sendable {
    case unreadable
    case empty
    case notATable(FileKind)
    /// A workbook protected by a password to open it.
    case encrypted
    /// The part of the file that is broken, such as `xl/workbook.xml`.
    case damaged(part: String)
    /// A document type declaration: harmless spreadsheets have none, attacks (XXE, billion laughs) need one.
    case forbiddenMarkup(part: String)
    case tooManyParts(limit: Int)
    case tooLarge(limitBytes: Int)
    case suspiciousCompression(part: String)
    case tooManySheets(limit: Int)
    case tooManyCells(limit: Int)
    case cellTooLong(limitBytes: Int)
    case noSuchSheet(String, available: [String])
    case unclosedQuote(row: Int)
    case cancelled
}

extension TableProblem {
    /// What is wrong, without its full stop: the remedy follows.
    package var message: Kalimat {
        switch self {
        case .unreadable: "Berkas tidak dapat dibuka"
        case .empty: "Berkas ini kosong"
        case .notATable(let kind): "Berkas ini \(kind.label), bukan tabel XLSX atau CSV"
        case .encrypted: "Berkas ini terkunci dengan kata sandi"
        case .damaged(let part): "Berkas ini rusak: bagian \(part) tidak dapat dibaca"
        case .forbiddenMarkup(let part): "Berkas ini ditolak: bagian \(part) berisi deklarasi DTD yang tidak pernah ada dalam tabel biasa"
        case .tooManyParts(let limit): "Berkas ini ditolak: isinya lebih dari \(limit) bagian"
        case .tooLarge(let limit): "Berkas ini terlalu besar: isinya lebih dari \(limit / 1_000_000) MB setelah dibuka"
        case .suspiciousCompression(let part): "Berkas ini ditolak: bagian \(part) mengembang lebih dari seratus kali lipat"
        case .tooManySheets(let limit): "Berkas ini memiliki lebih dari \(limit) lembar"
        case .tooManyCells(let limit): "Lembar ini memiliki lebih dari \(limit) sel terisi"
        case .cellTooLong(let limit): "Ada sel yang teksnya lebih panjang dari \(limit / 1_000) KB"
        case .noSuchSheet(let name, _): "Lembar “\(name)” tidak ada dalam berkas ini"
        case .unclosedQuote(let row): "Tanda kutip yang dibuka pada baris \(row) tidak pernah ditutup"
        case .cancelled: "Pembacaan berkas dihentikan"
        }
    }

    /// One sentence in plain Indonesian: what the user can do.
    package var remedy: Kalimat {
        switch self {
        case .unreadable: "Pilih berkasnya sekali lagi, lalu unggah ulang."
        case .empty: "Pilih berkas yang berisi data."
        case .notATable(let kind): kind.tableRemedy
        case .encrypted: "Buka di Excel, hapus kata sandinya (Berkas → Info → Proteksi Buku Kerja), simpan, lalu unggah lagi."
        case .damaged: "Buka di Excel atau LibreOffice, simpan ulang sebagai “Buku Kerja Excel (.xlsx)”, lalu unggah lagi."
        case .forbiddenMarkup, .tooManyParts, .suspiciousCompression:
            "Salin datanya ke buku kerja baru, simpan sebagai .xlsx, lalu unggah lagi."
        case .tooLarge, .tooManyCells:
            "Bagi data menjadi beberapa berkas, misalnya satu berkas per unit, atau hapus baris kosong di bawah tabel."
        case .tooManySheets: "Hapus lembar yang tidak dipakai, simpan, lalu unggah lagi."
        case .cellTooLong: "Pendekkan teks dalam sel itu, simpan, lalu unggah lagi."
        case .noSuchSheet(_, let available):
            "Lembar yang ada: \(available.joined(separator: ", ")). Ganti nama lembarnya atau pilih salah satu."
        case .unclosedQuote: "Tutup tanda kutip ganda (\") pada baris itu, atau simpan ulang sebagai .xlsx."
        case .cancelled: "Tidak ada data yang berubah. Unggah lagi bila sudah siap."
        }
    }
}
