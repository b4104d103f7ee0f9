import Kinerja
import UseCases

/// Progress of one job; reloads itself until the job is over.
struct PekerjaanPage {
    let view: PekerjaanView
    let call: Call

    var page: Page {
        Page(title: title, refreshSeconds: view.status.isOver ? nil : 2) {
            """
            \(PageHeader(title: title, lead: lead, status: [tag]))
            \(if: !view.status.isOver, running)
            \(if: view.status.isOver, "<p>\(view.pesan)</p>")
            \(if: view.hasil?.berkas != nil, ButtonRow([.link("Unduh hasilnya", Paths.berkasPekerjaan(view.id))]).html)
            """
        }
    }

    private var title: Kalimat { Self.titles[view.jenis] ?? "Pekerjaan" }

    private var lead: Kalimat {
        view.status.isOver
            ? "Pekerjaan ini sudah berakhir." : "Halaman ini memuat ulang sendiri. Anda boleh menutupnya; pekerjaan tetap berjalan."
    }

    private var running: HTML {
        """
        \(KemajuanBar(view.langkah, done: view.selesai, total: view.jumlah > 0 ? view.jumlah : nil))
        \(FormBlock(to: Paths.berhentiPekerjaan(view.id), call.formTokens) {
            ButtonRow([.quietSubmit("Hentikan", confirm: "Hentikan pekerjaan ini? Yang belum tersimpan dibatalkan.")]).html
        })
        """
    }

    private var tag: Tag {
        switch view.status {
        case .menunggu, .berjalan: Tag(.wait, view.status.label)
        case .selesai: Tag(.good, view.status.label)
        case .gagal: Tag(.bad, view.status.label)
        case .dibatalkan: Tag(.plain, view.status.label)
        }
    }

    private static let titles: [String: Kalimat] = [
        "impor.periksa": "Memeriksa berkas pegawai", "impor.terapkan": "Menerapkan berkas pegawai",
    ]
}
