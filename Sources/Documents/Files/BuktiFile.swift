package import Kinerja

/// The check that an uploaded piece of evidence (bukti dukung) passes before it is kept.
package enum BuktiFile {
    /// Returns the true kind, or says why the file is refused: kind not allowed, or a name that claims another kind.
    package static func check(_ bytes: [UInt8], name: String) throws(BuktiProblem) -> FileKind {
        let kind = FileSniffer.kind(of: bytes)
        guard kind != .empty else { throw .empty }
        guard kind.isAllowedAsBukti else { throw .notAllowed(kind) }
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard kind.extensions.contains(ending) else { throw .renamed(ending: ending, actual: kind) }
        return kind
    }
}

package enum BuktiProblem: Error, Hashable, Sendable {
    case empty
    case notAllowed(FileKind)
    /// The name ends in `ending`, but the content is `actual`.
    case renamed(ending: String, actual: FileKind)

    package var message: Kalimat {
        switch self {
        case .empty: "Berkas ini kosong"
        case .notAllowed(let kind): "Berkas ini \(kind.label); jenis itu tidak diterima sebagai bukti dukung"
        case .renamed(let ending, let actual): "Nama berkas berakhiran “.\(ending)”, tetapi isinya \(actual.label)"
        }
    }

    package var remedy: Kalimat {
        switch self {
        case .empty: "Periksa berkasnya, lalu unggah lagi."
        case .notAllowed(.encryptedOffice): "Hapus kata sandinya di aplikasi Office, simpan, lalu unggah lagi."
        case .notAllowed: "Unggah PDF, foto (JPG, PNG, WebP), dokumen Office, CSV, teks, atau video MP4. Isi arsip diunggah satu per satu."
        case .renamed(_, let actual): "Ganti akhiran namanya menjadi “.\(actual.extensions.first ?? "")”, atau unggah berkas yang benar."
        }
    }
}
