package import Kinerja

/// What someone has to do, most urgent first, each one tap away.
package struct TugasList: Sampled {
    package struct Item: Sendable {
        package var title: Kalimat
        package var path: Path
        package var detail: Kalimat
        package var tag: Tag?

        package init(_ title: Kalimat, _ path: Path, detail: Kalimat, tag: Tag? = nil) {
            self.title = title
            self.path = path
            self.detail = detail
            self.tag = tag
        }
    }

    package var items: [Item]
    package init(_ items: [Item]) { self.items = items }

    package var html: HTML { "<ul class=\"tasks\">\(each: items, row)</ul>" }

    private func row(_ item: Item) -> HTML {
        """
        <li><div><a href="\(item.path)">\(item.title)</a><span class="detail">\(item.detail)</span></div>\(item.tag)</li>
        """
    }

    package static let examples = [
        Sample(
            "tiga-tugas",
            TugasList([
                Item(
                    "Isi realisasi triwulan III", Paths.beranda,
                    detail: "2 dari 4 hasil kerja belum berisi bukti. Tersimpan otomatis, bisa dilanjutkan kapan saja.",
                    tag: Tag(.wait, "4 hari kerja lagi · 26 Nov")),
                Item(
                    "Beri umpan balik untuk Joko Wibowo", Paths.beranda, detail: "Diminta kemarin. Sekitar 5 menit.",
                    tag: Tag(.note, "7 hari kerja lagi")),
                Item(
                    "Baca hasil evaluasi triwulan II", Paths.beranda,
                    detail: "Ditandatangani Kepala Sekolah 18 November. Keberatan dapat diajukan sampai 8 Desember.",
                    tag: Tag(.bad, "Belum dibaca")),
            ]))
    ]
}
