package import Kinerja

/// What a file is by its content, whatever its name says.
package enum FileKind: String, CaseIterable, Hashable, Sendable {
    case pdf, png, jpeg, gif, webp, heic, mp4
    case xlsx, docx, pptx, ods, odt, odp, xlsb
    case zip
    /// The binary Office formats before 2007.
    case xls, doc, ppt
    case encryptedOffice, ole
    case csv, txt
    case html, svg, xml
    /// "XML Spreadsheet 2003", which many programs name .xls.
    case spreadsheetML
    case executable, unknown, empty
}

extension FileKind {
    /// How the sentence "Berkas ini …" names it.
    package var label: Kalimat { facts.label }
    /// The media type to serve it with; `application/octet-stream` for all that is never served as itself.
    package var mediaType: String { facts.mediaType }
    /// File name endings that fit, in lower case and without the dot; the first is the usual one.
    package var extensions: [String] { facts.extensions }
    /// Whether it may be kept as evidence. Markup that a browser runs (HTML, SVG), archives and programs may not.
    package var isAllowedAsBukti: Bool { facts.evidence }

    var tableRemedy: Kalimat {
        switch self {
        case .xls, .xlsb, .ods: "Buka di Excel atau LibreOffice, pilih Simpan Sebagai “Buku Kerja Excel (.xlsx)”, lalu unggah lagi."
        case .spreadsheetML:
            "Berkas ini bukan .xls walaupun mungkin bernama begitu. Buka di Excel, pilih Simpan Sebagai “Buku Kerja Excel (.xlsx)”, lalu unggah lagi."
        case .html, .xml: "Banyak aplikasi memberi nama .xls pada halaman HTML. Buka di Excel, simpan sebagai .xlsx, lalu unggah lagi."
        default: "Pilih berkas .xlsx atau .csv."
        }
    }

    private struct Facts {
        let label: Kalimat
        let mediaType: String
        let extensions: [String]
        let evidence: Bool
    }

    private static let binary = "application/octet-stream"

    private var facts: Facts { Self.table[self] ?? Facts(label: "tidak dikenal", mediaType: Self.binary, extensions: [], evidence: false) }

    private static let table: [FileKind: Facts] = [
        .pdf: Facts(label: "dokumen PDF", mediaType: "application/pdf", extensions: ["pdf"], evidence: true),
        .png: Facts(label: "gambar PNG", mediaType: "image/png", extensions: ["png"], evidence: true),
        .jpeg: Facts(label: "gambar JPEG", mediaType: "image/jpeg", extensions: ["jpg", "jpeg", "jpe", "jfif"], evidence: true),
        .gif: Facts(label: "gambar GIF", mediaType: "image/gif", extensions: ["gif"], evidence: true),
        .webp: Facts(label: "gambar WebP", mediaType: "image/webp", extensions: ["webp"], evidence: true),
        .heic: Facts(label: "foto HEIC", mediaType: "image/heic", extensions: ["heic", "heif"], evidence: true),
        .mp4: Facts(label: "video MP4", mediaType: "video/mp4", extensions: ["mp4", "m4v", "mov"], evidence: true),
        .xlsx: Facts(
            label: "buku kerja Excel", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            extensions: ["xlsx", "xlsm"], evidence: true),
        .docx: Facts(
            label: "dokumen Word", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            extensions: ["docx"], evidence: true),
        .pptx: Facts(
            label: "presentasi PowerPoint", mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            extensions: ["pptx"], evidence: true),
        .ods: Facts(
            label: "lembar kerja OpenDocument", mediaType: "application/vnd.oasis.opendocument.spreadsheet", extensions: ["ods"],
            evidence: true),
        .odt: Facts(
            label: "dokumen OpenDocument", mediaType: "application/vnd.oasis.opendocument.text", extensions: ["odt"], evidence: true),
        .odp: Facts(
            label: "presentasi OpenDocument", mediaType: "application/vnd.oasis.opendocument.presentation", extensions: ["odp"],
            evidence: true),
        .xlsb: Facts(label: "buku kerja Excel biner", mediaType: binary, extensions: ["xlsb"], evidence: false),
        .zip: Facts(label: "arsip ZIP", mediaType: binary, extensions: ["zip"], evidence: false),
        .xls: Facts(label: "buku kerja Excel lama (.xls)", mediaType: "application/vnd.ms-excel", extensions: ["xls"], evidence: true),
        .doc: Facts(label: "dokumen Word lama (.doc)", mediaType: "application/msword", extensions: ["doc"], evidence: true),
        .ppt: Facts(label: "presentasi lama (.ppt)", mediaType: "application/vnd.ms-powerpoint", extensions: ["ppt"], evidence: true),
        .encryptedOffice: Facts(label: "dokumen Office terkunci kata sandi", mediaType: binary, extensions: [], evidence: false),
        .ole: Facts(label: "berkas Office lama yang tidak dikenal", mediaType: binary, extensions: [], evidence: false),
        .csv: Facts(label: "teks CSV", mediaType: "text/csv; charset=utf-8", extensions: ["csv", "txt", "tsv"], evidence: true),
        .txt: Facts(label: "teks biasa", mediaType: "text/plain; charset=utf-8", extensions: ["txt", "csv", "tsv"], evidence: true),
        .html: Facts(label: "halaman web (HTML)", mediaType: binary, extensions: ["html", "htm"], evidence: false),
        .svg: Facts(label: "gambar SVG", mediaType: binary, extensions: ["svg"], evidence: false),
        .spreadsheetML: Facts(label: "buku kerja Excel XML 2003", mediaType: binary, extensions: ["xml", "xls"], evidence: false),
        .xml: Facts(label: "dokumen XML", mediaType: binary, extensions: ["xml"], evidence: false),
        .executable: Facts(label: "program", mediaType: binary, extensions: ["exe"], evidence: false),
        .unknown: Facts(label: "berkas berjenis tidak dikenal", mediaType: binary, extensions: [], evidence: false),
        .empty: Facts(label: "berkas kosong", mediaType: binary, extensions: [], evidence: false),
    ]
}
