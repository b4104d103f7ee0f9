package import Kinerja

/// A message that stands apart: what was just done, what to know, what is wrong.
package struct Notice: Sampled {
    package var kind: Flash.Kind
    package var text: Kalimat
    package var detail: HTML?
    /// Came with a redirect: announced to screen readers.
    package var isFlash: Bool

    package init(_ kind: Flash.Kind, _ text: Kalimat, detail: HTML? = nil, isFlash: Bool = false) {
        self.kind = kind
        self.text = text
        self.detail = detail
        self.isFlash = isFlash
    }

    package var html: HTML {
        """
        <div class="notice \(kind.rawValue)"\(attr: "role", isFlash ? (kind == .bad ? "alert" : "status") : nil)><p><strong>\(text)</strong></p>\(detail)</div>
        """
    }

    package static let examples = [
        Sample("berhasil", Notice(.good, "SKP diajukan. Tanda terima 7F3A-22.")),
        Sample(
            "perlu-diketahui", Notice(.note, "Periode ini ditutup 31 Oktober.", detail: "<p>Sesudah itu isian tidak dapat diubah.</p>")),
        Sample("tidak-berhasil", Notice(.bad, "Berkas tidak tersimpan. Coba unggah lagi.")),
    ]
}
