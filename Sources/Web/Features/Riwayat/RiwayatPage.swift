import Kinerja
import UseCases

/// The history of one thing in words, newest first, with the way back to it.
struct RiwayatPage {
    let history: Riwayat
    let call: Call
    var status: [Tag] = []

    var page: Page {
        Page(title: title, section: RiwayatPlace.of(history, call)?.path) {
            """
            \(PageHeader(title: title, lead: lead, status: status, back: RiwayatPlace.of(history, call)))
            \(RiwayatTimeline(history: history, call: call))
            \(Pagination(previous: nil, next: history.berikut.map(older)))
            """
        }
    }

    private var title: Kalimat {
        let what = history.jenis == .skp ? history.nama : history.nama.isEmpty ? jenis : "\(jenis) \(history.nama)"
        return "Riwayat \(what)"
    }

    private var jenis: Kalimat { history.jenis == .akun ? "akun" : "\(kecil: history.jenis.label)" }

    private var lead: Kalimat {
        let what: Kalimat = history.jenis == .skp ? "SKP" : jenis
        let whose: Kalimat = history.milik.isEmpty ? .empty : " \(history.milik)"
        return "Yang tercatat pada \(what)\(whose); tidak ada yang dapat dihapus."
    }

    private func older(_ place: Int64) -> Path {
        history.jenis == .skp
            ? SKPID(text: history.objek).map { Paths.riwayatSKP($0, before: place) } ?? Paths.beranda
            : Paths.riwayat(history.jenis, history.objek, before: place)
    }
}
